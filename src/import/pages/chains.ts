import path from 'node:path';
import type { PageEnd } from './page-end.ts';
import { numberedName } from './page-names.ts';
import { type Tie, tie } from './tie.ts';

/** A file that may be a page of an article. */
export interface Candidate {
  readonly end: PageEnd;
  /** The document that has it as a source already, and as which page. */
  readonly known?: { readonly id: string; readonly page?: number };
}

/** Candidates that are one article, in order. */
export interface Chain {
  /** Index of each candidate, and which page of the article it is. */
  readonly pages: readonly { readonly index: number; readonly n: number }[];
  /** Numbers of the pages that are not there. */
  readonly missing: readonly number[];
}

export interface Weighed {
  /** Every candidate stands in one; most are alone. Sorted by the first page's place in the list. */
  readonly chains: readonly Chain[];
  /** What looks like the page after another and is not joined to it. */
  readonly proposals: readonly { readonly index: number; readonly after: number; readonly why: string }[];
}

/** As many pages may be missing between two that are joined. */
const widestGap = 20;

/**
 * Decides which files are pages of one article. Two are joined where the evidence is sure and each is the
 * only one that fits the other; what a record joins already stays joined, and two records are never made
 * one. The answer does not depend on the order of the list.
 */
export function weighPages(list: readonly Candidate[]): Weighed {
  const next = new Map<number, number>();
  const before = new Map<number, number>();
  const link = (one: number, two: number) => {
    next.set(one, two);
    before.set(two, one);
  };
  for (const [first, ...rest] of knownParts(list)) {
    let one = first;
    for (const two of rest) {
      if (one !== undefined) link(one, two);
      one = two;
    }
  }

  const byName = namesOf(list);
  const proposed: Tied[] = [];
  for (let gap = 0; gap <= widestGap; ) {
    const titled = list.map((_, index) => withTitle(index, list, before));
    const ties = list.flatMap((_, two) => (before.has(two) ? [] : tiesTo(two, gap, titled, byName, next)));
    const sure = ties.filter((one) => one.tie.sure && !ofTwoRecords(list, one));
    const count = (key: 'one' | 'two', index: number) => sure.filter((each) => each[key] === index).length;
    const joined = new Set(sure.filter(({ one, two }) => count('one', one) === 1 && count('two', two) === 1));
    for (const tied of joined) {
      if (leads(next, tied.two, tied.one)) joined.delete(tied);
      else link(tied.one, tied.two);
    }
    // What was joined may show more: a page takes the title of the one that it goes on from.
    if (joined.size > 0) continue;
    if (gap === 0) proposed.push(...ties);
    gap += 1;
  }
  const proposals = proposed
    .filter(({ two }) => !before.has(two))
    .map(({ one, two, tie: { why } }) => ({ index: two, after: one, why }));
  const chains = list.flatMap((_, index) => (before.has(index) ? [] : [chainFrom(index, next, list)]));
  return { chains, proposals };
}

/** A candidate with the title of the page that its article begins with, where it has none. */
function withTitle(
  index: number,
  list: readonly Candidate[],
  before: ReadonlyMap<number, number>,
): Candidate | undefined {
  const own = list[index];
  if (!own || own.end.title !== undefined) return own;
  for (let at = before.get(index); at !== undefined; at = before.get(at)) {
    const title = list[at]?.end.title;
    if (title !== undefined) return { ...own, end: { ...own.end, title } };
  }
  return own;
}

interface Tied {
  readonly one: number;
  readonly two: number;
  readonly tie: Tie;
}

/** The pages of each document that has several, in their order. */
function knownParts(list: readonly Candidate[]): number[][] {
  const byId = new Map<string, number[]>();
  list.forEach(({ known }, index) => {
    if (known?.page !== undefined) byId.set(known.id, [...(byId.get(known.id) ?? []), index]);
  });
  const page = (index: number) => list[index]?.known?.page ?? 0;
  return [...byId.values()].map((indexes) => indexes.sort((a, b) => page(a) - page(b)));
}

/** Two documents of the archive are never made one; a person may do that. */
const ofTwoRecords = (list: readonly Candidate[], { one, two }: Tied) => {
  const [first, second] = [list[one]?.known?.id, list[two]?.known?.id];
  return first !== undefined && second !== undefined && first !== second;
};

const leads = (next: ReadonlyMap<number, number>, from: number, to: number): boolean => {
  for (let at: number | undefined = from; at !== undefined; at = next.get(at)) if (at === to) return true;
  return false;
};

/** Candidates by what their names say: `stem#number`, and `name#0` for a page that may have no number. */
function namesOf(list: readonly Candidate[]): ReadonlyMap<string, readonly number[]> {
  const byName = new Map<string, number[]>();
  const add = (key: string, index: number) => byName.set(key, [...(byName.get(key) ?? []), index]);
  list.forEach(({ end: { name } }, index) => {
    const numbered = numberedName(name);
    if (numbered) add(`${numbered.stem}#${numbered.n}`, index);
    add(`${path.basename(name).toLowerCase()}#base`, index);
  });
  return byName;
}

function tiesTo(
  two: number,
  gap: number,
  list: readonly (Candidate | undefined)[],
  byName: ReadonlyMap<string, readonly number[]>,
  next: ReadonlyMap<number, number>,
): Tied[] {
  const second = list[two];
  const numbered = second && numberedName(second.end.name);
  if (!second || !numbered) return [];
  const { stem, n } = numbered;
  const keys = [`${stem}#${n - 1 - gap}`];
  // Some sites call the second page _1, others _2: a page _2 goes on from _1 where there is one.
  if (n - gap === 1 || (n - gap === 2 && !byName.has(`${stem}#1`))) keys.push(`${stem}#base`);
  if (gap === 0 && numbered.saysPart && n === 3) keys.push(`${stem}#1`);
  const firsts = new Set(keys.flatMap((key) => byName.get(key) ?? []));
  return [...firsts].flatMap((one) => {
    const first = list[one];
    const found = first && one !== two && !next.has(one) ? tie(first.end, second.end, gap) : undefined;
    return found ? [{ one, two, tie: found }] : [];
  });
}

/** Which page a file is: as a record or its pager says, else by its name where that begins to count. */
function firstNumber({ end, known }: Candidate): number {
  const named = numberedName(end.name);
  return known?.page ?? end.part?.n ?? Math.max(1, named?.n ?? 1);
}

function chainFrom(start: number, next: ReadonlyMap<number, number>, list: readonly Candidate[]): Chain {
  const pages: { index: number; n: number }[] = [];
  let of = 0;
  for (let at: number | undefined = start; at !== undefined; at = next.get(at)) {
    const candidate = list[at];
    if (!candidate) break;
    const last = pages.at(-1)?.n;
    const said = candidate.known?.page ?? candidate.end.part?.n;
    pages.push({
      index: at,
      n: last === undefined ? firstNumber(candidate) : said !== undefined && said > last ? said : last + 1,
    });
    of = Math.max(of, candidate.end.part?.of ?? 0);
  }
  const there = new Set(pages.map(({ n }) => n));
  const last = Math.max(of, pages.at(-1)?.n ?? 1);
  const missing =
    pages.length > 1 ? Array.from({ length: last }, (_, at) => at + 1).filter((n) => !there.has(n)) : [];
  return { pages, missing };
}
