import { tableOf } from './split.ts';
import { createTrie } from './trie.ts';

/** A cue as the codebook has it: for one entry, a word with its weight. Weight 0 marks a blocking phrase. */
export interface Cue {
  readonly entry: number;
  readonly word: string;
  readonly weight: number;
  /** True for a verb that counts at the start of a clause only. */
  readonly verb?: boolean;
}

/** A cue that stands in a text. Offsets are UTF-16 code units. */
export interface CueHit {
  readonly word: string;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/** Where the cues of each entry stand, entry by entry. */
export interface CueIndex {
  find(text: string): readonly (readonly CueHit[])[];
}

const quotationMark = /[“”‘’"「」『』]/u;
const quotationMarks = tableOf('“”‘’"「」『』');

/** A text without its quotation marks, and where each of its code units stood; as it is where it has none. */
function withoutQuotes(text: string): { plain: string; at?: Int32Array } {
  if (!quotationMark.test(text)) return { plain: text };
  const at = new Int32Array(text.length + 1);
  let plain = '';
  let from = 0;
  let position = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (quotationMarks[text.charCodeAt(index)] === 1) {
      plain += text.slice(from, index);
      from = index + 1;
    } else {
      at[position] = index;
      position += 1;
    }
  }
  return { plain: plain + text.slice(from), at };
}

/** Whether none of some hits, which come by their starts, reaches into the next. */
function apart(hits: readonly CueHit[]): boolean {
  let end = 0;
  for (const hit of hits) {
    if (hit.start < end) return false;
    end = hit.end;
  }
  return true;
}

/**
 * Keeps what longer words of the same entry do not cover, blocking phrases first among equals, and drops
 * the blocking phrases themselves.
 *
 * @param covered what is taken of the text, marked by the stamp of the entry that took it
 */
function longestFirst(hits: CueHit[], covered: Uint16Array, stamp: number): CueHit[] {
  hits.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || Math.sign(a.weight) - Math.sign(b.weight) || a.start - b.start,
  );
  const kept: CueHit[] = [];
  for (const hit of hits) {
    let free = true;
    for (let at = hit.start; free && at < hit.end; at += 1) free = covered[at] !== stamp;
    if (!free) continue;
    covered.fill(stamp, hit.start, hit.end);
    if (hit.weight > 0) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * One trie for the cues of all entries. Quotation marks are read over, so that “双联”行动 is found as
 * 双联行动 and a cue need not know how a word is quoted.
 *
 * @param cues several entries may share a word
 * @param entries how many entries there are
 */
export function createCueIndex(cues: readonly Cue[], entries: number): CueIndex {
  const byWord = new Map<string, Cue[]>();
  for (const cue of cues) {
    const word = cue.word.replace(new RegExp(quotationMark, 'gu'), '');
    byWord.set(word, [...(byWord.get(word) ?? []), cue]);
  }
  const none: readonly Cue[] = [];
  const nothing: readonly CueHit[] = [];
  const owners = [...byWord.values()];
  const trie = createTrie([...byWord.keys()]);
  return {
    find(text) {
      const { plain, at } = withoutQuotes(text);
      const found: (CueHit[] | undefined)[] = new Array(entries).fill(undefined);
      for (const { pattern, start, end } of trie.find(plain))
        for (const { entry, word, weight } of owners[pattern] ?? none) {
          const hit = { word, weight, start, end };
          const hits = found[entry];
          if (hits) hits.push(hit);
          else found[entry] = [hit];
        }
      let covered: Uint16Array | undefined;
      return found.map((hits, entry) => {
        if (hits === undefined) return nothing;
        let kept = hits;
        if (!apart(hits)) {
          covered ??= new Uint16Array(plain.length);
          kept = longestFirst(hits, covered, entry + 1);
        } else if (hits.some(({ weight }) => weight === 0)) kept = hits.filter(({ weight }) => weight > 0);
        if (!at) return kept;
        return kept.map((hit) => ({
          ...hit,
          start: at[hit.start] ?? hit.start,
          end: (at[hit.end - 1] ?? 0) + 1,
        }));
      });
    },
  };
}
