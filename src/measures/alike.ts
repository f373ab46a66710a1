import { isCommon, pairsOf, weightOf } from './pairs.ts';

/** What alignment reads of a measure. */
export interface Alignable {
  readonly lead: string;
  /** All its words. */
  readonly text: string;
  readonly type: string;
  readonly themes: readonly string[];
}

/** How alike two measures are, 0 to 1 each, and the words they share. */
export interface Likeness {
  readonly lead: number;
  readonly words: number;
  /**
   * 1 where a name of three characters and more stands in both first sentences and seldom elsewhere; 0.6 where it
   * stands in both wordings and in no other measure of either side.
   */
  readonly object: number;
  readonly type: number;
  readonly themes: number;
  readonly total: number;
  /** The longest name of four characters and more that both begin with and no other measure has; else empty. */
  readonly name: string;
  /** Runs of two characters and more that stand in both, those that tell most first. */
  readonly shared: readonly string[];
}

/**
 * Shares of the parts. The first words of a measure name its object, so they count most; the wording after them
 * carries places, units and names that come back each year; a name that only these two have speaks for one
 * object. Type and theme alone never make two measures one.
 */
const shares = { lead: 0.38, words: 0.3, object: 0.15, type: 0.1, themes: 0.07 } as const;

const mostShared = 5;
/** Measures of a side that may speak of a name before it stops telling which is meant. */
const mostBearers = 2;
/** What a name is worth that does not stand in the first sentences. */
const inPassing = 0.6;

/** Pairs with the sum of what they weigh. */
interface Weighed {
  readonly pairs: ReadonlySet<string>;
  readonly sum: number;
}

interface Profile {
  readonly measure: Alignable;
  /** Its words without punctuation. */
  readonly bare: string;
  readonly bareLead: string;
  /** Its characters, and each with the one after it. */
  readonly letters: readonly string[];
  readonly inRow: readonly string[];
  readonly lead: Weighed;
  readonly words: Weighed;
}

/**
 * Shared weight by what both sides hold.
 *
 * @param least weight below which a side has too little to be told by
 * @param lenient from 0, the geometric mean of both sides, to 1, the lighter side: a short lead within a long one
 */
function overlap(
  a: Weighed,
  b: Weighed,
  weight: (pair: string) => number,
  least: number,
  lenient = 0,
): number {
  const [few, many] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
  let both = 0;
  for (const pair of few.pairs) if (many.pairs.has(pair)) both += weight(pair);
  const [one, other] = [Math.max(a.sum, least), Math.max(b.sum, least)];
  return both / (lenient * Math.min(one, other) + (1 - lenient) * Math.sqrt(one * other));
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : a.filter((one) => b.includes(one)).length / all.size;
}

/** Longest runs of shared pairs as they stand in the first text. */
function sharedRuns(a: Profile, b: Profile, weight: (pair: string) => number): string[] {
  const runs = new Map<string, number>();
  let from = -1;
  let worth = 0;
  const close = (end: number) => {
    if (from >= 0) runs.set(a.letters.slice(from, end).join(''), worth);
    from = -1;
    worth = 0;
  };
  a.inRow.forEach((pair, index) => {
    if (!b.words.pairs.has(pair) || !a.words.pairs.has(pair)) {
      close(index + 1);
      return;
    }
    if (from < 0) from = index;
    worth += weight(pair);
  });
  close(a.letters.length);
  return [...runs]
    .sort(([, x], [, y]) => y - x)
    .slice(0, mostShared)
    .map(([words]) => words);
}

/**
 * Makes the judge of likeness for two sides. A pair of characters weighs the more the fewer measures of both
 * sides have it, so that 断头路 tells and 工作 does not.
 *
 * @param floor what cannot reach it is said to be nothing alike, which costs less
 * @returns likeness of the left measure and the right one, by their places
 */
export function likenessOf(
  left: readonly Alignable[],
  right: readonly Alignable[],
  floor = 0,
): (a: number, b: number) => Likeness {
  const sides = [left, right].map((side) =>
    side.map((measure) => ({ measure, lead: pairsOf(measure.lead), words: pairsOf(measure.text) })),
  );
  const counts = new Map<string, number>();
  for (const { words, lead } of sides.flat())
    for (const pair of new Set([...words, ...lead])) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const all = left.length + right.length;
  const weights = new Map([...counts].map(([pair, count]) => [pair, weightOf(pair, count, all)]));
  const weight = (pair: string) => weights.get(pair) ?? 0;
  const weighed = (pairs: ReadonlySet<string>): Weighed => ({
    pairs,
    sum: [...pairs].reduce((total, pair) => total + weight(pair), 0),
  });
  const [lefts = [], rights = []] = sides.map((side) =>
    side.map(({ measure, lead, words }): Profile => {
      const letters = [...measure.text.normalize('NFKC')];
      return {
        measure,
        bare: plain(measure.text),
        bareLead: plain(measure.lead),
        letters,
        inRow: letters.map((letter, index) => letter + (letters[index + 1] ?? '')),
        lead: weighed(lead),
        words: weighed(words),
      };
    }),
  );
  // Two uncommon pairs make the shortest name that can be told by.
  const least = 2 * Math.log(1 + all / 2);
  const bearers = (side: readonly Profile[], pair: string) =>
    side.filter(({ words }) => words.pairs.has(pair)).length;
  const known = new Map<string, number>();
  /** The most measures of one side that have a pair; of a common one, endless. */
  const spread = (pair: string) => {
    const most =
      known.get(pair) ??
      (isCommon(pair) ? Number.POSITIVE_INFINITY : Math.max(bearers(lefts, pair), bearers(rights, pair)));
    known.set(pair, most);
    return most;
  };
  return (a, b) => {
    const [one, other] = [lefts[a], rights[b]];
    if (!one || !other) return nothing;
    if (one.bare !== '' && one.bare === other.bare) return { ...same, shared: [one.measure.text] };
    // What one year says in the lead another says further on: each lead is looked for in the whole of the other.
    const across =
      (overlap(one.lead, other.words, weight, least) + overlap(one.words, other.lead, weight, least)) / 2;
    const lead = Math.max(overlap(one.lead, other.lead, weight, least, leadLenience), across);
    const words = overlap(one.words, other.words, weight, least);
    if (words === 0) return nothing;
    const type = one.measure.type === other.measure.type ? 1 : 0;
    const themes = jaccard(one.measure.themes, other.measure.themes);
    const without = lead * shares.lead + words * shares.words + type * shares.type + themes * shares.themes;
    const inLeads = (pair: string) =>
      one.lead.pairs.has(pair) && other.lead.pairs.has(pair) && spread(pair) <= mostBearers;
    const named = namesObject(one.bareLead, inLeads);
    if (without + (named ? 1 : inPassing) * shares.object < floor) return nothing;
    const shared = sharedRuns(one, other, weight);
    const alone = (pair: string) =>
      one.words.pairs.has(pair) && other.words.pairs.has(pair) && spread(pair) === 1;
    const object = named ? 1 : shared.some((run) => namesObject(run, alone)) ? inPassing : 0;
    const total = without + object * shares.object;
    const begins = (one: Profile, name: string) => one.letters.slice(0, opening).join('').includes(name);
    const found = longestName(shared, alone);
    const told = found !== '' && begins(one, found) && begins(other, found);
    const whole = shared.find((run) => run.includes(found) && other.letters.join('').includes(run));
    const name = told ? (whole ?? found) : '';
    return { lead, words, object, type, themes, total, name, shared };
  };
}

/** A lead is often said in half the words a year later. */
const leadLenience = 0.5;
const nothing: Likeness = {
  lead: 0,
  words: 0,
  object: 0,
  type: 0,
  themes: 0,
  total: 0,
  name: '',
  shared: [],
};
const same: Likeness = { lead: 1, words: 1, object: 1, type: 1, themes: 1, total: 1, name: '', shared: [] };
const plain = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Whether two pairs in a row are a name's: three characters, as 断头路 has. */
function namesObject(text: string, isName: (pair: string) => boolean): boolean {
  const letters = [...text];
  return letters.some(
    (letter, at) =>
      isName(letter + (letters[at + 1] ?? '')) && isName((letters[at + 1] ?? '') + (letters[at + 2] ?? '')),
  );
}

/** Characters at whose beginning a measure says what it is about. */
const opening = 40;
/** A name of this many characters is seldom shared by chance. */
const shortestName = 4;
/** Bodies, places and papers do much; that both sides name one says nothing of what it does. */
const ofMany =
  /(?:局|委|办|厅|部|院|所|会|省|市|县|区|镇|乡|村|街道|社区|政府|机关|部门|公司|银行|企业|日报|单位|公里|平方米|万元|亿元)$/u;

/** The longest run of pairs that stand nowhere else, where it is no name of a body or place. */
function longestName(runs: readonly string[], alone: (pair: string) => boolean): string {
  let longest = '';
  for (const run of runs) {
    const letters = [...run];
    let from = 0;
    for (let at = 1; at <= letters.length; at += 1) {
      if (at < letters.length && alone((letters[at - 1] ?? '') + (letters[at] ?? ''))) continue;
      const name = letters.slice(from, at).join('');
      if (at - from >= shortestName && name.length > longest.length && !ofMany.test(name)) longest = name;
      from = at;
    }
  }
  return longest;
}
