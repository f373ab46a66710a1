import type { Block } from '../schema/body.ts';
import { factsOf, type TellingRecord, tagDocument } from './tag-document.ts';
import { tagLine } from './tag-line.ts';
import type { Tagger } from './tagger.ts';

/** The tags of a document in two lists, each with its anchor, as `--json` prints them. */
export function listedTags(tagger: Tagger, blocks: readonly Block[], record: TellingRecord) {
  const lines = tagDocument(tagger, blocks, factsOf(record)).map(({ anchor, ...tags }) => ({
    anchor,
    ...tagLine(tags),
  }));
  return {
    measures: lines.flatMap(({ anchor, measures }) => measures.map((measure) => ({ anchor, ...measure }))),
    themes: lines.flatMap(({ anchor, themes }) => themes.map((theme) => ({ anchor, ...theme }))),
  };
}
