import type { Block } from '../schema/body.ts';
import type { Evidence } from './score-themes.ts';
import type { DocumentTags } from './tag-document.ts';

const short = 24;
const words = (evidence: readonly Evidence[]) =>
  evidence.map(({ word, points }) => `${word} ${Math.round(points * 10) / 10}`).join('、');

/** For each tag of a document the words it rests on and their points, as lines to print. */
export function explainTags(blocks: readonly Block[], tags: DocumentTags): string[] {
  const texts = new Map(blocks.map(({ anchor, text }) => [anchor, text]));
  return tags.flatMap(({ anchor, themes, measures }) => [
    `${anchor}  ${(texts.get(anchor) ?? '').slice(0, short)}`,
    ...themes.map(({ id, points, evidence }) => `  theme ${id} ${points}: ${words(evidence)}`),
    ...measures.map(
      ({ lead, type, type2, status, strength, points, evidence }) =>
        `  measure ${type}${type2 ? ` + ${type2}` : ''} ${points} (${status}, ${strength}) ${lead}: ${words(evidence)}`,
    ),
  ]);
}
