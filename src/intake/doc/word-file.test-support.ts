import CFB from 'cfb';

/** A piece of the text and how Word stores it: one byte a character, or two. */
export interface StoredPiece {
  readonly text: string;
  readonly single?: boolean;
  /** Somebody deleted it while changes were tracked. */
  readonly deleted?: boolean;
}

/** What of a Word file a test wants otherwise. */
export interface WordFile {
  readonly pieces: readonly StoredPiece[];
  /** Characters behind the main text that are notes. */
  readonly notes?: number;
  readonly encrypted?: boolean;
  readonly table?: '0Table' | '1Table';
  readonly macros?: boolean;
}

/**
 * A Word 97 file as Word would save it in haste: the pieces lie in the file in reverse order, behind a
 * block of formatting.
 */
export function makeWordFile({ pieces, notes = 0, encrypted, table = '1Table', macros }: WordFile): Buffer {
  const head = Buffer.alloc(0x400);
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(0xc1, 2);
  head.writeUInt16LE((table === '1Table' ? 0x200 : 0) | (encrypted ? 0x100 : 0), 0x0a);
  const total = pieces.reduce((sum, { text }) => sum + text.length, 0);
  head.writeUInt32LE(total - notes, 0x4c);
  head.writeUInt32LE(notes, 0x50);
  const stored = pieces.map(({ text, single }) => Buffer.from(text, single ? 'latin1' : 'utf16le'));
  const offsets: number[] = [];
  let reached = head.length;
  for (const bytes of stored.toReversed()) {
    offsets.unshift(reached);
    reached += bytes.length + (bytes.length % 2);
  }
  const offsetOf = (index: number) => offsets[index] ?? 0;
  const formats = Math.ceil(reached / 512);
  const main = Buffer.alloc(Math.max((formats + 1) * 512, 8192));
  head.copy(main);
  for (const [index, bytes] of stored.entries()) bytes.copy(main, offsetOf(index));
  const plc = Buffer.alloc(4 + 12 * pieces.length);
  let cp = 0;
  pieces.forEach(({ text, single }, index) => {
    plc.writeUInt32LE(cp, 4 * index);
    cp += text.length;
    const place = single ? (offsetOf(index) * 2) | 0x40000000 : offsetOf(index);
    plc.writeUInt32LE(place, 4 * (pieces.length + 1) + 8 * index + 2);
  });
  plc.writeUInt32LE(cp, 4 * pieces.length);
  markDeleted(main.subarray(formats * 512, (formats + 1) * 512), pieces, offsets, stored);
  const formatting = Buffer.from([1, 3, 0, 9, 9, 9]);
  const length = Buffer.alloc(5);
  length[0] = 2;
  length.writeUInt32LE(plc.length, 1);
  const clx = Buffer.concat([formatting, length, plc]);
  const before = Buffer.alloc(40, 7);
  before.writeUInt32LE(formats, 8);
  main.writeUInt32LE(0, 0xfa);
  main.writeUInt32LE(12, 0xfe);
  main.writeUInt32LE(before.length, 0x1a2);
  main.writeUInt32LE(clx.length, 0x1a6);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/WordDocument', main);
  CFB.utils.cfb_add(file, `/${table}`, Buffer.concat([before, clx]));
  if (macros) CFB.utils.cfb_add(file, '/Macros/PROJECT', Buffer.alloc(5000, 1));
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}

/** A page of character formatting with a run for each piece, in the order in which they lie in the file. */
function markDeleted(
  page: Buffer,
  pieces: readonly StoredPiece[],
  offsets: readonly number[],
  stored: readonly Buffer[],
): void {
  const runs = pieces
    .map(({ deleted }, index) => ({ deleted, at: offsets[index] ?? 0, length: stored[index]?.length ?? 0 }))
    .sort((a, b) => a.at - b.at);
  runs.forEach(({ at, length, deleted }, run) => {
    page.writeUInt32LE(at, 4 * run);
    page.writeUInt32LE(at + length, 4 * run + 4);
    page[4 * (runs.length + 1) + run] = deleted ? 240 : 0;
  });
  // A modifier of two bytes stands before the mark, as Word writes who deleted it.
  Buffer.from([7, 0x63, 0x48, 5, 0, 0x00, 0x08, 0x81]).copy(page, 480);
  page[511] = runs.length;
}
