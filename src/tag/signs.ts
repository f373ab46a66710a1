/** A pattern of which every form has one of some characters in it. */
export interface SignedPattern {
  readonly pattern: RegExp;
  readonly characters: string;
}

/** Asks of a stretch which patterns it can match at all, and then whether it matches one. */
export interface Signs {
  /** One bit for each pattern that has one of its characters in the words, in the order of the list. */
  of(words: string): number;
  /** Whether the words match the pattern of an index; `signs` is what `of` said of them. */
  test(index: number, words: string, signs: number): boolean;
}

/** Most patterns that the bits of a number hold. */
const most = 30;

/**
 * Makes one table for several patterns, so that one pass over a clause tells which of them need not be tried.
 *
 * @throws Error where there are more patterns than bits
 */
export function createSigns(patterns: readonly SignedPattern[]): Signs {
  if (patterns.length > most) throw new Error(`at most ${most} patterns`);
  const table = new Uint32Array(65_536);
  patterns.forEach(({ characters }, index) => {
    for (let at = 0; at < characters.length; at += 1) {
      const unit = characters.charCodeAt(at);
      table[unit] = (table[unit] ?? 0) | (1 << index);
    }
  });
  return {
    of(words) {
      let signs = 0;
      for (let at = 0; at < words.length; at += 1) signs |= table[words.charCodeAt(at)] ?? 0;
      return signs;
    },
    test: (index, words, signs) =>
      (signs & (1 << index)) !== 0 && patterns[index]?.pattern.test(words) === true,
  };
}

/** Characters of which each of some words has one at least, the fewest that are found by taking the commonest first. */
export function charactersOf(words: readonly string[]): string {
  let rest = [...words];
  let chosen = '';
  while (rest.length > 0) {
    const counts = new Map<string, number>();
    for (const word of rest) for (const one of new Set(word)) counts.set(one, (counts.get(one) ?? 0) + 1);
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!best) break;
    chosen += best[0];
    rest = rest.filter((word) => !word.includes(best[0]));
  }
  return chosen;
}
