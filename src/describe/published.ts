import { findDates } from './dates.ts';
import type { DescriptionInput } from './description.ts';
import { eventDays } from './event-day.ts';
import { furnitureLines } from './furniture.ts';
import { speechGenre } from './genres.ts';
import type { Head } from './head.ts';
import { squash } from './lines.ts';
import { readPageDate, withCommonYear } from './page-date.ts';

export interface FoundPublication {
  readonly value: string;
  readonly quote: string;
  readonly from: 'text' | 'removed' | 'page';
  readonly confidence: number;
}

/** What a page's elements say comes before a date that stands without a label and without company. */
const weightOfPage = 1.5;
/** From this weight on the line itself says that the date is the page's. */
const sure = 2;

/** Lines of one list, each a title and its date, say when other pages were made. */
const listed = /^.{8,80}?[\s　([（]{0,4}(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[)\]）]?$/u;
/** So many days alone on their lines, each another, are those of a list of pages. */
const fewestListed = 3;
const dayAlone = /^[[（(]?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）]?$/u;
/** What a browser prints over each page: the day of printing, the page's title and its site. */
const printed =
  /^(?:19|20)\d\d\/\d{1,2}\/\d{1,2}(?:[\s,，]{1,3}\d{1,2}:\d{2})?[\s　]{1,60}\S.{4,80}\s[-–—|_]\s?\S.{0,40}$/u;
const isListed = (line: string) => listed.test(line) && speechGenre(line.replace(/[\s　([（\d].*$/u, ''));

/** Digits of full width are not yet folded where a line was taken away before. */
const withNarrowDigits = (line: string) =>
  line.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** A removed line that is the page's own title; what stands right below it is of the page too. */
const isHeadline = (line: string, pageTitle: string) => {
  const words = squash(line);
  return words.length >= 8 && pageTitle.startsWith(words);
};

/** When the page was published: a labelled date, a date with a time of day, what the page's own elements say. */
export function findPublished(input: DescriptionInput, head: Head): FoundPublication | undefined {
  const aboveText = new Set(
    input.removed.filter(({ rule }) => rule.startsWith('furniture/above-')).map(({ text }) => text.trim()),
  );
  const headline = squash(input.page.title ?? '');
  const lines = [
    ...furnitureLines(input.removed).map((line, at, all) => ({
      line,
      from: 'removed' as const,
      above:
        aboveText.has(line) ||
        all.slice(Math.max(0, at - 2), at).some((before) => isHeadline(before, headline)),
    })),
    ...head.lines
      .filter(({ role }) => role === 'published')
      .map(({ text }) => ({ line: text, from: 'text' as const, above: true })),
  ];
  const ofEvent = new Set(eventDays(head, furnitureLines(input.removed)));
  const days = new Set(lines.map(({ line }) => line.trim()).filter((line) => dayAlone.test(line)));
  const listsDays = days.size >= fewestListed;
  const found = lines
    .filter(({ line }) => !ofEvent.has(line.trim()))
    .filter(({ line }) => !isListed(line.trim()) && !printed.test(line.trim()))
    .filter(({ line }) => !(listsDays && dayAlone.test(line.trim())))
    .flatMap(({ line, from, above }) => {
      const narrow = withNarrowDigits(line.trim());
      const words = input.script === 'Hant' ? withCommonYear(narrow) : narrow;
      const read = readPageDate(words, above);
      return read ? [{ ...read, quote: line.trim(), from }] : [];
    });
  // The first of the heaviest: what stands above the text comes before what stands below it.
  const best = found.reduce<(typeof found)[number] | undefined>(
    (heaviest, read) => (heaviest && heaviest.weight >= read.weight ? heaviest : read),
    undefined,
  );
  const page = input.page.published ? findDates(input.page.published)[0] : undefined;
  if (page && input.page.published && (best?.weight ?? 0) < weightOfPage)
    return { value: page.value, quote: input.page.published, from: 'page', confidence: 0.8 };
  return best
    ? { value: best.value, quote: best.quote, from: best.from, confidence: best.weight < sure ? 0.6 : 0.9 }
    : undefined;
}
