import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

/** What the simulations know of the language; handed in, so that they stay free of packages. */
export interface Tools {
  /** As such sites convert: forms of characters as in Taiwan, phrase by phrase, words unchanged. */
  toTraditional(text: string): string;
  toSimplified(text: string): string;
  /** The reading of one character with its tone mark; empty where unknown. */
  readingOf(character: string): string;
}

/** The tools of the samples, from the packages that the import uses as well. */
export function createTools(): Tools {
  return {
    toTraditional: Converter({ from: 'cn', to: 'tw' }),
    toSimplified: Converter({ from: 'tw', to: 'cn' }),
    readingOf: (character) => pinyin(character, { toneType: 'symbol' }),
  };
}
