import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { Models } from './models.ts';

const toSimplified = Converter({ from: 'tw', to: 'cn' });
const readings = new Map<string, readonly string[]>();

/** Models for tests, from the packages that the import uses as well. */
export const models: Models = {
  toneless(char) {
    let known = readings.get(char);
    if (!known) {
      known = pinyin(char, { multiple: true, toneType: 'none', type: 'array' });
      readings.set(char, known);
    }
    return known;
  },
  toSimplified: (text) => toSimplified(text),
};
