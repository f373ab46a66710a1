import { isCalm, readFrontMatter, splitFile } from './front-matter.ts';
import { parseBody } from './parse-body.ts';
import type { Publication } from './publication.ts';
import { readBlocks } from './read-blocks.ts';

/**
 * Lines that the parser can only take for what they are. Nothing in CommonMark 0.31 or MDX 3 starts, ends
 * or joins anything with Chinese characters, Chinese punctuation, Latin letters and digits, where a line
 * begins with one of the first two and blank lines stand around it; so such a line is one paragraph with
 * this text, such a line behind hashes a heading, and one that opens with a run-in heading a paragraph of
 * two such texts. A property test holds the argument to the parser.
 */
const calm = '[\\p{Script=Han}，。、；：！？“”‘’（）《》—…·％0-9A-Za-z]';
const calmStart = '[\\p{Script=Han}，。、；：！？“”‘’（）《》—…·％]';
const calmLine = new RegExp(`^(?:#{2,6} )?(${calmStart}${calm}*)$`, 'u');
const calmHead = new RegExp(`^<Head level="[1-9]">(${calmStart}${calm}*)</Head>(${calmStart}${calm}*)$`, 'u');

/** Lines that hold no block of their own. */
const tagLine = /^(?:<\/?Annex>|<P id="p\d+" \/>)$/;
const anchorLine = /^<P /;

/** The text of a line that needs no parser; undefined for any other. */
export function calmText(line: string): string | undefined {
  const plain = calmLine.exec(line);
  if (plain) return plain[1];
  const head = calmHead.exec(line);
  return head ? `${head[1]}${head[2]}` : undefined;
}

/**
 * Whether a file that was just written gives back the texts of its blocks, and a record that is one. Lines
 * that can mean only themselves are compared as they stand; all others go through the parser.
 *
 * @param file its name, for messages
 * @throws YanluError `RecordInvalid` or `MdxNotClosed`
 */
export function readsBack(
  source: string,
  { record, blocks }: Pick<Publication, 'record' | 'blocks'>,
  file: string,
): boolean {
  const { yaml, body, bodyLine } = splitFile(source, file);
  if (!isCalm(yaml, record)) readFrontMatter(yaml, file);
  const rest: string[] = [];
  const expected: string[] = [];
  let at = 0;
  let anchored = false;
  for (const line of body.replace(/^\n/, '').replace(/\n$/, '').split('\n\n')) {
    if (line === '' && blocks.length === 0) break;
    if (tagLine.test(line)) {
      rest.push(line);
      anchored = anchorLine.test(line);
      continue;
    }
    const block = blocks[at];
    at += 1;
    if (!block) return false;
    // An anchor wants its block behind it.
    const calm = anchored ? undefined : calmText(line);
    anchored = false;
    if (calm === undefined) {
      rest.push(line);
      expected.push(block.text);
    } else if (calm !== block.text) return false;
  }
  if (at !== blocks.length) return false;
  if (rest.length === 0) return true;
  const place = { file, bodyLine };
  const read = readBlocks(parseBody(rest.map((line) => `${line}\n`).join('\n'), place), place);
  return read.length === expected.length && read.every(({ text }, index) => text === expected[index]);
}
