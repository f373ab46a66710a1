import { type IdParts, mintId } from '../publish/index.ts';
import { type DocumentRecord, documentRecord } from '../schema/record.ts';
import type { ImportedDocument } from './import-document.ts';
import type { Prepared, PreparedSource } from './prepare.ts';

/**
 * What the id of a document is made from. What rests on a file's name alone stays out of it, so that the
 * same bytes under another name get the same id.
 */
export function idParts(sha256: string, { fields, evidence }: ImportedDocument): IdParts {
  const fromName = new Set(evidence.filter(({ from }) => from === 'file-name').map(({ field }) => field));
  const unlessFromName = (field: string, value: string | undefined) =>
    value !== undefined && !fromName.has(field) ? { [field]: value } : {};
  return {
    sha256,
    ...unlessFromName('date', fields.date),
    ...unlessFromName('title', fields.title),
    ...(fields.kind === 'policy' ? {} : unlessFromName('speaker', fields.speaker?.name)),
  };
}

/** The id of a document: the one it has, or a new one. */
export function idOf(
  known: string | undefined,
  parts: IdParts,
  toPinyin: (text: string) => readonly string[],
  isTaken: (id: string) => boolean,
): string {
  return known ?? mintId(parts, toPinyin, isTaken);
}

/** A source of a document and where its copies stand in the archive, sorted. */
export interface KeptSource extends PreparedSource {
  readonly files: readonly string[];
}

/**
 * The front matter of an imported document.
 *
 * @throws ZodError where the description does not fit the schema, which is a fault in a rule
 */
export function toRecord(
  id: string,
  { received, document: { fields } }: Prepared,
  kept: readonly KeptSource[],
): DocumentRecord {
  const { speaker, occasion, number, issuer, ...common } = fields;
  const ofKind =
    fields.kind === 'policy'
      ? { ...(number ? { number } : {}), ...(issuer ? { issuer } : {}) }
      : { ...(speaker ? { speaker } : {}), ...(occasion ? { occasion } : {}) };
  const sources = kept.flatMap(({ files, part, share, source, received: { sha256, encoding, reader } }) =>
    files.map((file) => ({
      file,
      ...(part === undefined ? {} : { part }),
      ...(share ? { share } : {}),
      ...(source.site ? { site: source.site } : {}),
      ...(source.url ? { url: source.url } : {}),
      sha256,
      encoding,
      reader,
    })),
  );
  const retrieved = received.stated?.retrieved ?? received.page.retrieved;
  return documentRecord.parse({ ...common, ...ofKind, ...(retrieved ? { retrieved } : {}), id, sources });
}
