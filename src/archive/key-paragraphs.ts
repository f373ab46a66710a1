import type { ArchiveTags, InDocument, Use } from './tag-counts.ts';
import type { ParagraphTheme } from './tags.ts';
import { workedOut } from './worked-out.ts';

/** Words of a paragraph around what a tag rests on, parted at the words that are marked. */
export interface Excerpt {
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
  /** Whether something was cut before and behind. */
  readonly cut: readonly [boolean, boolean];
}

/** Code units of an excerpt. */
const excerptLength = 120;
/** Code units shown before the first word. */
const before = 24;
const sentenceEnd = /[。！？；]/u;

/** An excerpt of a paragraph from before the first of some words, with all of them marked. */
export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const places = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const from = text.length <= excerptLength ? 0 : startOf(text, first);
  const to = Math.min(text.length, from + excerptLength);
  const shown = whole(text.slice(from, to));
  const pieces: Excerpt['pieces'][number][] = [];
  const sorted = words.toSorted((a, b) => b.length - a.length).filter((word) => word !== '');
  let plain = '';
  for (let at = 0; at < shown.length; ) {
    const word = sorted.find((one) => shown.startsWith(one, at));
    if (!word) plain += shown[at];
    else {
      if (plain) pieces.push({ text: plain, marked: false });
      plain = '';
      pieces.push({ text: word, marked: true });
    }
    at += word?.length ?? 1;
  }
  if (plain) pieces.push({ text: plain, marked: false });
  return { pieces, cut: [from > 0, to < text.length] };
}

/** The sentence that an offset lies in, unless it begins too far before it. */
function startOf(text: string, at: number): number {
  const from = Math.max(0, at - before);
  for (let index = at - 1; index >= from; index -= 1)
    if (sentenceEnd.test(text[index] ?? '')) return index + 1;
  return text.slice(from, from + 1).isWellFormed() ? from : from + 1;
}

const whole = (text: string) => (text.isWellFormed() ? text : text.slice(0, -1));

const byStrength = workedOut((use: Use<ParagraphTheme>): readonly InDocument<ParagraphTheme>[] => {
  const ranked = use.places.toSorted((a, b) => b.points - a.points);
  const seen = new Map<string, number>();
  const rounds = ranked.map((place) => {
    const round = seen.get(place.entry.id) ?? 0;
    seen.set(place.entry.id, round + 1);
    return { place, round };
  });
  return rounds
    .toSorted((a, b) => a.round - b.round || b.place.points - a.place.points)
    .map(({ place }) => place);
});

/** The paragraphs whose words speak most strongly for a theme, at most one a document until all had their turn. */
export const keyPlaces = (
  use: Use<ParagraphTheme> | undefined,
  most: number,
): readonly InDocument<ParagraphTheme>[] => (use ? byStrength(use).slice(0, most) : []);

/** The excerpt of a tagged paragraph. */
export const excerptAt = (tags: ArchiveTags, { entry, anchor, words }: InDocument<ParagraphTheme>): Excerpt =>
  excerptOf(tags.tagsOf(entry).texts.get(anchor) ?? '', words);
