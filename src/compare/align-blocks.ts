import { gramsOf, type Letters } from './letters.ts';

/** A block of one text and the block of the other that says the same; indices into both lists. */
export interface Partner {
  readonly left: number;
  readonly right: number;
  /** Share of pairs of letters that both have, 0–1 (Dice). */
  readonly likeness: number;
}

/** A block as alignment sees it. */
export interface AlignedBlock {
  readonly heading: boolean;
  readonly letters: Letters;
}

/** Two blocks are partners from this likeness on: a quarter of their wording is beyond chance in Chinese. */
export const leastLikeness = 0.25;
/** Pairs of letters that more blocks than this have say nothing about which two belong together. */
const commonest = 40;

/**
 * Every pair of blocks that are alike enough to be one saying, in no order. Headings go with headings.
 * Time grows with the wording that the texts share, not with the product of their lengths.
 */
export function likenesses(left: readonly AlignedBlock[], right: readonly AlignedBlock[]): Partner[] {
  const sizes = left.map(({ letters }) => new Set(gramsOf(letters, 2)).size);
  const holders = new Map<string, number[]>();
  left.forEach(({ letters }, index) => {
    for (const gram of new Set(gramsOf(letters, 2))) {
      const known = holders.get(gram);
      if (known) known.push(index);
      else holders.set(gram, [index]);
    }
  });
  const found: Partner[] = [];
  right.forEach((block, index) => {
    const grams = new Set(gramsOf(block.letters, 2));
    const shared = new Map<number, number>();
    for (const gram of grams) {
      const there = holders.get(gram) ?? [];
      if (there.length > commonest) continue;
      for (const at of there) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    for (const [at, count] of shared) {
      if (left[at]?.heading !== block.heading) continue;
      const likeness = (2 * count) / ((sizes[at] ?? 0) + grams.size);
      if (likeness >= leastLikeness) found.push({ left: at, right: index, likeness });
    }
  });
  return found;
}

/**
 * The partners that keep the order of both texts and are most alike in all: the heaviest ascending chain.
 *
 * @returns in order, each block at most once
 */
export function inOrder(partners: readonly Partner[], leftCount: number): Partner[] {
  const sorted = partners.toSorted((a, b) => a.right - b.right || b.left - a.left);
  // A Fenwick tree over the left side holds the best chain that ends before each place.
  const best: number[] = new Array(leftCount + 1).fill(-1);
  const weight: number[] = [];
  const before: number[] = [];
  const heavier = (a: number, b: number) =>
    b < 0 || (a >= 0 && (weight[a] ?? 0) >= (weight[b] ?? 0)) ? a : b;
  let last = -1;
  sorted.forEach((partner, index) => {
    let chain = -1;
    for (let at = partner.left; at > 0; at -= at & -at) chain = heavier(chain, best[at] ?? -1);
    before[index] = chain;
    weight[index] = partner.likeness + (chain < 0 ? 0 : (weight[chain] ?? 0));
    for (let at = partner.left + 1; at <= leftCount; at += at & -at)
      best[at] = heavier(best[at] ?? -1, index);
    last = heavier(last, index);
  });
  const chain: Partner[] = [];
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const partner = sorted[at];
    if (partner) chain.push(partner);
  }
  return chain.reverse();
}
