import { codeTable, pageBytes } from './code-pages.ts';
import type { Damaged, Deed } from './damaged.ts';
import type { Random } from './random.ts';

/** Characters that a spinner annotates, each with the reading it inserts. */
export type Readings = ReadonlyMap<string, string>;

/**
 * Inserts a reading in brackets after characters, each time in step with the characters.
 *
 * @param probability how often a character of the list is hit
 */
export function spinAligned(text: string, readings: Readings, random: Random, probability: number): Damaged {
  const deeds: Deed[] = [];
  const parts = [...text].map((character) => {
    const reading = readings.get(character);
    if (!reading || !random.chance(probability)) return character;
    const after = `${character}(${reading})`;
    deeds.push({ kind: 'pinyin-bracket', before: character, after });
    return after;
  });
  return { text: parts.join(''), deeds };
}

export interface ByteSpinning {
  /** How often text breaks in front of a straddling pair that equals `，、；！？`; 0 for never. */
  readonly breaks: number;
  /** What the reading site makes of a pair that is a private-use character. */
  readonly privateUse: 'kept' | 'dropped';
  /** What the reading site makes of a lead byte without its trail. */
  readonly orphan: 'question mark' | 'nothing';
}

const breakers = ['，', '、', '；', '！', '？'];
/** Stands in the byte stream where the text breaks; no byte of GBK. */
const broken = -1;
/** The one byte above ASCII that stands alone in GBK. */
const euro = 0x80;

/**
 * The spinner as it works on bytes: the text is encoded as GBK and readings go in after every byte pair
 * that equals a character of the list, also where the pair straddles two characters; then the bytes are
 * read as GBK again.
 *
 * @param text in characters that GBK holds
 * @param readings in the order in which the spinner takes them, one pass over the text for each
 * @returns the text as read again; a deed for every insertion and every lost lead byte
 * @throws YanluError `NotInCodePage` for a character that GBK lacks
 */
export function spinBytes(text: string, readings: Readings, random: Random, options: ByteSpinning): Damaged {
  const deeds: Deed[] = [];
  let bytes = breakBetween(text, random, options.breaks);
  for (const [character, reading] of readings) {
    const [lead, trail] = pageBytes(character, 'gbk');
    const inserted = pageBytes(`(${reading})`, 'gbk');
    const spun: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? broken;
      spun.push(byte);
      if (byte !== lead || bytes[at + 1] !== trail) continue;
      spun.push(trail ?? broken, ...inserted);
      deeds.push({ kind: 'pinyin-bracket', before: character, after: `${character}(${reading})` });
      at++;
    }
    bytes = spun;
  }
  const read = readAgain(bytes, options);
  return { text: read.text, deeds: [...deeds, ...read.deeds] };
}

/** The bytes of the text with a break in front of straddling pairs that look like punctuation. */
function breakBetween(text: string, random: Random, probability: number): number[] {
  const pairs = new Set(breakers.map((mark) => pageBytes(mark, 'gbk').join()));
  const bytes: number[] = [];
  let trail: number | undefined;
  for (const character of text) {
    const own = pageBytes(character, 'gbk');
    const straddles = trail !== undefined && own.length === 2 && pairs.has(`${trail},${own[0]}`);
    if (straddles && random.chance(probability)) bytes.splice(-1, 0, broken);
    bytes.push(...own);
    trail = own.length === 2 ? own[1] : undefined;
  }
  return bytes;
}

function readAgain(bytes: readonly number[], { privateUse, orphan }: ByteSpinning): Damaged {
  const table = codeTable('gbk');
  const deeds: Deed[] = [];
  let text = '';
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? broken;
    if (lead === broken || lead === 0xff) continue;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      continue;
    }
    if (lead === euro) {
      text += '€';
      continue;
    }
    const trail = bytes[at + 1] ?? broken;
    const character = table.characterOf(lead, trail);
    if (character !== undefined) {
      if (privateUse === 'kept' || !/[\ue000-\uf8ff]/u.test(character)) text += character;
      at++;
      continue;
    }
    const lost = orphan === 'question mark' ? '?' : '';
    deeds.push({ kind: 'lost-lead-byte', before: lead.toString(16), after: lost });
    text += lost;
    if (lost && trail !== broken && trail < 0x40) at++;
  }
  return { text, deeds };
}
