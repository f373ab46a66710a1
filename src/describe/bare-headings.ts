import { countHan } from '../text/characters.ts';
import { findDates } from './dates.ts';
import { endsSentence, type Line } from './lines.ts';
import { readMarker } from './markers.ts';
import { readByline } from './persons.ts';
import { readSalutation } from './salutation.ts';

/** A heading is short, and what stands below it is a paragraph. */
const longest = 24;
const shortestParagraph = 40;
/** One short line between paragraphs may be anything. */
const fewest = 2;

const marks = /[。，、；：！？…,;:!?—“”（）()《》|｜>]/u;
/** A caption, a credit, a signature. */
const elsewise =
  /图|摄|记者|编辑|来源|阅读|链接|点击|附件|(?:政府|委员会|办公室|协会|局|公司|同志|先生|女士)$/u;

const isParagraph = (text: string): boolean =>
  text.length >= shortestParagraph && /。/u.test(text) && endsSentence(text);

function isBareHeading(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  // Public accounts print the number of a section on a line of its own: 01 above its heading.
  const numbered = /^\d{1,2}$/u.test(lines[at - 1]?.text ?? '');
  const before = lines[at - (numbered ? 2 : 1)]?.text ?? '';
  const after = lines[at + 1]?.text ?? '';
  if (text.length > longest || countHan(text) < 4 || marks.test(text) || elsewise.test(text)) return false;
  if (readMarker(text) || readByline(text) || findDates(text).some(({ precision }) => precision !== 'year'))
    return false;
  const parted = endsSentence(before) || readSalutation(before) !== undefined;
  return parted && (isParagraph(after) || readMarker(after)?.number === 1);
}

/**
 * Headings without a list mark: a short line without punctuation between a finished sentence and a
 * paragraph. They count only where a text has several, and never its last line.
 *
 * @param lines the body's lines
 * @returns indices of lines
 */
export function findBareHeadings(lines: readonly Line[]): number[] {
  const found = lines.flatMap((_, at) => (at > 0 && isBareHeading(lines, at) ? [at] : []));
  return found.length >= fewest ? found : [];
}
