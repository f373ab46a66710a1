import { splitsCharacter } from '../../../text/edit.ts';
import type { Excerpt } from '../../excerpts.ts';
import type { Place, TextView } from './text-view.ts';

const around = 40;
const opening = 20;

/** Joins places that overlap or touch, of one stretch and in order. */
export function joined(places: readonly Place[]): Place[] {
  const result: Place[] = [];
  for (const place of places) {
    const last = result.at(-1);
    if (last && last.stretch === place.stretch && place.start <= last.end)
      result[result.length - 1] = { ...last, end: Math.max(last.end, place.end) };
    else result.push(place);
  }
  return result;
}

const whole = (text: string, offset: number) => (splitsCharacter(text, offset) ? offset - 1 : offset);

/** The ranges of a text that are covered by places of its stretch, from `base` on. */
function marksWithin(places: readonly Place[], base: number, length: number): [number, number][] {
  return places
    .filter(({ start, end }) => start < base + length && end > base)
    .map(({ start, end }) => [Math.max(0, start - base), Math.min(length, end - base)]);
}

/** What a document is called; without a title, its first words. */
export function titleOf({ file: { heads, titled, blocks } }: TextView): { text: string; untitled: boolean } {
  return titled
    ? { text: heads[0] ?? '', untitled: false }
    : { text: `${(blocks[0]?.[1] ?? '').slice(0, opening)}……`, untitled: true };
}

/** Found strings in their context, a paragraph at a time. */
export interface Context {
  /** What the document is called; without a title, its first words. */
  readonly title: Excerpt;
  readonly untitled: boolean;
  /** The other heads that hold a found string. */
  readonly heads: readonly Excerpt[];
  /** The first paragraphs with found strings, cut to what stands around the first of them. */
  readonly excerpts: readonly Excerpt[];
  /** How many paragraphs hold one, or part of one. */
  readonly paragraphs: number;
  /** What was found in the title and in the paragraphs that are shown, as it stands in the text, each once. */
  readonly found: readonly string[];
}

/** Different strings that are told of a document. */
const mostFound = 5;

/** The numbers of the blocks that a place of the text lies in; more than one where it goes on into the next. */
function blocksOf(view: TextView, { start, end }: Place): number[] {
  const first = view.blockAt(start);
  return Array.from({ length: view.blockAt(Math.max(start, end - 1)) - first + 1 }, (_, at) => first + at);
}

/**
 * Shows places in their context.
 *
 * @param places in order, offsets into the originals
 * @param most how many paragraphs are shown
 * @param uncut true where they are shown whole
 */
export function contextOf(view: TextView, places: readonly Place[], most: number, uncut = false): Context {
  const { heads, titled, blocks } = view.file;
  const merged = joined(places);
  const ofHeads = heads.map(
    (text, stretch): Excerpt => ({
      text,
      marks: marksWithin(
        merged.filter((place) => place.stretch === stretch),
        0,
        text.length,
      ),
    }),
  );
  const [title] = titled ? ofHeads.splice(0, 1) : [];
  const inText = merged.filter(({ stretch }) => stretch === heads.length);
  const held = inText.map((place) => ({ place, numbers: blocksOf(view, place) }));
  const numbers = [...new Set(held.flatMap(({ numbers: own }) => own))];
  const shown = numbers.slice(0, most);
  const excerpts = shown.map((number): Excerpt => {
    const [anchor, text] = blocks[number] ?? ['', ''];
    const base = view.blockStarts[number] ?? 0;
    const marks = marksWithin(inText, base, text.length);
    const [start, end] = marks[0] ?? [0, 0];
    const from = uncut ? 0 : whole(text, Math.max(0, start - around));
    const to = uncut ? text.length : whole(text, Math.min(text.length, Math.max(end, start + 1) + around));
    const lead = from > 0 ? '……' : '';
    const shift = lead.length - from;
    return {
      anchor,
      text: `${lead}${text.slice(from, to)}${to < text.length ? '……' : ''}`,
      marks: marks
        .filter(([a, b]) => a < to && b > from)
        .map(([a, b]) => [Math.max(a, from) + shift, Math.min(b, to) + shift] as const),
    };
  });
  return {
    title: title ?? { text: titleOf(view).text, marks: [] },
    untitled: title === undefined,
    heads: ofHeads.filter(({ marks }) => marks.length > 0),
    excerpts,
    paragraphs: numbers.length,
    found: [
      ...new Set(
        [
          ...held.filter(({ numbers: [first = 0] }) => shown.includes(first)).map(({ place }) => place),
          ...merged.filter(({ stretch }) => titled && stretch === 0),
        ].map(({ stretch, start, end }) => view.originalOf(stretch).slice(start, end)),
      ),
    ].slice(0, mostFound),
  };
}
