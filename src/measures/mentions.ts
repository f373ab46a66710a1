import type { Alignable } from './alike.ts';
import { isCommon, pairsOf } from './pairs.ts';

/** A measure that has no counterpart among the measures of the other side, but whose name stands there. */
export interface Mention {
  /** Place of the measure on its side. */
  readonly measure: number;
  /** What of its first words stands on the other side. */
  readonly words: readonly string[];
  /** Places of the paragraphs of the other side that have them. */
  readonly blocks: readonly number[];
}

/** Paragraphs that are told of one measure. */
const mostBlocks = 3;
/** Times that a word of two characters must stand in a measure to be what it speaks of. */
const spokenOf = 2;

const timesIn = (text: string, word: string) => text.split(word).length - 1;

/**
 * The names in the first words of a measure: three characters and more that carry meaning, as 断头路, and two
 * that the measure comes back to, as 网格.
 */
function namesIn({ lead, text }: Pick<Alignable, 'lead' | 'text'>): string[] {
  const letters = [...lead.normalize('NFKC')];
  const pairs = pairsOf(lead);
  const whole = text.normalize('NFKC');
  const at = (index: number) => (letters[index] ?? '') + (letters[index + 1] ?? '');
  const tells = (pair: string) => pairs.has(pair) && !isCommon(pair);
  const names = new Set<string>();
  for (const index of letters.keys()) {
    if (tells(at(index)) && tells(at(index + 1))) names.add(at(index) + (letters[index + 2] ?? ''));
    if (tells(at(index)) && timesIn(whole, at(index)) >= spokenOf) names.add(at(index));
  }
  return [...names];
}

/** Words that run into each other as one, 重点项 and 点项目 as 重点项目, where that stands in a text too. */
function joined(words: readonly string[], texts: readonly string[]): string[] {
  const runs: string[] = [];
  for (const word of words) {
    const last = runs.at(-1) ?? '';
    const both = last + word.slice(2);
    if (last.endsWith(word.slice(0, 2)) && texts.some((text) => text.includes(both)))
      runs.splice(-1, 1, both);
    else runs.push(word);
  }
  return runs.filter((run) => !runs.some((other) => other !== run && other.includes(run)));
}

/**
 * Looks for measures in the text of the other side. What stands there was perhaps not recognised as a measure,
 * so it would be wrong to say that it was dropped, or that it is new.
 *
 * @param places which measures are looked for
 * @param blocks all paragraphs of the other side
 */
export function mentionsOf(
  measures: readonly Pick<Alignable, 'lead' | 'text'>[],
  places: readonly number[],
  blocks: readonly string[],
): Mention[] {
  const texts = blocks.map((block) => block.normalize('NFKC'));
  return places.flatMap((place): Mention[] => {
    const measure = measures[place];
    const names = measure ? namesIn(measure) : [];
    const words = names.filter((name) => texts.some((text) => text.includes(name)));
    if (words.length === 0) return [];
    const found = texts.flatMap((text, index) => (words.some((word) => text.includes(word)) ? [index] : []));
    return [{ measure: place, words: joined(words, texts), blocks: found.slice(0, mostBlocks) }];
  });
}
