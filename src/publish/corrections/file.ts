import { isScalar, LineCounter, parseDocument, stringify } from 'yaml';
import { YanluError } from '../../errors.ts';
import { type Correction, corrections } from '../../schema/corrections.ts';

/** Path of a document's corrections below the content folder, with `/`. */
export function correctionsPath(id: string): string {
  return `corrections/${id}.yml`;
}

/**
 * Reads a file of corrections.
 *
 * @param file its name, for messages
 * @throws YanluError `CorrectionsInvalid` with file, line and field
 */
export function readCorrections(yaml: string, file: string): Correction[] {
  const lines = new LineCounter();
  const text = yaml.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core' });
  const fail = (offset: number, reason: string) =>
    new YanluError('CorrectionsInvalid', { file, line: lines.linePos(offset).line, reason });
  const [error] = document.errors;
  if (error) throw fail(error.pos[0], (error.message.split('\n')[0] ?? '').replace(/ at line.*$/, ''));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (cause) {
    throw fail(0, cause instanceof Error ? cause.message : String(cause));
  }
  const parsed = corrections.safeParse(value);
  if (parsed.success) return parsed.data.corrections;
  const [first] = parsed.error.issues;
  const path = first?.path ?? [];
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const range =
      isScalar(node) || (node && typeof node === 'object' && 'range' in node) ? node.range : undefined;
    if (Array.isArray(range)) throw fail(Number(range[0]), `${path.join('.')}: ${first?.message}`);
  }
  throw fail(0, `${path.join('.') || 'the whole'}: ${first?.message}`);
}

/** Adds a correction to the end of a file; what stands in it stays as it was written. */
export function appendCorrection(yaml: string | undefined, correction: Correction): string {
  const entry = stringify([correction], { lineWidth: 0, blockQuote: false, indent: 2 });
  const present = yaml ?? '';
  if (present.trim() === '') return `corrections:\n${indented(entry)}`;
  const document = parseDocument(present, { version: '1.2', schema: 'core' });
  document.addIn(['corrections'], document.createNode(correction));
  return document.toString({ lineWidth: 0, blockQuote: false });
}

const indented = (yaml: string) => yaml.replace(/^(?=.)/gm, '  ');
