/**
 * The two-byte half of GBK, both ways, as the decoder of the platform has it. Private-use characters
 * are included: where a page kept them they stand for two known bytes.
 */

/**
 * Pairs that decoders of today read as assigned characters and older ones as private use: the last
 * rows of GBK (GB 18030-2000, table of the user-defined and compatibility area FE50–FEA0).
 */
const OLD_PRIVATE_USE = { lead: 0xfe, first: 0x50, last: 0xa0, codeUnit: 0xe815 } as const;

const LEAD_FIRST = 0x81;
const LEAD_LAST = 0xfe;
const TRAIL_FIRST = 0x40;
const TRAIL_LAST = 0xfe;
const TRAIL_GAP = 0x7f;

const codeUnits = new Uint16Array(0x10000);
const pairs = new Uint16Array(0x10000);

function fill(): void {
  const bytes: number[] = [];
  const order: number[] = [];
  for (let lead = LEAD_FIRST; lead <= LEAD_LAST; lead++)
    for (let trail = TRAIL_FIRST; trail <= TRAIL_LAST; trail++) {
      if (trail === TRAIL_GAP) continue;
      bytes.push(lead, trail, 0x0a);
      order.push((lead << 8) | trail);
    }
  const decoded = new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).split('\n');
  for (const [index, pair] of order.entries()) {
    const character = decoded[index] ?? '';
    if (character.length !== 1 || character === '\ufffd') continue;
    const codeUnit = character.charCodeAt(0);
    codeUnits[pair] = codeUnit;
    if (pairs[codeUnit] === 0) pairs[codeUnit] = pair;
  }
  let codeUnit: number = OLD_PRIVATE_USE.codeUnit;
  for (let trail: number = OLD_PRIVATE_USE.first; trail <= OLD_PRIVATE_USE.last; trail++) {
    if (trail === TRAIL_GAP) continue;
    if (pairs[codeUnit] === 0) pairs[codeUnit] = (OLD_PRIVATE_USE.lead << 8) | trail;
    codeUnit++;
  }
}
fill();

/** The code unit that two bytes stand for, 0 if none. */
export function characterOf(lead: number, trail: number): number {
  return codeUnits[(lead << 8) | trail] ?? 0;
}

/** The two bytes of a code unit as `lead << 8 | trail`, 0 if GBK has no two-byte form of it. */
export function bytesOf(codeUnit: number): number {
  return pairs[codeUnit] ?? 0;
}

export function isPrivateUse(codeUnit: number): boolean {
  return codeUnit >= 0xe000 && codeUnit <= 0xf8ff;
}

/** CJK ideographs of the basic plane, extension A included. */
export function isHan(codeUnit: number): boolean {
  return (codeUnit >= 0x4e00 && codeUnit <= 0x9fff) || (codeUnit >= 0x3400 && codeUnit <= 0x4dbf);
}

/**
 * Lead bytes of the pairs that a decoder gives as private-use characters, so of the pairs that
 * disappear from a page whose cleaner drops these.
 */
export const privateUseLeads: readonly number[] = Array.from(
  { length: LEAD_LAST - LEAD_FIRST + 1 },
  (_, index) => LEAD_FIRST + index,
).filter((lead) => {
  for (let trail = TRAIL_FIRST; trail <= TRAIL_LAST; trail++) if (isDroppable(lead, trail)) return true;
  return false;
});

/** True for a pair that comes out as a private-use character under a decoder of today or of then. */
export function isDroppable(lead: number, trail: number): boolean {
  if (trail < TRAIL_FIRST || trail > TRAIL_LAST || trail === TRAIL_GAP) return false;
  if (lead === OLD_PRIVATE_USE.lead && trail >= OLD_PRIVATE_USE.first && trail <= OLD_PRIVATE_USE.last)
    return true;
  return isPrivateUse(characterOf(lead, trail));
}
