import type { Block } from '../../schema/body.ts';
import { alignLines, containment } from '../../text/align.ts';

/** A body with the anchors that lead into it. */
export interface Anchored {
  readonly blocks: readonly Block[];
  /** Retired anchors, old → present. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** How much of a block must be found in another for it to be a part of it. */
const partly = 0.8;

/**
 * Gives out anchors so that every address that was published still leads to its words: a block that was
 * published keeps its anchor, a new one gets the next that was never used, and an anchor whose block is
 * gone becomes an alias of the block that holds its words now, or of the one before it.
 *
 * @param published what was last published
 * @param blocks what is to be published, in order
 * @param chosen anchors that a person gave by hand, by the index of their block; they go first
 */
export function settleAnchors(
  published: Anchored,
  blocks: readonly Block[],
  chosen: ReadonlyMap<number, string> = new Map(),
): Anchored {
  const formerOf = heirs(published.blocks, blocks);
  const anchors: (string | undefined)[] = blocks.map(() => undefined);
  const taken = new Set<string>();
  const give = (index: number, anchor: string | undefined) => {
    if (anchor === undefined || taken.has(anchor) || anchors[index] !== undefined) return;
    anchors[index] = anchor;
    taken.add(anchor);
  };
  for (const [index, anchor] of chosen) give(index, anchor);
  blocks.forEach((_, index) => {
    give(index, published.blocks[formerOf[index] ?? -1]?.anchor);
  });
  const used = new Set([
    ...taken,
    ...published.blocks.map(({ anchor }) => anchor),
    ...Object.keys(published.aliases),
  ]);
  let highest = Math.max(0, ...[...used].map((anchor) => Number(anchor.slice(1))));
  blocks.forEach((_, index) => {
    if (anchors[index] !== undefined) return;
    const own = `p${index + 1}`;
    const anchor = used.has(own) ? `p${++highest}` : own;
    highest = Math.max(highest, Number(anchor.slice(1)));
    used.add(anchor);
    give(index, anchor);
  });
  const settled = blocks.map((block, index) => ({ ...block, anchor: anchors[index] ?? block.anchor }));
  return { blocks: settled, aliases: retired(published, settled, formerOf) };
}

/** For each block the index of the published block that it continues. */
function heirs(former: readonly Block[], blocks: readonly Block[]): (number | undefined)[] {
  const textOf = (block: Block) => block.text;
  const found: (number | undefined)[] = blocks.map(() => undefined);
  const pairs = alignLines(former.map(textOf), blocks.map(textOf));
  for (const { a, b } of pairs) if (a !== undefined && b !== undefined) found[b] = a;
  // The first part of a block that was cut in many is too unlike it to be aligned.
  const alone = pairs.filter(({ b }) => b === undefined).flatMap(({ a }) => a ?? []);
  for (const a of alone) {
    const part = neighbours(a, found).find((b) => found[b] === undefined && isPart(blocks[b], former[a]));
    if (part !== undefined) found[part] = a;
  }
  replaceInPlace(former.length, found);
  return found;
}

/** As many blocks in the same place as there were are the former ones in other words. */
function replaceInPlace(formerCount: number, found: (number | undefined)[]): void {
  const continued = new Set(found);
  const alone = Array.from({ length: formerCount }, (_, a) => a).filter((a) => !continued.has(a));
  const places = Map.groupBy(alone, (a) => neighbours(a, found).join(' '));
  for (const [place, gone] of places) {
    const made =
      place === ''
        ? []
        : place
            .split(' ')
            .map(Number)
            .filter((b) => found[b] === undefined);
    if (made.length === gone.length) for (const [k, b] of made.entries()) found[b] = gone[k];
  }
}

/** Indexes of the new blocks between those that continue the blocks around a published one. */
function neighbours(a: number, found: readonly (number | undefined)[]): number[] {
  const before = found.findLastIndex((former) => former !== undefined && former < a);
  const following = found.findIndex((former) => former !== undefined && former > a);
  const end = following < 0 ? found.length : following;
  return Array.from({ length: Math.max(0, end - before - 1) }, (_, index) => before + 1 + index);
}

function isPart(part: Block | undefined, whole: Block | undefined): boolean {
  if (!part || !whole || part.text === '' || part.text.length > whole.text.length) return false;
  return containment(part.text, whole.text) >= partly;
}

function retired(
  published: Anchored,
  settled: readonly Block[],
  formerOf: readonly (number | undefined)[],
): Record<string, string> {
  const live = new Set(settled.map(({ anchor }) => anchor));
  const leads = new Map<string, string>();
  published.blocks.forEach((former, a) => {
    const heir = formerOf.indexOf(a);
    const before = formerOf.findLastIndex((other) => other !== undefined && other < a);
    const around = [before, ...neighbours(a, formerOf), formerOf.findIndex((other) => (other ?? -1) > a)];
    const holder = around.find((b) => isPart(former, settled[b]));
    const target = settled[heir >= 0 ? heir : (holder ?? Math.max(before, 0))];
    if (target && target.anchor !== former.anchor) leads.set(former.anchor, target.anchor);
  });
  const aliases = new Map<string, string>();
  for (const [old, present] of [...Object.entries(published.aliases), ...leads]) {
    const target = live.has(present) ? present : leads.get(present);
    if (!live.has(old) && target !== undefined) aliases.set(old, target);
  }
  return Object.fromEntries([...aliases].sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))));
}
