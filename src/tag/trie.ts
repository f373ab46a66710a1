/** A cue that stands in a text. Offsets are UTF-16 code units; `pattern` is the index into the trie's list. */
export interface Hit {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

/** Finds all of a fixed list of words in a text in one pass. */
export interface Trie {
  /** Every occurrence of every word, overlapping ones too, by start and then from short to long. */
  find(text: string): Hit[];
}

interface Node {
  readonly children: Map<number, Node>;
  pattern: number;
}

const unitCount = 65536;
/** Numbers that are kept of a state, rounded up to a power of two. */
const cellSize = 4;

function grow(patterns: readonly string[]): Node {
  const root: Node = { children: new Map(), pattern: -1 };
  patterns.forEach((pattern, index) => {
    if (pattern === '') return;
    let node = root;
    for (let at = 0; at < pattern.length; at += 1) {
      const unit = pattern.charCodeAt(at);
      let next = node.children.get(unit);
      if (!next) {
        next = { children: new Map(), pattern: -1 };
        node.children.set(unit, next);
      }
      node = next;
    }
    node.pattern = index;
  });
  return root;
}

/** Numbers the code units that occur, 1 for the first; 0 stands for a unit that no word has. */
function codesOf(patterns: readonly string[]): Uint16Array {
  const codes = new Uint16Array(unitCount);
  let count = 0;
  for (const pattern of patterns) {
    for (let at = 0; at < pattern.length; at += 1) {
      const unit = pattern.charCodeAt(at);
      if (codes[unit] === 0) {
        count += 1;
        codes[unit] = count;
      }
    }
  }
  return codes;
}

/**
 * Makes a trie of a list of words, kept as a double array: the child of state `s` for code `c` is
 * `base[s] + c`, and is there where `check` of it says `s`. A walk starts at each code unit and is bounded by
 * the longest word, so that the time is linear in the text.
 *
 * @param patterns distinct words; the empty word is never found
 */
export function createTrie(patterns: readonly string[]): Trie {
  const codes = codesOf(patterns);
  let base = new Int32Array(4096);
  let check = new Int32Array(4096).fill(-1);
  let pattern = new Int32Array(4096).fill(-1);
  const reserve = (size: number) => {
    if (size <= base.length) return;
    const length = Math.max(size, base.length * 2);
    const grown = (old: Int32Array, value: number) => {
      const copy = new Int32Array(length).fill(value);
      copy.set(old);
      return copy;
    };
    base = grown(base, 0);
    check = grown(check, -1);
    pattern = grown(pattern, -1);
  };
  let firstFree = 1;
  const place = (node: Node, state: number) => {
    if (node.children.size === 0) return;
    const children = [...node.children].map(([unit, child]) => ({ code: codes[unit] ?? 0, child }));
    const least = Math.min(...children.map(({ code }) => code));
    const most = Math.max(...children.map(({ code }) => code));
    while (check[firstFree] !== -1 && firstFree < check.length) firstFree += 1;
    let offset = Math.max(0, firstFree - least);
    for (;;) {
      reserve(offset + most + 1);
      if (children.every(({ code }) => check[offset + code] === -1)) break;
      offset += 1;
    }
    base[state] = offset;
    for (const { code, child } of children) {
      check[offset + code] = state;
      pattern[offset + code] = child.pattern;
    }
    for (const { code, child } of children) place(child, offset + code);
  };
  place(grow(patterns), 0);
  const size = base.length;
  /** Base, check and pattern of a state side by side, since a step of the walk asks for all three. */
  const cells = new Int32Array(size * cellSize);
  for (let state = 0; state < size; state += 1)
    cells.set([base[state] ?? 0, check[state] ?? -1, pattern[state] ?? -1], state * cellSize);
  /** The codes of the text that is read, kept between calls so that none is made anew. */
  let units = new Uint16Array(1024);

  return {
    find(text) {
      const hits: Hit[] = [];
      const { length } = text;
      if (units.length < length) units = new Uint16Array(length * 2);
      for (let at = 0; at < length; at += 1) units[at] = codes[text.charCodeAt(at)] ?? 0;
      for (let start = 0; start < length; start += 1) {
        let state = 0;
        for (let at = start; at < length; at += 1) {
          const code = units[at] ?? 0;
          if (code === 0) break;
          const next = (cells[state * cellSize] ?? 0) + code;
          if (next >= size || cells[next * cellSize + 1] !== state) break;
          state = next;
          const found = cells[state * cellSize + 2] ?? -1;
          if (found >= 0) hits.push({ pattern: found, start, end: at + 1 });
        }
      }
      return hits;
    },
  };
}
