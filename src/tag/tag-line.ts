import type { MeasureTag } from './tag-measures.ts';
import type { BlockTags } from './tagger.ts';

/** A measure as it is printed: the record without the numbers that the tagger works with. */
export function plainMeasure({ points: _points, unsure, evidence, ...record }: MeasureTag) {
  return { ...record, ...(unsure ? { unsure } : {}), evidence: evidence.map(({ word }) => word) };
}

/** What is printed of a paragraph: themes with points and words, measures as records. */
export function tagLine({ themes, measures }: BlockTags) {
  return {
    themes: themes.map(({ id, points, evidence }) => ({
      id,
      points,
      evidence: [...new Set(evidence.map(({ word }) => word))],
    })),
    measures: measures.map(plainMeasure),
  };
}
