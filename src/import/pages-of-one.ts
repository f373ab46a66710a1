import path from 'node:path';
import type { Issue } from '../errors.ts';
import type { ImportOutcome, ImportResult } from './outcome.ts';

/** What of an imported page can show that another one follows it. */
export interface PageEnd {
  readonly file: string;
  readonly title?: string;
  readonly part?: { readonly n?: number; readonly of?: number };
  /** The first and the last line of its body. */
  readonly first: string;
  readonly last: string;
}

const sentenceEnd = /[。！？…：；”’）》」』!?]$/u;

/** A name that ends in a number of pages: what stands in front of the number, and the number. */
function numbered(file: string): { readonly stem: string; readonly n: number } | undefined {
  const { dir, name, ext } = path.parse(file);
  const found = /^(.*?)[-_. (（]?(\d{1,3})[)）]?$/u.exec(name);
  return found ? { stem: path.join(dir, (found[1] ?? '') + ext), n: Number(found[2]) } : undefined;
}

/** `page_1.html` and `page_2.html`, or `page.html` and the first that has a number, `page_1` or `page_2`. */
function consecutive(a: string, b: string): boolean {
  const [one, two] = [numbered(a), numbered(b)];
  if (!two) return false;
  return (path.normalize(a) === two.stem && two.n <= 2) || (one?.stem === two.stem && two.n === one.n + 1);
}

/**
 * Why a page looks like the next one of the article that another begins: their names follow one another,
 * their titles agree, and a pager or a sentence that runs over the border ties them.
 *
 * @returns the evidence in words, or undefined where it does not suffice
 */
export function followsOn(one: PageEnd, two: PageEnd): string | undefined {
  if (!consecutive(one.file, two.file)) return undefined;
  if (!one.title || (two.title && two.title !== one.title)) return undefined;
  const [n, next] = [one.part?.n, two.part?.n];
  if (n !== undefined && next !== undefined && next !== n + 1) return undefined;
  const same = two.title ? ', the titles agree' : '';
  if (n !== undefined && next !== undefined)
    return `the names follow one another${same}, the pagers say ${n} and ${next}`;
  if (one.part && two.part) return `the names follow one another${same}, both have a pager`;
  const runsOn = one.last !== '' && two.first !== '' && !sentenceEnd.test(one.last);
  if ((one.part || two.part) && runsOn)
    return `the names follow one another${same}, a sentence runs over the border`;
  return undefined;
}

/** The part of a result that is remembered while the next file is imported. */
export function pageEndOf(file: string, { record, document }: ImportResult): PageEnd {
  const { blocks } = document;
  return {
    file,
    first: blocks[0]?.text ?? '',
    last: blocks.at(-1)?.text ?? '',
    ...(record.title ? { title: record.title } : {}),
    ...(record.part ? { part: record.part } : {}),
  };
}

/** Adds to a document that it looks like the next page of the one before it, for a person to decide. */
export function withProposal<T extends ImportOutcome & { type: 'imported' }>(outcome: T, before: PageEnd): T {
  const evidence = followsOn(before, pageEndOf(outcome.file, outcome.result));
  if (!evidence) return outcome;
  const issue: Issue = {
    code: 'continues-other-file',
    severity: 'warning',
    message: `This looks like the next page of the article in ${path.basename(before.file)}: ${evidence}.`,
    todo: 'If it is, give both documents the same work and their part in the front matter, or import the article saved as one page.',
  };
  const { document } = outcome.result;
  const issues = [...document.issues, issue];
  return { ...outcome, result: { ...outcome.result, document: { ...document, issues } } };
}
