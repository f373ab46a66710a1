import { gather, type Level, listOf, type SymbolTexts, share } from './document-lists.ts';
import { LongerGrams } from './longer-grams.ts';
import { PairTable } from './pair-table.ts';
import type { DocumentList, Gram } from './write-shards.ts';

/**
 * Which grams are given a list, so that the documents of *any* string are known exactly after reading
 * at most `budget` bytes of texts. docs/search.md has the argument; in short:
 *
 * Every symbol and every pair of symbols has a list. A longer gram g has a prefix p and a suffix q, each
 * one symbol shorter. Where the lists of p and q are known, g can only stand in the documents that they
 * share. If the texts of these are no more than the budget, they can be read. If they are exactly the
 * documents of g, nothing needs to be written. Only otherwise g is given a list of its own.
 */

export interface LevelOptions {
  /** What may be read to find the documents of a string. */
  readonly budget: number;
  /** Grams longer than this are given no list. */
  readonly longest: number;
}

/** Grams that are given a list. */
export interface ChosenGrams {
  /** The documents that hold a symbol. */
  readonly holders: (symbol: number) => DocumentList;
  /** Grams of two symbols and more, in order. */
  readonly grams: Iterable<Gram>;
  /** True where no gram longer than is allowed would need a list. */
  readonly whole: boolean;
}

/** Which ids have lists that cost more than the budget. */
function beyond({ offsets, documents }: Level, costs: Uint32Array, budget: number): Uint8Array {
  const active = new Uint8Array(offsets.length);
  for (let id = 1; id < offsets.length - 1; id += 1) {
    const to = offsets[id + 1] ?? 0;
    let cost = 0;
    for (let at = offsets[id] ?? 0; at < to && cost <= budget; at += 1)
      cost += costs[documents[at] ?? 0] ?? 0;
    active[id] = cost > budget ? 1 : 0;
  }
  return active;
}

/** Positions are listed by themselves once they are fewer than one of so many. */
const sparse = 4;

/** Takes the names of ids away that are not active. @returns how many positions are left */
function dropNames(names: Uint32Array, positions: Uint32Array | undefined, active: Uint8Array): number {
  const length = positions ? positions.length : names.length;
  let left = 0;
  for (let index = 0; index < length; index += 1) {
    const at = positions ? (positions[index] ?? 0) : index;
    if (active[names[at] ?? 0]) left += 1;
    else names[at] = 0;
  }
  return left;
}

/** The positions that have a name, of which there are `count`. */
function namedPositions(names: Uint32Array, positions: Uint32Array | undefined, count: number): Uint32Array {
  const named = new Uint32Array(count);
  const length = positions ? positions.length : names.length;
  let size = 0;
  for (let index = 0; index < length; index += 1) {
    const at = positions ? (positions[index] ?? 0) : index;
    if (names[at] === 0) continue;
    named[size] = at;
    size += 1;
  }
  return named;
}

/** Names the grams one symbol longer at their positions, in place. @param place is told where each is met first */
function nameLonger(
  names: Uint32Array,
  positions: Uint32Array | undefined,
  place: (position: number) => void,
): PairTable {
  const pairs = new PairTable();
  const length = positions ? positions.length : names.length;
  for (let index = 0; index < length; index += 1) {
    const at = positions ? (positions[index] ?? 0) : index;
    const a = names[at] ?? 0;
    const b = names[at + 1] ?? 0;
    if (a === 0) continue;
    const known = pairs.size;
    names[at] = b === 0 ? 0 : pairs.insert(a, b);
    if (pairs.size > known) place(at);
  }
  return pairs;
}

/** Chooses the grams of an archive. */
export function chooseGrams(texts: SymbolTexts, { budget, longest }: LevelOptions): ChosenGrams {
  const { symbols, costs } = texts;
  let alphabet = 0;
  for (const symbol of symbols) alphabet = Math.max(alphabet, symbol);
  const names = new Uint32Array(symbols);
  const singles = gather(texts, names, undefined, alphabet);
  const extras = new LongerGrams(costs.length);
  const pairTable = nameLonger(names, undefined, () => undefined);
  const pairLevel = gather(texts, names, undefined, pairTable.size);
  let positions: Uint32Array | undefined;
  let level = pairLevel;
  let left = dropNames(names, positions, beyond(level, costs, budget));
  for (let length = 3; length <= longest && left > 0; length += 1) {
    if (left * sparse < (positions?.length ?? names.length))
      positions = namedPositions(names, positions, left);
    const places: number[] = [];
    const pairs = nameLonger(names, positions, (position) => places.push(position));
    const current = gather(texts, names, positions, pairs.size);
    const shared = share(pairs, level, texts);
    const active = beyond(current, costs, budget);
    for (let id = 1; id <= pairs.size; id += 1) {
      if ((shared.costs[id] ?? 0) <= budget) active[id] = 0;
      else if (shared.counts[id] !== (current.offsets[id + 1] ?? 0) - (current.offsets[id] ?? 0))
        extras.add(places[id - 1] ?? 0, length, listOf(current, id));
    }
    left = dropNames(names, positions, active);
    level = current;
  }
  return {
    holders: (symbol) => listOf(singles, symbol),
    grams: inOrder(symbols, pairTable, pairLevel, extras),
    whole: left === 0,
  };
}

function* inOrder(
  symbols: Uint16Array,
  pairs: PairTable,
  pairLevel: Level,
  extras: LongerGrams,
): Generator<Gram> {
  const keyOf = (position: number) => (symbols[position] ?? 0) * 0x10000 + (symbols[position + 1] ?? 0);
  const order = Uint32Array.from(extras.positions.keys()).sort((x, y) => {
    const a = extras.positions[x] ?? 0;
    const b = extras.positions[y] ?? 0;
    const shorter = Math.min(extras.lengths[x] ?? 0, extras.lengths[y] ?? 0);
    for (let at = 0; at < shorter; at += 1) {
      const difference = (symbols[a + at] ?? 0) - (symbols[b + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return (extras.lengths[x] ?? 0) - (extras.lengths[y] ?? 0);
  });
  const pairKeys = new Float64Array(pairs.size);
  for (let id = 1; id <= pairKeys.length; id += 1)
    pairKeys[id - 1] = pairs.first(id) * 0x10000 + pairs.second(id);
  pairKeys.sort();
  let extra = 0;
  for (const key of pairKeys) {
    const a = Math.floor(key / 0x10000);
    const b = key % 0x10000;
    yield { gram: String.fromCharCode(a, b), documents: listOf(pairLevel, pairs.find(a, b)) };
    for (; extra < order.length; extra += 1) {
      const index = order[extra] ?? 0;
      const position = extras.positions[index] ?? 0;
      if (keyOf(position) !== key) break;
      const units = symbols.subarray(position, position + (extras.lengths[index] ?? 0));
      yield { gram: String.fromCharCode(...units), documents: extras.list(index) };
    }
  }
}
