import { countHan, isHan } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import type { Models } from '../models.ts';
import { replaceRange, resultOf } from '../rule.ts';
import { type GivenReading, isNeverWritten, isSpokenOf } from '../shift/never-written.ts';
import { createScriptOf, isRareCharacter } from '../shift/scripts.ts';
import type { Doubt, Stage } from '../stage.ts';

/** A Latin syllable in brackets of either width, a space allowed inside. At most eight letters, marks included. */
const bracket = /[(（] ?([\p{Script=Latin}\p{M}]{1,12}) ?[)）]/gu;

/** The same with one bracket lost, directly behind a Chinese character. */
const half =
  /(?<=\p{Script=Han})(?:[(（][\p{Script=Latin}\p{M}]{1,8}(?![\p{Script=Latin}\p{M} )）])|[\p{Script=Latin}\p{M}]{1,8}[)）])/gu;
const toned = /[\u0300\u0301\u0304\u030C]|[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u;

/** Readings and characters from which brackets count as damage, and their share of the Chinese characters. */
const minimumReadings = 3;
const minimumCharacters = 3;
const minimumShare = 0.008;
/** Readings below which nothing is told, whatever they are. */
const minimumAgain = 2;
/** A spinner does not care for word boundaries: most of its brackets stand in front of a further character. */
const minimumInside = 0.5;
/**
 * Characters that have their reading twice or more: a writer tells it once, a spinner each time. Where
 * they are, fewer brackets need to stand inside words, since a spinner's few characters may often end one.
 */
const minimumRepeated = 3;
const minimumInsideRepeated = 0.25;

interface Reading {
  readonly start: number;
  readonly end: number;
  readonly char: string;
  readonly inside: boolean;
  /** The character opens a quotation of a word: a writer speaks of the character itself. */
  readonly quoted: boolean;
}

/** A reading without tones, `ü` as `v`, in lower case. */
export function toneless(reading: string): string {
  return reading
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

/** The brackets whose reading is one of the character in front of them. */
export function matchedReadings(text: string, models: Models): Reading[] {
  const found: Reading[] = [];
  let last: Reading | undefined;
  for (const match of text.matchAll(bracket)) {
    const start = match.index;
    const end = start + match[0].length;
    const char = last?.end === start ? last.char : characterBefore(text, start);
    if (!char || !isHan(char) || !reads(char, match[1] ?? '', models)) continue;
    const quoted = isSpokenOf(text, start - char.length, end);
    last = { start, end, char, inside: isHan(text.charAt(end)), quoted };
    found.push(last);
  }
  return found;
}

function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return [...pair].at(-1) ?? '';
}

function reads(char: string, reading: string, models: Models): boolean {
  const heard = toneless(reading);
  const plain = heard.replace(/v/g, 'u');
  const known = [...models.toneless(char), ...models.toneless(models.toSimplified(char))];
  return known.some((syllable) => {
    const said = toneless(syllable);
    return said === heard || said.replace(/v/g, 'u') === plain;
  });
}

type AsGiven = (text: string, reading: Reading) => GivenReading;

/** Made once for each set of models: the tables behind it are large. */
const known = new WeakMap<Models, AsGiven>();

function given(models: Models): AsGiven {
  let asGiven = known.get(models);
  if (!asGiven) {
    asGiven = createGiven(models);
    known.set(models, asGiven);
  }
  return asGiven;
}

/**
 * What is common is told by the simplified form, since rare forms of common characters are what spinners
 * annotate.
 */
function createGiven(models: Models): AsGiven {
  const simplify = (char: string) => models.toSimplified(char);
  const isRare = isRareCharacter(simplify);
  const scriptOf = createScriptOf(simplify);
  return (text, { start, end, char, inside, quoted }) => {
    const unit = char.charCodeAt(0);
    return {
      character: char,
      written: text.slice(start + 1, end - 1).trim(),
      inside,
      quoted,
      common: char.length === 1 && !isRare(unit),
      traditional: scriptOf(unit) === 2,
    };
  };
}

/**
 * True where brackets are the work of a spinner and not of a writer: many or over and over, on many
 * characters, inside words; or few, but of common characters. Brackets right behind one
 * another count as one.
 */
export function isSpun(text: string, readings: readonly Reading[], models: Models): boolean {
  const last = readings.filter(({ end }, index) => readings[index + 1]?.start !== end);
  if (last.length < minimumAgain) return false;
  const asGiven = given(models);
  if (isNeverWritten(last.map((reading) => asGiven(text, reading)))) return true;
  if (last.length < minimumReadings) return false;
  const times = new Map<string, number>();
  for (const { char } of last) times.set(char, (times.get(char) ?? 0) + 1);
  if (times.size < minimumCharacters) return false;
  const repeated = [...times.values()].filter((count) => count > 1).length >= minimumRepeated;
  const inside = last.filter((reading) => reading.inside).length / last.length;
  if (inside < (repeated ? minimumInsideRepeated : minimumInside)) return false;
  return repeated || last.length >= countHan(text) * minimumShare;
}

/** True for a received text that a spinner put readings into. */
export function wasSpun(received: string, models: Models): boolean {
  return isSpun(received, matchedReadings(received, models), models);
}

/**
 * Takes away aligned readings such as the one in `創(chuàng)新`. A bracket that does not fit the
 * character in front of it is left where it is, as evidence of a shift by half a character.
 */
export function pinyinBrackets(models: Models): Stage {
  return (text) => {
    const readings = matchedReadings(text, models);
    if (!isSpun(text, readings, models)) return { text, edits: [], ...alone(text, readings, models) };
    const aligned = readings.map(({ start, end }) =>
      replaceRange('pinyin-brackets/aligned', text, start, end, ''),
    );
    return resultOf(
      text,
      [...aligned, ...halves(text, models)].sort((a, b) => a.start - b.start),
    );
  };
}

/** Words around a reading that speak of how a character is read. */
const speaksBefore = /[音读讀念姓名叫字]\p{Script=Han}{0,2}$/u;
const speaksBehind = /^[字音读讀念姓声聲]/u;

function speaksOfReading(text: string, { start, end, char }: Reading): boolean {
  const from = start - char.length;
  return (
    speaksBefore.test(text.slice(Math.max(0, from - 3), from)) || speaksBehind.test(text.slice(end, end + 1))
  );
}

/** Marks the readings that no writer needs where they are too few to take away. */
function alone(
  text: string,
  readings: readonly Reading[],
  models: Models,
): { readonly doubts?: readonly Doubt[] } {
  if (readings.length === 0) return {};
  const asGiven = given(models);
  const isNeedless = (reading: Reading) => {
    const { common, quoted } = asGiven(text, reading);
    return common && !quoted && !speaksOfReading(text, reading);
  };
  const doubts = readings
    .filter((reading) => isNeedless(reading) && toned.test(text.slice(reading.start, reading.end)))
    .map(
      ({ start, end, char }): Doubt => ({
        rule: 'pinyin-brackets/alone',
        kind: 'doubt',
        start: start - char.length,
        end,
        why: '常用字带注音，像是采集程序插入的；全文只有这一处或几处，没有去掉。',
        proposal: char,
      }),
    );
  return doubts.length > 0 ? { doubts } : {};
}

/** Readings with a tone mark that lost one of their brackets; the character in front decides as before. */
function halves(text: string, models: Models): Edit[] {
  return [...text.matchAll(half)].flatMap((match) => {
    const start = match.index;
    const [found] = match;
    const reading = found.replace(/[^\p{L}\p{M}]/gu, '');
    if (!toned.test(reading) || !reads(characterBefore(text, start), reading, models)) return [];
    return [replaceRange('pinyin-brackets/half', text, start, start + found.length, '')];
  });
}
