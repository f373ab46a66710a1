import type { Codebook } from '../schema/codebook.ts';
import { createThemeScorer, type ThemeTag } from './score-themes.ts';
import { createTypeScorer } from './score-types.ts';
import { type BlockContext, createMeasureFinder, type MeasureTag } from './tag-measures.ts';

/** The tags of one block. */
export interface BlockTags {
  /** From the strongest. */
  readonly themes: readonly ThemeTag[];
  /** In the order of the text. */
  readonly measures: readonly MeasureTag[];
}

/** Tags blocks. Pure and deterministic: the same words in the same place get the same tags. */
export interface Tagger {
  /** Who set a tag: the rule with the versions it follows. */
  readonly by: { readonly theme: string; readonly measure: string };
  tag(text: string, context?: BlockContext): BlockTags;
  /** Whether the codebook has a theme or measure type. */
  knows(kind: 'theme' | 'measure', value: string): boolean;
  /** What a theme or measure type is called now, after the codebook's renames. */
  presentValue(kind: 'theme' | 'measure', value: string): string;
}

/** Makes a tagger of a codebook; the tries for its words are built once. */
export function createTagger(codebook: Codebook): Tagger {
  const themesOf = createThemeScorer(codebook);
  const { threshold } = codebook.measures.scoring;
  const secondaryRatio = codebook.phrases.scoring.measures.secondary_ratio;
  const measuresOf = createMeasureFinder(createTypeScorer(codebook), { threshold, secondaryRatio });
  const ids = {
    theme: new Set(codebook.themes.themes.map(({ id }) => id)),
    measure: new Set(codebook.measures.types.map(({ id }) => id)),
  };
  const { renames } = codebook.phrases;
  const renamed = {
    theme: new Map(Object.entries(renames.themes)),
    measure: new Map(Object.entries(renames.measures)),
  };
  return {
    knows: (kind, value) => ids[kind].has(value),
    presentValue: (kind, value) => (ids[kind].has(value) ? value : (renamed[kind].get(value) ?? value)),
    by: {
      theme: `rule:themes@${codebook.themes.version}+${codebook.phrases.version}`,
      measure: `rule:measures@${codebook.measures.version}+${codebook.phrases.version}`,
    },
    tag: (text, context = {}) => ({
      themes: themesOf(text, context),
      measures: measuresOf(text, context),
    }),
  };
}
