import { readPager } from '../../describe/completeness.ts';
import type { Issue } from '../../errors.ts';
import type { ReceivedDocument } from '../../intake/index.ts';
import type { Cleaning, Doubt } from '../../pipeline/index.ts';
import { applyEdits, type Edit, mapOffset } from '../../text/edit.ts';
import { encodingIssues } from '../find-issues.ts';
import {
  describeText,
  doubtAfter,
  type ImportedDocument,
  type ReadText,
  readText,
  toDocument,
} from '../import-document.ts';
import type { ImportModels } from '../models.ts';
import { joinCleanings, pageBorder } from './join-cleanings.ts';
import { runsOn, titleKey } from './tie.ts';

/** Name of the step that makes one text of several pages. */
export const pagesStage = 'pages';

/** A page of an article as it was read. */
export interface ReceivedPage {
  readonly received: ReceivedDocument;
  /** Which page it is, from 1. */
  readonly n: number;
}

/** An article that stands on several pages, as one document. */
export interface ImportedPages {
  /** The first page, with the texts of all, a line feed between two. */
  readonly received: ReceivedDocument;
  readonly document: ImportedDocument;
  /** The document that each page would be by itself. */
  readonly alone: readonly ImportedDocument[];
}

/**
 * Imports pages of one article as one document. Every page is cleaned by itself, because the furniture
 * around its text is its own; then what the pages repeat is taken away, sentences that were cut are
 * joined, and the whole is described.
 *
 * @param pages two or more, in order
 * @param missing numbers of the pages that are not there
 */
export function importPages(
  pages: readonly ReceivedPage[],
  missing: readonly number[],
  models: ImportModels,
): ImportedPages {
  const texts = pages.map(({ received }) => readText(received, models));
  const stages = models.pipeline.stages().map(({ name }) => name);
  const joined = joinCleanings(
    texts.map(({ cleaning }) => cleaning),
    stages,
  );
  const edits = borderEdits(texts, missing.length === 0 ? () => false : holeAfter(pages, missing));
  const steps = edits.length > 0 ? [...joined.steps, { stage: pagesStage, edits }] : joined.steps;
  const cleaning: Cleaning = {
    received: joined.received,
    text: applyEdits(joined.text, edits),
    steps,
    doubts: [
      ...joined.doubts.flatMap((doubt) => doubtAfter(doubt, edits)),
      ...holes(pages, missing, texts, edits),
    ].sort((a, b) => a.start - b.start),
  };
  const removed = texts
    .flatMap((text) => text.removed)
    .filter(({ text }) => !text.split('\n').some((line) => readPager(line.trim())));
  const received = joinReceived(pages, cleaning.received);
  const described = describeText(received, cleaning, removed, models);
  const { part: _part, ...fields } = described.fields;
  const completeness = missing.length === 0 ? fields.completeness : stateOf(pages, missing);
  const description = { ...described, fields: { ...fields, completeness } };
  const document = toDocument({ received, cleaning, removed, description });
  const issues = [...document.issues, ...missingIssue(missing)];
  return { received, document: { ...document, issues }, alone: texts.map((text) => toDocument(text)) };
}

/** All received texts as one, with what a person should know of each file. */
function joinReceived(pages: readonly ReceivedPage[], text: string): ReceivedDocument {
  const [first] = pages;
  if (!first) throw new Error('an article has at least one page');
  const issues = pages.flatMap(({ received }) => [...encodingIssues(received), ...(received.issues ?? [])]);
  const { encodingDoubtful: _doubtful, ...rest } = first.received;
  return {
    ...rest,
    text,
    bytes: pages.reduce((sum, { received }) => sum + received.bytes, 0),
    ...(issues.length > 0 ? { issues } : {}),
  };
}

const withoutSpaces = (line: string) => titleKey(line);

/**
 * What changes where pages meet: the lines above the text that a page repeats from the first one leave,
 * and a line feed in the middle of a sentence leaves.
 */
function borderEdits(texts: readonly ReadText[], isHole: (after: number) => boolean): Edit[] {
  const known = new Set(headLines(texts[0]).map(({ text }) => withoutSpaces(text)));
  const edits: Edit[] = [];
  let start = 0;
  texts.forEach((page, index) => {
    const text = page.cleaning.text;
    if (index > 0) {
      const repeated = headLines(page).filter((line) => known.has(withoutSpaces(line.text)));
      for (const { from, to } of repeated) edits.push(removal('pages/repeated-head', text, from, to, start));
      const before = texts[index - 1];
      if (before && !isHole(index - 1) && cutInSentence(before, page, repeated.at(-1)?.to ?? 0))
        edits.push(
          removal('pages/cut-sentence', pageBorder, 0, pageBorder.length, start - pageBorder.length),
        );
    }
    start += text.length + pageBorder.length;
  });
  return edits.sort((a, b) => a.start - b.start);
}

const removal = (rule: string, text: string, from: number, to: number, by: number): Edit => ({
  rule,
  start: from + by,
  end: to + by,
  before: text.slice(from, to),
  after: '',
});

interface HeadLine {
  readonly text: string;
  readonly from: number;
  /** Behind its line feed. */
  readonly to: number;
}

/** The lines of a page's title block. */
function headLines(page: ReadText | undefined): HeadLine[] {
  if (!page) return [];
  const { text } = page.cleaning;
  return page.description.titleBlock.flatMap(({ start, end }) => {
    const lines: HeadLine[] = [];
    for (let from = start; from < end; ) {
      const found = text.indexOf('\n', from);
      const to = found < 0 || found >= end ? end : found + 1;
      lines.push({ text: text.slice(from, to).trim(), from, to });
      from = to;
    }
    return lines;
  });
}

/** Whether the last line of a page goes on in the first line of the next that is not its repeated head. */
function cutInSentence(one: ReadText, two: ReadText, from: number): boolean {
  const last = one.cleaning.text.slice(one.cleaning.text.lastIndexOf('\n') + 1);
  const rest = two.cleaning.text.slice(from);
  const first = rest.split('\n', 1)[0] ?? '';
  const heads = headLines(two);
  if (heads.some((line) => line.from >= from && line.text === first.trim())) return false;
  return runsOn({ last: { text: last, heading: false } }, { first: { text: first, heading: false } });
}

const holeAfter = (pages: readonly ReceivedPage[], missing: readonly number[]) => (index: number) => {
  const [n, next] = [pages[index]?.n ?? 0, pages[index + 1]?.n ?? 0];
  return missing.some((number) => number > n && number < next);
};

/** A gap at the end of each page after which one is missing, up to the last page that is there. */
function holes(
  pages: readonly ReceivedPage[],
  missing: readonly number[],
  texts: readonly ReadText[],
  edits: readonly Edit[],
): Doubt[] {
  let end = 0;
  return pages.flatMap(({ n }, index): Doubt[] => {
    end += texts[index]?.cleaning.text.length ?? 0;
    const at = mapOffset(edits, end);
    end += pageBorder.length;
    const next = pages[index + 1]?.n ?? Number.POSITIVE_INFINITY;
    const lost = missing.filter((number) => number > n && number < next);
    if (lost.length === 0) return [];
    const why = `此处缺原文第${lost.join('、')}页。`;
    return [{ rule: 'pages/missing', kind: 'gap', start: at, end: at, why }];
  });
}

/** Cut off where only the end is missing, else a fragment. */
function stateOf(pages: readonly ReceivedPage[], missing: readonly number[]): 'cut-off' | 'fragment' {
  const last = pages.at(-1)?.n ?? 0;
  return missing.every((number) => number > last) ? 'cut-off' : 'fragment';
}

function missingIssue(missing: readonly number[]): Issue[] {
  if (missing.length === 0) return [];
  return [
    {
      code: 'pages-missing',
      severity: 'warning',
      message: `Of the pages of this article ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not there.`,
      todo: 'Save the missing pages under names that count on, and import them; they join this document.',
    },
  ];
}
