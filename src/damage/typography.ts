import { type Damaged, replaceAll } from './damaged.ts';
import type { Random } from './random.ts';

const half: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
};

/** Folds full-width punctuation to half width, each mark with the given probability. */
export function foldPunctuation(text: string, random: Random, probability: number): Damaged {
  return replaceAll(text, 'half-width', /[，：；！？（）]/gu, (mark) =>
    random.chance(probability) ? (half[mark] ?? mark) : mark,
  );
}

/** Swaps that censors and careless conversions of the script leave behind. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/市政府/gu, '市government'],
  [/显著/gu, '显着'],
];

/** Puts in the swaps 市政府 → 市government and 显著 → 显着. */
export function swapWords(text: string): Damaged {
  let damaged: Damaged = { text, deeds: [] };
  for (const [pattern, after] of swaps) {
    const swapped = replaceAll(damaged.text, 'word-swap', pattern, () => after);
    damaged = { text: swapped.text, deeds: [...damaged.deeds, ...swapped.deeds] };
  }
  return damaged;
}

/** Indents every line by two ideographic spaces, as plain text is kept. */
export function indent(text: string): string {
  return text.replace(/^(?=[^\n])/gmu, '　　');
}

/** Strews characters that nobody sees: zero-width spaces, and no-break spaces in front of lines. */
export function strewInvisible(text: string, random: Random): Damaged {
  const strewn = replaceAll(text, 'zero-width', /[，。]/gu, (mark) =>
    random.chance(0.1) ? `${mark}\u200b` : mark,
  );
  const spaced = replaceAll(strewn.text, 'no-break-space', /^(?=[^\n])/gmu, () => '\u00a0\u00a0');
  return { text: spaced.text, deeds: [...strewn.deeds, ...spaced.deeds] };
}
