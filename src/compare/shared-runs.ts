import { gramsOf, type Letters } from './letters.ts';

/** A stretch of a block's text: wording that the other text has too, or wording of its own. */
export interface Run {
  readonly text: string;
  readonly shared: boolean;
}

/** Wording found anywhere in the other text counts as shared from this many letters on: shorter runs meet by chance. */
export const sharedAnywhere = 6;
/** Wording found in the partner block itself counts from this many. */
export const sharedInPartner = 4;

/** All runs of `size` letters of some blocks. */
export function gramSet(blocks: readonly Letters[], size: number): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const letters of blocks) for (const gram of gramsOf(letters, size)) grams.add(gram);
  return grams;
}

/**
 * Cuts a text into what the other text has too and what it has not. Marks and spaces follow the wording
 * around them. The runs joined are the text.
 *
 * @param other runs of letters of the other text, by their length
 */
export function cutShared(
  text: string,
  { letters, places }: Letters,
  other: readonly { readonly size: number; readonly grams: ReadonlySet<string> }[],
): Run[] {
  if (text === '') return [];
  const shared = new Array<boolean>(letters.length).fill(false);
  for (const { size, grams } of other)
    gramsOf({ letters, places }, size).forEach((gram, at) => {
      if (grams.has(gram)) shared.fill(true, at, at + size);
    });
  const runs: { text: string; shared: boolean }[] = [];
  letters.forEach((_, index) => {
    const piece = text.slice(index === 0 ? 0 : places[index], places[index + 1] ?? text.length);
    const same = shared[index] ?? false;
    const last = runs.at(-1);
    if (last?.shared === same) last.text += piece;
    else runs.push({ text: piece, shared: same });
  });
  return runs.length > 0 ? runs : [{ text, shared: true }];
}
