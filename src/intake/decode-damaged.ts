import type { EncodingName } from './encodings.ts';
import { type Quality, qualityOf } from './text-quality.ts';

/** A line of a file that is in another encoding than the rest. */
export interface ForeignLine {
  /** 1-based. */
  readonly line: number;
  readonly encoding: EncodingName;
}

/** What a decoder makes of a file that is damaged in places. */
export interface Damaged {
  readonly text: string;
  /** 1-based places of bytes that no encoding reads; each became one U+FFFD. */
  readonly undecodable: readonly number[];
  readonly foreignLines: readonly ForeignLine[];
}

/** Encodings in which a line feed is never a part of a longer character, so that lines can be told apart. */
export const lineEncodings: readonly EncodingName[] = ['utf-8', 'gb18030', 'big5'];

const lineFeed = 0x0a;
/** A line of fewer characters gives no evidence of its own. */
const leastForeign = 4;
const leastForeignQuality = 0.3;
/** By how much a line must read better in the other encoding. */
const clearlyBetter = 0.3;
const greatestForeignShare = 1 / 3;

/**
 * The most undecodable bytes that a file may have: one in a thousand, at least one and at most a hundred.
 * Text read in a wrong encoding fails at every few characters, tens to hundreds in a thousand, while
 * copying and cutting damages a few bytes of a file; the bound lies between the two by an order of
 * magnitude on either side. More than a hundred are no slip, however large the file.
 */
export function mostUndecodable(length: number): number {
  return Math.min(100, Math.max(1, Math.floor(length / 1000)));
}

/**
 * Reads a file line by line in one encoding: a line that is plainly in another one is read in that, and
 * what remains undecodable becomes U+FFFD.
 *
 * @returns undefined where more is wrong than a damaged text explains
 */
export function decodeDamaged(bytes: Uint8Array, encoding: EncodingName): Damaged | undefined {
  const most = mostUndecodable(bytes.length);
  const others = lineEncodings.filter((other) => other !== encoding);
  const parts: string[] = [];
  const undecodable: number[] = [];
  const foreignLines: ForeignLine[] = [];
  let foreignBytes = 0;
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found + 1;
    const piece = bytes.subarray(start, end);
    const own = decodeLine(piece, encoding);
    const foreign = foreignReading(piece, own, others);
    if (foreign) {
      parts.push(foreign.text);
      foreignLines.push({ line, encoding: foreign.encoding });
      foreignBytes += piece.length;
      if (foreignBytes > bytes.length * greatestForeignShare) return undefined;
    } else if (own !== undefined) parts.push(own);
    else {
      const { text, places } = decodeWithHoles(piece, encoding, most - undecodable.length);
      if (places === undefined) return undefined;
      parts.push(text);
      for (const place of places) undecodable.push(start + place);
    }
    start = end;
  }
  return { text: parts.join(''), undecodable, foreignLines };
}

/** The reading of a line in another encoding, where it is plainly Chinese in that and not in its own. */
function foreignReading(
  piece: Uint8Array,
  own: string | undefined,
  others: readonly EncodingName[],
): { text: string; encoding: EncodingName } | undefined {
  if (!piece.some((byte) => byte >= 0x80)) return undefined;
  let best: { text: string; encoding: EncodingName; quality: Quality } | undefined;
  for (const encoding of others) {
    // Two code pages of two bytes read one another's text; only UTF-8 speaks for itself.
    if (own !== undefined && encoding !== 'utf-8') continue;
    const text = decodeLine(piece, encoding);
    if (text === undefined) continue;
    const quality = qualityOf(text);
    if (quality.beyondAscii < leastForeign || quality.value < leastForeignQuality) continue;
    if (!best || quality.value > best.quality.value) best = { text, encoding, quality };
  }
  if (!best) return undefined;
  if (own !== undefined && best.quality.value < qualityOf(own).value + clearlyBetter) return undefined;
  return best;
}

/** Decodes a piece with U+FFFD for what cannot be read, and says where. No places where there are too many. */
function decodeWithHoles(
  piece: Uint8Array,
  encoding: EncodingName,
  most: number,
): { text: string; places?: readonly number[] } {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(piece);
  if (holesIn(text) > most) return { text };
  return { text, places: placesOfHoles(piece, encoding) };
}

/** Small enough to look into byte by byte. */
const chunkLength = 1024;
/** Bytes of the longest character, less one: as many may wait for the rest at the end of a chunk. */
const mostWaiting = 3;

/** The 1-based places of the bytes at which it turned out that something cannot be read. */
function placesOfHoles(piece: Uint8Array, encoding: EncodingName): number[] {
  const places: number[] = [];
  let at = 0;
  while (at < piece.length) {
    const readable = readableLength(piece.subarray(at, at + chunkLength), encoding);
    if (readable > 0) at += readable;
    else
      for (const end = Math.min(at + chunkLength, piece.length); at < end; )
        at = nextCharacter(piece, at, encoding, places);
  }
  return places;
}

/** The length of a chunk without a character that its end cuts; 0 where something in it cannot be read. */
function readableLength(chunk: Uint8Array, encoding: EncodingName): number {
  for (let waiting = 0; waiting <= mostWaiting && waiting < chunk.length; waiting++) {
    const length = chunk.length - waiting;
    if (decodeLine(chunk.subarray(0, length), encoding) !== undefined) return length;
  }
  return 0;
}

/**
 * Adds the holes from `start` to the next place at which no byte waits for another. Every step decodes
 * anew: a decoder that is handed single bytes fails where one byte ends in more than one character.
 */
function nextCharacter(piece: Uint8Array, start: number, encoding: EncodingName, places: number[]): number {
  let seen = 0;
  for (let end = start + 1; ; end++) {
    const bytes = piece.subarray(start, end);
    if (seen === 0 && decodeLine(bytes, encoding) !== undefined) return end;
    const closed = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    const last = end === piece.length;
    const open = last
      ? closed
      : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: true });
    for (const holes = holesIn(open); seen < holes; seen++) places.push(end);
    if (open === closed) return end;
  }
}

const holesIn = (text: string) => text.split('\ufffd').length - 1;

function decodeLine(piece: Uint8Array, encoding: EncodingName): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(piece);
  } catch {
    return undefined;
  }
}
