import { parseOriginal } from './original.ts';
import { createRandom } from './random.ts';
import type { Sample } from './recipe.ts';
import { recipes } from './recipes.ts';
import type { Tools } from './tools.ts';

/**
 * Makes all samples; the same originals and tools give the same bytes.
 *
 * @param readOriginal the text of an original by its key, one that `recipes` names
 */
export function makeSamples(
  readOriginal: (key: string) => string,
  tools: Tools,
): readonly (Sample & { readonly key: string })[] {
  return recipes.map((recipe, index) => ({
    key: recipe.key,
    file: recipe.file,
    ...recipe.make(parseOriginal(readOriginal(recipe.key)), tools, createRandom(index + 1)),
  }));
}
