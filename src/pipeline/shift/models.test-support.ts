import { dict } from '@node-rs/jieba/dict.js';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { halfCharacterShift, type ShiftModels } from '../stages/half-character-shift.ts';
import { createCharacterModel } from './character-model.ts';

const simplifyText = Converter({ from: 't', to: 'cn' });
const simplified = new Map<string, string>();

function simplify(character: string): string {
  let known = simplified.get(character);
  if (known === undefined) {
    known = simplifyText(character);
    simplified.set(character, known);
  }
  return known;
}

/** Models for tests, from the packages that the import uses as well. */
export const shiftModels: ShiftModels = {
  characterModel: () => createCharacterModel(new TextDecoder().decode(dict), simplify),
  readings: (character) => pinyin(character, { multiple: true, type: 'array', nonZh: 'removed' }),
  simplify,
};

export const toTraditional = Converter({ from: 'cn', to: 't' });

/** The stage with these models. */
export const repair = halfCharacterShift(shiftModels);

/** Text without readings in brackets, as the stage of aligned brackets leaves it. */
export function withoutReadings(text: string): string {
  return text.replace(/[(（][\p{Script=Latin}\p{M}]{1,8} ?[)）]/gu, '');
}

/** Text as two copies are compared: no white space, one width, simplified. */
export function comparable(text: string): string {
  const narrow = (mark: string) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
  return simplifyText(text.replace(/\s/gu, '').replace(/[！-～]/gu, narrow));
}
