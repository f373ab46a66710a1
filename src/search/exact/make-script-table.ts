import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes `script-table.ts` from OpenCC's character table (opencc-js, `TSCharacters`). Run it with
 * `node src/search/exact/make-script-table.ts` after opencc-js was renewed; a test tells when.
 */

/**
 * Characters that OpenCC converts by the word they stand in, so that its character table leaves them.
 * A search must not depend on where a word begins: both writings are one here.
 */
const byWord: readonly (readonly [string, string])[] = [
  ['著', '着'],
  ['瞭', '了'],
  ['藉', '借'],
  ['覆', '复'],
];

/** The pairs of the table, each character led to its end (`A → B → C` becomes `A → C`), sorted. */
export async function scriptPairs(): Promise<[string, string][]> {
  const name: string = 'opencc-js/dict/TSCharacters';
  const { default: source } = (await import(name)) as { default: string };
  const rows = source.split('|').map((row) => row.split(' '));
  const direct = new Map<string, string>(byWord);
  for (const [from = '', to = ''] of rows) if (from && to && from !== to) direct.set(from, to);
  const end = (character: string): string => {
    const next = direct.get(character);
    return next === undefined ? character : end(next);
  };
  return [...direct.keys()].sort().map((from) => [from, end(from)]);
}

/** The module's text. */
export async function scriptModule(): Promise<string> {
  const pairs = await scriptPairs();
  const join = (side: 0 | 1) => pairs.map((pair) => pair[side]).join('');
  return [
    '/** Made by make-script-table.ts from OpenCC (Apache-2.0): the n-th of `traditional` is the n-th of `simplified`. */',
    '// biome-ignore-all format: generated',
    `export const traditional = '${join(0)}';`,
    `export const simplified = '${join(1)}';`,
    '',
  ].join('\n');
}

if (import.meta.main)
  await writeFile(path.join(import.meta.dirname, 'script-table.ts'), await scriptModule());
