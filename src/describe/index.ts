/** The door of the room: clean text → record, title block and blocks. */
export { type BodyDoubt, toBlocks } from './blocks.ts';
export { createDescriber } from './describe.ts';
export type {
  DescribedFields,
  Description,
  DescriptionInput,
  Evidence,
  RemovedPassage,
} from './description.ts';
export { type FurtherText, findFurtherTexts } from './further-texts.ts';
export {
  createGazetteer,
  type Division,
  type DivisionRow,
  type Gazetteer,
  type GazetteerRow,
  gazetteerRows,
} from './gazetteer.ts';
export { divideTexts, type TextDivision, type TextInRow } from './texts-in-row.ts';
export { readTraditional } from './traditional-text.ts';
