import { simplified, traditional } from './script-table.ts';

/**
 * The one way in which texts and queries are made comparable. The same code runs at build and in the
 * browser, so that both sides agree to the character.
 */

/** `loose` drops punctuation, `strict` keeps it (quotation marks and dashes are of one kind each). */
export type FoldMode = 'loose' | 'strict';

/** A folded text with the way back. */
export interface Folded {
  readonly text: string;
  /** For every code unit of `text`, where what it came from begins in the original. */
  readonly starts: Uint32Array;
  /** For every code unit of `text`, where what it came from ends in the original. */
  readonly ends: Uint32Array;
}

/** White space, what cannot be seen, and what should have composed with a character and did not. */
const dropped = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{M}\u1160-\u11ff]/u;
/** Signs that Unicode calls symbols and that stand for a dash or part words as punctuation does. */
const punctuation = /[\p{P}~|`^]/u;
const quotation = /["“”„‟«»‹›「」『』〝〞〟]/u;
const apostrophe = /['‘’‚‛]/u;
const dash = /[\p{Pd}~]/u;
/** What composes with the character before it: marks, half-width voicing, Hangul vowels and finals. */
const extender = /[\p{M}\uff9e\uff9f\u1160-\u11ff]/u;

const scripts = new Map<string, string>();
{
  const to = [...simplified];
  for (const [index, from] of [...traditional].entries()) scripts.set(from, to[index] ?? from);
  // Both ways of writing a zero in Chinese numerals.
  scripts.set('〇', '零');
}

function foldCharacter(character: string, mode: FoldMode): string {
  const plain = scripts.get(character) ?? character;
  if (dropped.test(plain)) return '';
  if (!punctuation.test(plain)) return plain;
  if (mode === 'loose') return '';
  if (quotation.test(plain)) return '"';
  if (apostrophe.test(plain)) return "'";
  return dash.test(plain) ? '-' : plain;
}

/** Folds one character with the marks that compose with it. */
function foldCluster(cluster: string, mode: FoldMode): string {
  // Twice, because the lower case of a composed character may be decomposed and the other way round.
  const composed = cluster.normalize('NFKC').toLowerCase().normalize('NFKC');
  let folded = '';
  for (const character of composed) folded += foldCharacter(character, mode);
  return folded;
}

/** What the table says of a code unit apart from the unit it is folded to; 0 says that it was not asked yet. */
const drop = 1;
const extends_ = 2;
const several = 3;

interface Folder {
  readonly table: Uint16Array;
  readonly clusters: Map<string, string>;
}

const createFolder = (): Folder => ({ table: new Uint16Array(0x10000), clusters: new Map() });
const folders: Readonly<Record<FoldMode, Folder>> = { loose: createFolder(), strict: createFolder() };

function lookUp({ table }: Folder, unit: number, mode: FoldMode): number {
  const known = table[unit];
  if (known) return known;
  const character = String.fromCharCode(unit);
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  let answer = several;
  if (extender.test(character)) answer = extends_;
  else if (!isSurrogate) {
    const folded = foldCluster(character, mode);
    if (folded === '') answer = drop;
    else if (folded.length === 1 && folded.charCodeAt(0) > several) answer = folded.charCodeAt(0);
  }
  table[unit] = answer;
  return answer;
}

/** The end of the cluster that begins at `start`. */
function endOfCluster(text: string, start: number): number {
  let end = start;
  do end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  while (end < text.length && extender.test(String.fromCodePoint(text.codePointAt(end) ?? 0)));
  return end;
}

function foldSlowly({ clusters }: Folder, cluster: string, mode: FoldMode): string {
  // Longer ones are strings of marks that nobody writes; they are not worth remembering.
  if (cluster.length > 4) return foldCluster(cluster, mode);
  const known = clusters.get(cluster);
  if (known !== undefined) return known;
  const folded = foldCluster(cluster, mode);
  clusters.set(cluster, folded);
  return folded;
}

/**
 * Folds a text: NFKC, lower case, simplified characters, 〇 as 零, without white space and, unless
 * `strict`, without punctuation.
 *
 * @param text any string; halves of surrogate pairs are dropped
 * @returns the folded text and, for each of its code units, the range of the original it stands for
 */
export function fold(text: string, mode: FoldMode = 'loose'): Folded {
  const folder = folders[mode];
  const { table } = folder;
  // NFKC makes at most 18 characters of one.
  let starts = new Uint32Array(text.length + 16);
  let ends = new Uint32Array(text.length + 16);
  let units = new Uint16Array(text.length + 16);
  let length = 0;
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const answer = table[unit] || lookUp(folder, unit, mode);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const composes =
      next >= 0x300 && ((table[next] || lookUp(folder, next, mode)) === extends_ || next === 0xd834);
    if (answer !== several && answer !== extends_ && !composes) {
      if (answer !== drop) {
        if (length === units.length)
          [units, starts, ends] = [doubled16(units), doubled(starts), doubled(ends)];
        units[length] = answer;
        starts[length] = at;
        ends[length] = at + 1;
        length += 1;
      }
      at += 1;
      continue;
    }
    const end = endOfCluster(text, at);
    const folded = foldSlowly(folder, text.slice(at, end), mode);
    while (length + folded.length > units.length)
      [units, starts, ends] = [doubled16(units), doubled(starts), doubled(ends)];
    for (let index = 0; index < folded.length; index += 1) {
      units[length] = folded.charCodeAt(index);
      starts[length] = at;
      ends[length] = end;
      length += 1;
    }
    at = end;
  }
  return {
    text: decodeUnits(units, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function doubled16(array: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(array.length * 2);
  larger.set(array);
  return larger;
}

function decodeUnits(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += 8192)
    text += String.fromCharCode(...units.subarray(from, Math.min(length, from + 8192)));
  return text;
}

/** The range of the original that the code units `from` to `to` of a folded text stand for. */
export function originalRange({ starts, ends }: Folded, from: number, to: number): readonly [number, number] {
  const start = starts[from] ?? 0;
  return [start, to > from ? (ends[to - 1] ?? start) : start];
}
