import type { ReceivedDocument } from '../intake/index.ts';
import { type Archive, mintId } from '../publish/index.ts';
import { type DocumentRecord, documentRecord } from '../schema/record.ts';
import type { ImportedDocument } from './import-document.ts';

/**
 * The id of a document: the one it has, found by its bytes, or a new one. What rests on a file's name
 * alone stays out of it, so that the same bytes under another name get the same id.
 */
export function idOf(
  archive: Archive,
  { sha256 }: ReceivedDocument,
  { fields, evidence }: ImportedDocument,
  toPinyin: (text: string) => readonly string[],
  isTaken: (id: string) => boolean,
): string {
  const known = archive.find(sha256);
  if (known) return known.id;
  const fromName = new Set(evidence.filter(({ from }) => from === 'file-name').map(({ field }) => field));
  const unlessFromName = (field: string, value: string | undefined) =>
    value !== undefined && !fromName.has(field) ? { [field]: value } : {};
  const parts = {
    sha256,
    ...unlessFromName('date', fields.date),
    ...unlessFromName('title', fields.title),
    ...(fields.kind === 'policy' ? {} : unlessFromName('speaker', fields.speaker?.name)),
  };
  return mintId(parts, toPinyin, isTaken);
}

/**
 * The front matter of an imported document.
 *
 * @param files where its sources stand in the archive, sorted
 * @throws ZodError where the description does not fit the schema, which is a fault in a rule
 */
export function toRecord(
  id: string,
  received: ReceivedDocument,
  { fields, source }: ImportedDocument,
  files: readonly string[],
): DocumentRecord {
  const { speaker, occasion, number, issuer, ...common } = fields;
  const ofKind =
    fields.kind === 'policy'
      ? { ...(number ? { number } : {}), ...(issuer ? { issuer } : {}) }
      : { ...(speaker ? { speaker } : {}), ...(occasion ? { occasion } : {}) };
  const { sha256, encoding, reader } = received;
  const sources = files.map((file) => ({
    file,
    ...(source.site ? { site: source.site } : {}),
    ...(source.url ? { url: source.url } : {}),
    sha256,
    encoding,
    reader,
  }));
  const retrieved = received.stated?.retrieved ?? received.page.retrieved;
  return documentRecord.parse({ ...common, ...ofKind, ...(retrieved ? { retrieved } : {}), id, sources });
}
