export { type Annotated, type Annotating, annotate } from './annotate.ts';
export { decide, type KnownMeasure, type KnownTags } from './decide.ts';
export { explainTags } from './explain-tags.ts';
export { listedTags } from './list-tags.ts';
export type { Evidence, ThemeTag } from './score-themes.ts';
export {
  type DocumentFacts,
  type DocumentTags,
  factsOf,
  type TaggedBlock,
  tagDocument,
} from './tag-document.ts';
export { tagLine } from './tag-line.ts';
export type { BlockContext, MeasureTag } from './tag-measures.ts';
export { type BlockTags, createTagger, type Tagger } from './tagger.ts';
