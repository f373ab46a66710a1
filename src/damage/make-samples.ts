import { parseOriginal } from './original.ts';
import { createRandom } from './random.ts';
import type { Sample } from './recipe.ts';
import { recipes } from './recipes.ts';
import type { Tools } from './tools.ts';

/**
 * Makes all samples; the same originals and tools give the same bytes.
 *
 * @param readOriginal the text of an original by its name, one that `recipes` gives
 */
export function makeSamples(
  readOriginal: (key: string) => string,
  tools: Tools,
): readonly (Sample & { readonly key: string })[] {
  return recipes.map((recipe) => ({
    key: recipe.key,
    file: recipe.file,
    ...recipe.make(
      parseOriginal(readOriginal(recipe.of ?? recipe.key)),
      tools,
      createRandom(recipe.seed ?? seedOf(recipe.key)),
    ),
  }));
}

/** A number for each key, so that a sample stays as it is when others are added: FNV-1a over UTF-16 units. */
const seedOf = (key: string) =>
  [...key].reduce((hash, character) => Math.imul(hash ^ character.charCodeAt(0), 0x01000193), 0x811c9dc5) >>>
  0;
