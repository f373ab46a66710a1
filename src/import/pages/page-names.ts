import path from 'node:path';

/** A name that ends in the number of a page or a part. */
export interface NumberedName {
  /** The name without the number, with its ending, in lower case. */
  readonly stem: string;
  readonly n: number;
  /** The name itself calls it a part: （二）, （下）, 第2页. */
  readonly saysPart: boolean;
}

const ending = /(?:[-_. @&?]{1,2}(?:page|p)[=_-]?|[-_. @&?]?[（(]?)(?<!\d)(\d{1,3})[)）]?$/iu;
const part =
  /[-_. ]?(?:[（(]([一二三四五六七八九十]{1,2}|[上中下])[)）]|之([一二三四五六七八九十])|第(\d{1,2})(?:页|部分))$/u;

const numerals = '一二三四五六七八九十';

function numberOf(words: string): number | undefined {
  if (/^\d/.test(words)) return Number(words);
  const third = ['上', '中', '下'].indexOf(words);
  if (third >= 0) return third + 1;
  if (words.length === 1) return numerals.indexOf(words) + 1;
  if (words.startsWith('十')) return 10 + numerals.indexOf(words.slice(1)) + 1;
  return undefined;
}

/**
 * Reads the number at the end of a file's name: `content_2.html`, `show&page=2.htm`, `讲话（二）.txt`,
 * `3.txt`. Longer numbers, such as `20120615` or `004711`, count documents, not pages.
 *
 * @param file name or path
 */
export function numberedName(file: string): NumberedName | undefined {
  const { name, ext } = path.parse(file);
  const said = part.exec(name);
  const found = said ?? ending.exec(name);
  const n = numberOf((said ? (said[1] ?? said[2] ?? said[3]) : found?.[1]) ?? '');
  if (!found || n === undefined) return undefined;
  return { stem: (name.slice(0, found.index) + ext).toLowerCase(), n, saysPart: said !== null };
}

/** How one name follows another, weakest first. */
export type NameStep = 'counts-on' | 'says-part' | 'first-has-no-number';

/**
 * Whether the second name is that of the page after the first: `page_1` and `page_2`, （上） and （下）, or
 * `page` and the first that has a number, `page_1` or `page_2`.
 *
 * @param gap how many names between the two may be missing
 */
export function nameStep(one: string, two: string, gap = 0): NameStep | undefined {
  const second = numberedName(two);
  if (!second) return undefined;
  if (path.basename(one).toLowerCase() === second.stem)
    return second.n >= 1 && second.n <= 2 + gap ? 'first-has-no-number' : undefined;
  const first = numberedName(one);
  if (first?.stem !== second.stem || first.saysPart !== second.saysPart) return undefined;
  const step = second.n - first.n;
  const skipsMiddle = /[（(]上[)）]/u.test(one) && /[（(]下[)）]/u.test(two);
  if (step < 1 || (step > 1 + gap && !skipsMiddle)) return undefined;
  return second.saysPart ? 'says-part' : 'counts-on';
}
