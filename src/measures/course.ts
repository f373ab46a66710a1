import {
  type AlignedMeasure,
  type Alignment,
  alignMeasures,
  type MatchedPair,
  type PossiblePair,
} from './align.ts';
import { type Mention, mentionsOf } from './mentions.ts';

/** The order in which the parts of a course are shown. */
export const courseSections = [
  'raised',
  'lowered',
  'changed',
  'dropped',
  'added',
  'repeated',
  'possible',
  'mentioned',
] as const;
export type CourseSection = (typeof courseSections)[number];

/** Pairs or single measures of a section; the places are those of the sides. */
export interface CourseRow {
  readonly left?: number;
  readonly right?: number;
  readonly pair?: MatchedPair | PossiblePair;
  /** Where the other side speaks of a measure that has no counterpart there. */
  readonly mention?: Mention;
}

/** Two sides as far as they can be told apart. */
export interface Course extends Alignment {
  /** Measures without a counterpart that the text of the other side speaks of. */
  readonly mentioned: { readonly left: readonly Mention[]; readonly right: readonly Mention[] };
}

/**
 * Aligns two sides, and takes out of what was dropped and what is new all that the other side's text speaks of.
 *
 * @param blocks all paragraphs of each side
 */
export function courseOf(
  left: readonly AlignedMeasure[],
  right: readonly AlignedMeasure[],
  blocks: { readonly left: readonly string[]; readonly right: readonly string[] },
): Course {
  const alignment = alignMeasures(left, right);
  const mentioned = {
    left: mentionsOf(left, alignment.dropped, blocks.right),
    right: mentionsOf(right, alignment.added, blocks.left),
  };
  const unheard = (places: readonly number[], mentions: readonly Mention[]) =>
    places.filter((place) => !mentions.some(({ measure }) => measure === place));
  return {
    ...alignment,
    dropped: unheard(alignment.dropped, mentioned.left),
    added: unheard(alignment.added, mentioned.right),
    mentioned,
  };
}

/** The rows of each section. */
export function courseRows({
  pairs,
  possible,
  dropped,
  added,
  mentioned,
}: Course): Readonly<Record<CourseSection, readonly CourseRow[]>> {
  const row = (pair: MatchedPair | PossiblePair): CourseRow => ({ left: pair.left, right: pair.right, pair });
  const of = (verdict: MatchedPair['verdict']) => pairs.filter((pair) => pair.verdict === verdict).map(row);
  return {
    raised: of('raised'),
    lowered: of('lowered'),
    changed: of('changed'),
    repeated: of('repeated'),
    dropped: dropped.map((left) => ({ left })),
    added: added.map((right) => ({ right })),
    possible: possible.map(row),
    mentioned: [
      ...mentioned.left.map((mention) => ({ left: mention.measure, mention })),
      ...mentioned.right.map((mention) => ({ right: mention.measure, mention })),
    ],
  };
}
