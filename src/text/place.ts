import { splitsCharacter } from './edit.ts';

/** Words of a text with as much of what stands around them as is needed to find them again. */
export interface TextPlace {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Why a place was not found: its words are not there, or there more than once. */
export type NotFound = 'absent' | 'ambiguous';

/** Characters of context on each side to begin with; doubled until the place is the only one. */
const leastContext = 6;

/**
 * Describes a stretch of a text so that `findPlace` finds it again, with short context.
 *
 * @param start UTF-16 code units, between characters
 */
export function placeFor(text: string, start: number, end: number): TextPlace {
  for (let length = leastContext; ; length *= 2) {
    const from = cutBetween(text, Math.max(0, start - length));
    const to = cutBetween(text, Math.min(text.length, end + length));
    const place = {
      before: text.slice(from, start),
      words: text.slice(start, end),
      after: text.slice(end, to),
    };
    const whole = from === 0 && to === text.length;
    if (whole || findExactly(text, text.slice(from, to)) === from) return place;
  }
}

/**
 * Where the words of a place start in a text that may have changed since. The words must be there with
 * both sides of their context, or, where the text beside them changed, with one of the two.
 */
export function findPlace(text: string, { before, words, after }: TextPlace): number | NotFound {
  const both = findExactly(text, before + words + after);
  if (typeof both === 'number') return both + before.length;
  if (both === 'ambiguous') return both;
  const left = oneSided(text, before, words);
  const right = oneSided(text, after, words, true);
  if (left !== undefined && right !== undefined && left !== right) return 'ambiguous';
  return left ?? right ?? 'absent';
}

function oneSided(text: string, context: string, words: string, follows = false): number | undefined {
  if (context.length < leastContext) return undefined;
  const found = findExactly(text, follows ? words + context : context + words);
  if (typeof found !== 'number') return undefined;
  return follows ? found : found + context.length;
}

function findExactly(text: string, part: string): number | NotFound {
  const first = text.indexOf(part);
  if (first < 0) return 'absent';
  if (part === '') return text === '' ? 0 : 'ambiguous';
  return text.indexOf(part, first + 1) < 0 ? first : 'ambiguous';
}

const cutBetween = (text: string, offset: number) => (splitsCharacter(text, offset) ? offset - 1 : offset);
