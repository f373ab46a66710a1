import {
  type DocumentList,
  documentsOfSymbols,
  type Level,
  listOf,
  roomFor,
  type SymbolTexts,
} from './document-lists.ts';
import { LongerGrams } from './longer-grams.ts';
import { PairTable } from './pair-table.ts';
import { SharedDocuments } from './shared-documents.ts';
import { type NamedTexts, sortPairs } from './sort-pairs.ts';
import type { Gram, PairLists } from './write-shards.ts';

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
  readonly pairs: PairLists;
  /** Grams of three symbols and more, in order. */
  readonly longer: readonly Gram[];
  /** True where no gram longer than is allowed would need a list. */
  readonly whole: boolean;
}

/** Grams of one length whose texts cost more than the budget: only these are parts of longer ones with a list. */
interface Costly {
  /** Their ids, by the ids of their two parts. */
  readonly ids: PairTable;
  /** Their symbols; nothing at 0. */
  readonly grams: readonly string[];
  readonly level: Level;
}

/** Positions are listed by themselves once they are fewer than one of so many. */
const sparse = 4;

/** Whether reading documents costs more than the budget. */
function isCostly(
  documents: DocumentList,
  from: number,
  to: number,
  costs: Uint32Array,
  budget: number,
): boolean {
  let cost = 0;
  for (let at = from; at < to && cost <= budget; at += 1) cost += costs[documents[at] ?? 0] ?? 0;
  return cost > budget;
}

/** The lists of all pairs of symbols. @param holders in how many documents each symbol stands */
function pairLists({ symbols, starts }: SymbolTexts, most: number): PairLists {
  let seconds = new Uint16Array(1 << 16);
  let offsets = new Uint32Array(1 << 16);
  let count = 0;
  const rows = new Uint32Array(most + 2);
  const documents = sortPairs(
    { names: symbols, positions: undefined, most, starts },
    (first, second, _, from) => {
      if (count + 1 === offsets.length) {
        [seconds, offsets] = [doubled(seconds, Uint16Array), doubled(offsets, Uint32Array)];
      }
      seconds[count] = second;
      offsets[count] = from;
      count += 1;
      rows[first + 1] = count;
      return true;
    },
  );
  for (let symbol = 1; symbol < rows.length; symbol += 1)
    rows[symbol] = Math.max(rows[symbol] ?? 0, rows[symbol - 1] ?? 0);
  offsets[count] = documents.length;
  return { rows, seconds: seconds.slice(0, count), offsets: offsets.slice(0, count + 1), documents };
}

function doubled<Room extends Uint16Array | Uint32Array>(
  room: Room,
  Larger: new (length: number) => Room,
): Room {
  const larger = new Larger(room.length * 2);
  larger.set(room);
  return larger;
}

/** The pairs that cost more than the budget. */
function costlyPairs(
  { rows, seconds, offsets, documents }: PairLists,
  costs: Uint32Array,
  budget: number,
): Costly {
  const ids = new PairTable();
  const grams = [''];
  const ends = [0, 0];
  const kept: DocumentList[] = [];
  let size = 0;
  for (let first = 1; first < rows.length - 1; first += 1)
    for (let at = rows[first] ?? 0; at < (rows[first + 1] ?? 0); at += 1) {
      const [from, to] = [offsets[at] ?? 0, offsets[at + 1] ?? 0];
      if (!isCostly(documents, from, to, costs, budget)) continue;
      const second = seconds[at] ?? 0;
      ids.insert(first, second);
      grams.push(String.fromCharCode(first, second));
      kept.push(documents.subarray(from, to));
      size += to - from;
      ends.push(size);
    }
  const lists = roomFor(size, costs.length);
  for (const [at, list] of kept.entries()) lists.set(list, ends[at + 1]);
  return { ids, grams, level: { offsets: Uint32Array.from(ends), documents: lists } };
}

/** Names costly grams at their positions, in place, by the names of their parts. @returns how many there are */
function nameCostly(
  names: Uint32Array,
  parts: Uint16Array | Uint32Array,
  positions: Uint32Array | undefined,
  ids: PairTable,
): number {
  const length = positions ? positions.length : names.length;
  let named = 0;
  for (let index = 0; index < length; index += 1) {
    const at = positions ? (positions[index] ?? 0) : index;
    const first = parts[at] ?? 0;
    const second = parts[at + 1] ?? 0;
    const id = first === 0 || second === 0 ? 0 : ids.find(first, second);
    names[at] = id;
    if (id > 0) named += 1;
  }
  return named;
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

/**
 * Takes the grams one symbol longer, gives those a list that need one, and keeps those that are costly.
 *
 * @param texts named by the grams of `parts`
 * @param take is given the grams that need a list
 */
function nextLevel(
  texts: NamedTexts,
  { grams, level }: Costly,
  costs: Uint32Array,
  budget: number,
  take: LongerGrams,
): Costly {
  const ids = new PairTable();
  const kept = [''];
  const offsets = [0, 0];
  const shared = new SharedDocuments(level, costs);
  const documents = sortPairs(texts, (first, second, own, from, to) => {
    const share = shared.ask(first, second, to - from, budget);
    if (share === 'few') return false;
    const gram = () => (grams[first] ?? '') + (grams[second] ?? '').slice(-1);
    if (share === 'more') take.add(gram(), own.subarray(from, to));
    if (!isCostly(own, from, to, costs, budget)) return false;
    ids.insert(first, second);
    kept.push(gram());
    offsets.push(to);
    return true;
  });
  return { ids, grams: kept, level: { offsets: Uint32Array.from(offsets), documents } };
}

/**
 * Chooses the grams of an archive.
 *
 * @param holders in how many documents each symbol stands; nothing at 0
 */
export function chooseGrams(
  texts: SymbolTexts,
  holders: Uint32Array,
  { budget, longest }: LevelOptions,
): ChosenGrams {
  const { symbols, costs, starts } = texts;
  const singles = documentsOfSymbols(texts, holders);
  const pairs = pairLists(texts, holders.length - 1);
  let costly = costlyPairs(pairs, costs, budget);
  const names = new Uint32Array(symbols.length);
  let positions: Uint32Array | undefined;
  let left = nameCostly(names, symbols, positions, costly.ids);
  const longer = new LongerGrams(costs.length);
  for (let length = 3; length <= longest && left > 0; length += 1) {
    if (left * sparse < (positions?.length ?? names.length))
      positions = namedPositions(names, positions, left);
    costly = nextLevel({ names, positions, most: costly.ids.size, starts }, costly, costs, budget, longer);
    left = nameCostly(names, names, positions, costly.ids);
  }
  const lists = Array.from(holders, (_, symbol) => listOf(singles, symbol));
  return {
    holders: (symbol) => lists[symbol] ?? roomFor(0, costs.length),
    pairs,
    longer: longer.inOrder(),
    whole: left === 0,
  };
}
