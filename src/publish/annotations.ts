import path from 'node:path';
import { isNode, LineCounter, parseDocument, stringify } from 'yaml';
import { YanluError } from '../errors.ts';
import { type Annotation, type AnnotationsFile, annotationsFile } from '../schema/annotation.ts';
import { writeAtomic } from './atomic.ts';
import { readCalmAnnotations } from './calm-annotations.ts';
import { textIfThere } from './read-if-there.ts';

/** Path of a document's annotations below the content folder, with `/`. */
export function annotationsPath(id: string): string {
  return `annotations/${id}.yml`;
}

/**
 * Reads a file of annotations.
 *
 * @param file its name, for messages
 * @throws YanluError `AnnotationsInvalid` with file, line and field
 */
export function parseAnnotations(yaml: string, file: string): AnnotationsFile {
  const calm = annotationsFile.safeParse(readCalmAnnotations(yaml));
  if (calm.success) return calm.data;
  const lines = new LineCounter();
  const document = parseDocument(yaml.replace(/^\ufeff/, ''), {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
  });
  const fail = (offset: number, reason: string) =>
    new YanluError('AnnotationsInvalid', { file, line: lines.linePos(offset).line, reason });
  const [error] = document.errors;
  if (error) throw fail(error.pos[0], error.message.split('\n')[0] ?? '');
  const parsed = annotationsFile.safeParse(document.toJS({ maxAliasCount: 20 }));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const at = first?.path ?? [];
  for (let length = at.length; length > 0; length -= 1) {
    const node = document.getIn(at.slice(0, length), true);
    if (isNode(node) && node.range) throw fail(node.range[0], `${at.join('.')}: ${first?.message}`);
  }
  throw fail(0, `${at.join('.') || 'the whole'}: ${first?.message}`);
}

/** The annotations of a document; undefined where there are none. @throws YanluError `AnnotationsInvalid` */
export async function readAnnotations(contentDir: string, id: string): Promise<AnnotationsFile | undefined> {
  const file = annotationsPath(id);
  const target = path.join(contentDir, file);
  const yaml = textIfThere(target);
  return yaml === undefined ? undefined : parseAnnotations(yaml, file);
}

const line = (value: unknown) => JSON.stringify(value);

/** Words that begin with a Chinese character and hold nothing that YAML gives a meaning stand as they are. */
const inert = /^\p{Script=Han}[\p{Script=Han}，。、；：！？“”（）《》…—·0-9A-Za-z%]*$/u;

/** What rules write into the other fields. */
const known = /^(?:p\d{1,6}|theme|measure|[a-z]+(?:-[a-z]+)+|rule:[a-z]+@[\d.]+\+[\d.]+)$/;

const plainScalar = (content: string) =>
  inert.test(content) || known.test(content) ? content : stringify(content, { lineWidth: 0 }).trimEnd();

/** One annotation: what a person reads first in front, lists on one line each. */
function writeOne({ anchor, kind, value, by, decision, span, quote, evidence, measure }: Annotation): string {
  const fields: [string, unknown][] = [
    ['anchor', anchor],
    ['kind', kind],
    ['value', value],
    ['by', by],
    ['decision', decision],
    ['span', span],
    ['quote', quote],
    ['evidence', evidence],
    ['measure', measure],
  ];
  const present = fields.filter(([, content]) => content !== undefined);
  return present
    .map(([name, content], index) => {
      const plain = typeof content === 'string' ? plainScalar(content) : line(content);
      return `  ${index === 0 ? '- ' : '  '}${name}: ${plain}`;
    })
    .join('\n');
}

/** Writes annotations as YAML; the same annotations give the same bytes. */
export function formatAnnotations({ version, id, reviewed, annotations, lost }: AnnotationsFile): string {
  const list = (name: string, items: readonly Annotation[]) =>
    items.length === 0 ? `${name}: []` : `${name}:\n${items.map(writeOne).join('\n')}`;
  const by = reviewed === undefined ? [] : [`reviewed: ${plainScalar(reviewed)}`];
  const parts = [`version: ${version}`, `id: ${id}`, ...by, list('annotations', annotations)];
  return `${[...parts, ...(lost.length > 0 ? [list('lost', lost)] : [])].join('\n')}\n`;
}

/**
 * Writes the annotations of a document unless they stand there already.
 *
 * @returns whether the file changed
 */
export async function writeAnnotations(contentDir: string, file: AnnotationsFile): Promise<boolean> {
  const target = path.join(contentDir, annotationsPath(file.id));
  const text = formatAnnotations(file);
  const present = textIfThere(target);
  if (present === text) return false;
  await writeAtomic(target, text);
  return true;
}
