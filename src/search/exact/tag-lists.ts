import { BitReader, BitWriter } from './bits.ts';

/** Length of a list in the unit of its code; lists of tags are seldom shorter. */
const lengthBits = 4;
const chunk = 0x2000;

/**
 * Writes one list of documents after the other: its length, then its documents by binary interpolation.
 * Base64, because they stand in JSON; gzip takes back what that costs.
 */
export function writeTagLists(lists: readonly Uint32Array[], documentCount: number): string {
  const bits = new BitWriter();
  for (const list of lists) {
    bits.golomb(list.length, lengthBits);
    bits.rising(list, 0, list.length, 0, documentCount - 1);
  }
  const bytes = bits.finish();
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk)
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(binary);
}

/** @throws RangeError where the lists end too early */
export function readTagLists(text: string, count: number, documentCount: number): Uint32Array[] {
  const binary = atob(text);
  const bits = new BitReader(Uint8Array.from(binary, (unit) => unit.charCodeAt(0)));
  return Array.from({ length: count }, () => {
    const list = new Uint32Array(bits.golomb(lengthBits));
    bits.rising(list, 0, list.length, 0, documentCount - 1);
    return list;
  });
}
