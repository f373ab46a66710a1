/** Places in the Word stream, from and to, in bytes. */
type ByteRange = readonly [from: number, to: number];

/** Of the file information block: where the table of character formatting stands ([MS-DOC] 2.5.6). */
const formattingTable = 0xfa;
/** Formatting stands in pages of this size ([MS-DOC] 2.9.33). */
const pageSize = 512;
/** The modifier that marks text as deleted while changes were tracked ([MS-DOC] 2.6.1, sprmCFRMarkDel). */
const deletedMark = 0x0800;
/** Bytes behind a modifier, by its upper three bits ([MS-DOC] 2.2.5.1); 6 states its length. */
const operandLengths = [1, 1, 2, 4, 2, 2, 0, 3];

/**
 * Text that somebody deleted while changes were tracked: it is still in the file, and no text of it.
 *
 * @returns ranges sorted by their start; none where the file has no such table
 */
function deletedRanges(main: Uint8Array, table: Uint8Array): ByteRange[] {
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const from = view.getUint32(formattingTable, true);
  const places = table.subarray(from, from + view.getUint32(formattingTable + 4, true));
  const numbers = new DataView(places.buffer, places.byteOffset, places.byteLength);
  const pages = Math.max(0, Math.floor((places.length - 4) / 8));
  const ranges: ByteRange[] = [];
  for (const number of new Set(
    Array.from({ length: pages }, (_, at) => numbers.getUint32(4 * (pages + 1 + at), true)),
  )) {
    const start = number * pageSize;
    if (start + pageSize <= main.length) ranges.push(...deletedIn(main.subarray(start, start + pageSize)));
  }
  return ranges.sort(([a], [b]) => a - b);
}

/** A page of formatting: places of its runs, for each a place of its modifiers, and in the last byte how many. */
function deletedIn(page: Uint8Array): ByteRange[] {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const runs = Math.min(page[pageSize - 1] ?? 0, 101);
  const ranges: ByteRange[] = [];
  for (let run = 0; run < runs; run++) {
    const at = 2 * (page[4 * (runs + 1) + run] ?? 0);
    if (at === 0) continue;
    const modifiers = page.subarray(at + 1, at + 1 + (page[at] ?? 0));
    if (isDeleted(modifiers)) ranges.push([view.getUint32(4 * run, true), view.getUint32(4 * run + 4, true)]);
  }
  return ranges;
}

function isDeleted(modifiers: Uint8Array): boolean {
  // Word writes 1, and 0x81 where a style has a say; 0 and 0x80 take the mark away.
  let deleted = false;
  for (let at = 0; at + 2 < modifiers.length; ) {
    const modifier = (modifiers[at] ?? 0) | ((modifiers[at + 1] ?? 0) << 8);
    const kind = modifier >> 13;
    if (modifier === deletedMark) deleted = ((modifiers[at + 2] ?? 0) & 1) === 1;
    at += 2 + (kind === 6 ? 1 + (modifiers[at + 2] ?? 0) : (operandLengths[kind] ?? 0));
  }
  return deleted;
}

/**
 * The Word stream with NUL, which is no sign of a text, in place of what was deleted; so every character
 * keeps its place.
 */
export function withoutDeleted(main: Uint8Array, table: Uint8Array): Uint8Array {
  const ranges = deletedRanges(main, table);
  if (ranges.length === 0) return main;
  const kept = main.slice();
  let reached = 0;
  for (const [from, to] of ranges) {
    kept.fill(0, Math.max(reached, from), Math.max(reached, to));
    reached = Math.max(reached, to);
  }
  return kept;
}
