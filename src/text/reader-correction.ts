import { splitsCharacter } from './edit.ts';
import { placeFor } from './place.ts';

/** A reader's change of one paragraph, as a file of corrections says it. */
export interface ReaderCorrection {
  readonly before: string;
  readonly from: string;
  readonly to: string;
  readonly after: string;
}

/**
 * What a reader changed in a line of a text, with as much of the wording around it as is needed to find
 * the place again.
 *
 * @param lines the text, one block a line
 * @param index which line was edited
 * @param edited the line as the reader wants it; line feeds in it count as nothing
 * @returns undefined where nothing was changed or there is no such line
 */
export function readerCorrection(
  lines: readonly string[],
  index: number,
  edited: string,
): ReaderCorrection | undefined {
  const line = lines[index];
  const wanted = edited.replace(/\r?\n/g, '');
  if (line === undefined || line === wanted) return undefined;
  const shorter = Math.min(line.length, wanted.length);
  let head = 0;
  while (head < shorter && line.charCodeAt(head) === wanted.charCodeAt(head)) head += 1;
  if (splitsCharacter(line, head) || splitsCharacter(wanted, head)) head -= 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    line.charCodeAt(line.length - 1 - tail) === wanted.charCodeAt(wanted.length - 1 - tail)
  )
    tail += 1;
  if (splitsCharacter(line, line.length - tail) || splitsCharacter(wanted, wanted.length - tail)) tail -= 1;
  const start = lines.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
  const { before, words, after } = placeFor(lines.join('\n'), start + head, start + line.length - tail);
  return { before, from: words, to: wanted.slice(head, wanted.length - tail), after };
}

/** What a reader says about a correction. */
export interface ReaderSays {
  readonly by: string;
  readonly at: string;
  readonly why: string;
}

/**
 * The file of a correction in YAML. Strings are written as JSON writes them, which YAML 1.2 reads alike.
 */
export function correctionFile(
  { before, from, to, after }: ReaderCorrection,
  { by, at, why }: ReaderSays,
): string {
  const said = Object.entries({ by: by.trim(), at, why: why.trim() }).filter(([, value]) => value !== '');
  const [first, ...rest] = said.map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const change = Object.entries({ before, from, to, after }).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  );
  return [
    'corrections:',
    `  - ${first ?? 'text:'}`,
    ...rest.map((line) => `    ${line}`),
    ...(first === undefined ? [] : ['    text:']),
    ...change.map((line, index) => `${index === 0 ? '      - ' : '        '}${line}`),
    '',
  ].join('\n');
}
