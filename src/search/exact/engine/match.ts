import type { FoldMode } from '../fold.ts';
import type { Gap, Near, Query, Together, Words } from '../query/tree.ts';
import type { Place, TextView } from './text-view.ts';

/** Answers whether a document has the value of a field. */
export type HasField = (query: Extract<Query, { type: 'field' }>) => boolean;

const modeOf = ({ strict }: Words): FoldMode => (strict === undefined ? 'loose' : 'strict');
const find = (view: TextView, words: Words) => view.find(words.strict ?? words.loose, modeOf(words));

/** True where a document answers a query. */
export function matches(view: TextView, query: Query, hasField: HasField): boolean {
  switch (query.type) {
    case 'words':
      return view.has(query.strict ?? query.loose, modeOf(query));
    case 'gap':
      return gapPlaces(view, query).length > 0;
    case 'near':
      return nearPlaces(view, query).length > 0;
    case 'together':
      return togetherPlaces(view, query).length > 0;
    case 'field':
      return hasField(query);
    case 'not':
      return !matches(view, query.part, hasField);
    case 'and':
      return query.parts.every((part) => matches(view, part, hasField));
    case 'or':
      return query.parts.some((part) => matches(view, part, hasField));
  }
}

/** The places in the originals that a query is about, in order. */
export function placesOf(view: TextView, query: Query): Place[] {
  return unsortedPlaces(view, query).sort(
    (a, b) => a.stretch - b.stretch || a.start - b.start || b.end - a.end,
  );
}

function unsortedPlaces(view: TextView, query: Query): Place[] {
  switch (query.type) {
    case 'words':
      return originals(view, query, find(view, query));
    case 'gap':
      return gapPlaces(view, query);
    case 'near':
      return nearPlaces(view, query);
    case 'together':
      return togetherPlaces(view, query);
    case 'field':
    case 'not':
      return [];
    case 'and':
    case 'or':
      return query.parts.flatMap((part) => unsortedPlaces(view, part));
  }
}

const originals = (view: TextView, words: Words, places: readonly Place[]) =>
  places.map((place) => view.original(place, modeOf(words)));

/** A place of a string, in the original and, for counting characters, in the loose fold. */
interface Counted {
  readonly original: Place;
  readonly paragraph: string;
  /** Code points of the loose fold before its start and its end. */
  readonly from: number;
  readonly to: number;
}

/** For each code unit offset of a folded text, the code points before it. */
function countPoints(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    counts[at + 1] = (counts[at] ?? 0) + (unit >= 0xdc00 && unit <= 0xdfff ? 0 : 1);
  }
  return counts;
}

/** How many units of the loose fold stand before an offset of the original. */
function unitsBefore(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function counted(view: TextView, words: Words): Counted[] {
  const loose = view.stretches('loose');
  const points = loose.map(({ folded }) => countPoints(folded.text));
  return originals(view, words, find(view, words)).map((original) => {
    const starts = loose[original.stretch]?.folded.starts ?? new Uint32Array(0);
    const count = points[original.stretch];
    return {
      original,
      paragraph: view.paragraphOf(original),
      from: count?.[unitsBefore(starts, original.start)] ?? 0,
      to: count?.[unitsBefore(starts, original.end)] ?? 0,
    };
  });
}

/** Map.groupBy, which the oldest browsers we serve lack. */
function groupBy<Key>(places: readonly Counted[], keyOf: (place: Counted) => Key): Map<Key, Counted[]> {
  const groups = new Map<Key, Counted[]>();
  for (const place of places) {
    const group = groups.get(keyOf(place));
    if (group) group.push(place);
    else groups.set(keyOf(place), [place]);
  }
  return groups;
}

const byParagraph = (places: readonly Counted[]) => groupBy(places, ({ paragraph }) => paragraph);

/** The first of places in order that begins at `least` or later. */
function firstFrom(places: readonly Counted[], least: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.from ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gapPlaces(view: TextView, { parts, gaps }: Gap): Place[] {
  const [first, ...rest] = parts.map((part) => counted(view, part));
  let chains = (first ?? []).map((place) => ({ start: place, end: place }));
  for (const [index, places] of rest.entries()) {
    const gap = gaps[index] ?? 'any';
    const within = byParagraph(places);
    chains = chains.flatMap((chain) => {
      const { end } = chain;
      const following = within.get(end.paragraph) ?? [];
      const next = following[firstFrom(following, end.to + (gap === 'any' ? 0 : gap))];
      if (!next || (gap !== 'any' && next.from !== end.to + gap)) return [];
      return [{ start: chain.start, end: next }];
    });
  }
  return chains.map(({ start, end }) => ({ ...start.original, end: end.original.end }));
}

function nearPlaces(view: TextView, { parts: [left, right], distance }: Near): Place[] {
  const lefts = counted(view, left);
  const rights = counted(view, right);
  const stretches = groupBy(rights, ({ original }) => original.stretch);
  const longest = [...right.loose].length;
  return lefts.flatMap((place) => {
    const candidates = stretches.get(place.original.stretch) ?? [];
    for (let at = firstFrom(candidates, place.from - distance - longest); at < candidates.length; at += 1) {
      const other = candidates[at];
      if (!other || other.from > place.to + distance) break;
      const between = other.from >= place.to ? other.from - place.to : place.from - other.to;
      if (between < 0 || between > distance) continue;
      const start = Math.min(place.original.start, other.original.start);
      return [
        { stretch: place.original.stretch, start, end: Math.max(place.original.end, other.original.end) },
      ];
    }
    return [];
  });
}

function togetherPlaces(view: TextView, { parts }: Together): Place[] {
  const found = parts.map((part) => byParagraph(counted(view, part)));
  const [first, ...rest] = found;
  const shared = [...(first?.keys() ?? [])].filter((paragraph) =>
    rest.every((places) => places.has(paragraph)),
  );
  return shared.flatMap((paragraph) =>
    found.flatMap((places) => (places.get(paragraph) ?? []).map(({ original }) => original)),
  );
}
