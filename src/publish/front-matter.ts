import { Document, isScalar, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import { YanluError } from '../errors.ts';
import { type DocumentRecord, documentRecord } from '../schema/record.ts';
import { calmYaml } from './calm-front-matter.ts';
import { readCalmYaml } from './read-calm-yaml.ts';

/** The order of the fields in the file: what a person looks for first stands first. */
export const fieldOrder = [
  'id',
  'kind',
  'genre',
  'title',
  'subtitle',
  'number',
  'issuer',
  'speaker',
  'occasion',
  'place',
  'date',
  'datePrecision',
  'dateBasis',
  'dateEvidence',
  'published',
  'retrieved',
  'salutation',
  'script',
  'completeness',
  'part',
  'anonymised',
  'work',
  'access',
  'review',
  'themes',
  'measureTypes',
  'annexes',
  'cites',
  'aliases',
  'sources',
] as const;

/** Left out of the file where the schema fills them in. */
const defaults: Readonly<Record<string, string>> = {
  annexes: '[]',
  review: '{"status":"none"}',
  access: '"public"',
  anonymised: 'false',
  cites: '[]',
  themes: '[]',
  measureTypes: '[]',
  aliases: '{}',
};

/** Characters that cannot be seen or that other readers of YAML take for line ends or refuse. */
const unseen = /[\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;

const fence = '---';

/** The fields that stand in the file, in their order. */
function fieldsOf(record: DocumentRecord): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const key of fieldOrder) {
    const value = (record as Readonly<Record<string, unknown>>)[key];
    if (value !== undefined && JSON.stringify(value) !== defaults[key]) fields[key] = value;
  }
  return fields;
}

/** Whether YAML is what a record is written as, and can mean nothing else. */
export const isCalm = (yaml: string, record: DocumentRecord): boolean =>
  calmYaml(fieldsOf(record)) === yaml && documentRecord.safeParse(record).success;

/**
 * Writes the front matter with its fences: one line a scalar, fixed order, dates in quotes (a plain
 * `2012-06-15` is a date to other readers of YAML), nothing that the schema fills in by itself.
 *
 * @throws YanluError `TextUnwritable` where a field holds half a character
 */
export function writeFrontMatter(record: DocumentRecord): string {
  const fields = fieldsOf(record);
  const calm = calmYaml(fields);
  if (calm !== undefined) return `${fence}\n${calm}${fence}\n`;
  const document = new Document(fields, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_key, node) {
      const { value } = node;
      if (typeof value !== 'string') return;
      if (!value.isWellFormed())
        throw new YanluError('TextUnwritable', { id: record.id, reason: 'a field holds half a character' });
      if (/^\d{4}(-\d\d){0,2}$/.test(value) || value.search(unseen) >= 0) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const yaml = document.toString({ lineWidth: 0, blockQuote: false, doubleQuotedMinMultiLineLength: 1e9 });
  // Only quoted scalars hold them, and there an escape means the same.
  const seen = yaml.replace(unseen, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${fence}\n${seen}${fence}\n`;
}

/** A file in its two parts. `bodyLine` is the 1-based line on which the body starts. */
export interface FileParts {
  readonly yaml: string;
  readonly body: string;
  readonly bodyLine: number;
}

/**
 * Parts a file at the fences of its front matter. Windows line ends and a byte-order mark, which
 * editors add, are taken for what they are.
 *
 * @throws YanluError `RecordInvalid` where there is none
 */
export function splitFile(source: string, file: string): FileParts {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const end = /\n---[ \t]*(?:\n|$)/.exec(text);
  if (!/^---[ \t]*\n/.test(text) || !end)
    throw new YanluError('RecordInvalid', {
      file,
      line: 1,
      reason: 'it does not start with a block between two lines ---',
    });
  const yaml = text.slice(text.indexOf('\n') + 1, end.index + 1);
  const body = text.slice(end.index + end[0].length);
  return { yaml, body, bodyLine: yaml.split('\n').length + 2 };
}

/**
 * Reads the record out of the front matter.
 *
 * @throws YanluError `RecordInvalid` with file, line and field
 */
export function readFrontMatter(yaml: string, file: string): DocumentRecord {
  const calm = readCalmYaml(yaml);
  const known = calm && documentRecord.safeParse(calm);
  if (known?.success) return known.data;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, version: '1.2', schema: 'core' });
  const [error] = document.errors;
  const fail = (offset: number, reason: string) =>
    new YanluError('RecordInvalid', { file, line: lines.linePos(offset).line + 1, reason });
  if (error) throw fail(error.pos[0], (error.message.split('\n')[0] ?? '').replace(/ at line.*$/, ''));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (cause) {
    throw fail(0, cause instanceof Error ? cause.message : String(cause));
  }
  const parsed = documentRecord.safeParse(value);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`,
  );
  const [first] = parsed.error.issues;
  const unknown = first?.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : [];
  throw fail(offsetOf(document, [...(first?.path ?? []), ...unknown]), reasons.join('; '));
}

/** Where the nearest field on the way to `path` stands. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isScalar(node) && node.range) return node.range[0];
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return 0;
}
