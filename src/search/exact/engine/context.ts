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
  /** How many paragraphs hold one. */
  readonly paragraphs: number;
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
  const numbers = [...new Set(inText.map(({ start }) => view.blockAt(start)))];
  const excerpts = numbers.slice(0, most).map((number): Excerpt => {
    const [anchor, text] = blocks[number] ?? ['', ''];
    const base = view.blockStarts[number] ?? 0;
    const marks = marksWithin(inText, base, text.length);
    const first = inText.find(({ start }) => view.blockAt(start) === number);
    const [start, end] = [(first?.start ?? base) - base, Math.min(text.length, (first?.end ?? base) - base)];
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
  };
}
