import type { CompoundFile } from './compound-file.ts';
import { withoutDeleted } from './deleted-text.ts';

/** What a Word 97 file holds. */
export interface WordText {
  /** Lines of the main text, then of the notes. */
  readonly lines: readonly string[];
  /** It holds macros; they are not read. */
  readonly macros: boolean;
}

/** Places in the file information block of Word 97 ([MS-DOC] 2.5): flags, lengths of the parts, piece table. */
const fib = {
  magic: 0xa5ec,
  flags: 0x0a,
  encrypted: 0x0100,
  tableOne: 0x0200,
  mainLength: 0x4c,
  notesLength: 0x50,
  headerLength: 0x54,
  macroLength: 0x58,
  commentsLength: 0x5c,
  endNotesLength: 0x60,
  pieceTable: 0x1a2,
} as const;

/** A piece that holds one byte a character has this bit in its place ([MS-DOC] 2.9.73). */
const oneByte = 0x40000000;
/** Thousands of edits since the file was last saved as a whole. */
const mostPieces = 200_000;
/** Of all pieces; a text of this length would be refused as text too. */
const mostCharacters = 32 * 1024 * 1024;

/**
 * The text of a Word 97 to 2003 file, put together from its pieces ([MS-DOC] 2.4.1).
 *
 * @throws Error with the reason, where it cannot be read
 */
export function wordText(file: CompoundFile): WordText {
  const main = file.stream('WordDocument');
  if (!main || main.length < fib.pieceTable + 8) throw new Error('it holds no Word document');
  const view = viewOf(main);
  if (view.getUint16(0, true) !== fib.magic) throw new Error('it is older than Word 97');
  const flags = view.getUint16(fib.flags, true);
  if (flags & fib.encrypted) throw new Error('it is locked with a password');
  const table = file.stream(flags & fib.tableOne ? '1Table' : '0Table');
  if (!table) throw new Error('the table of its text is missing');
  const from = view.getUint32(fib.pieceTable, true);
  const text = readPieces(
    withoutDeleted(main, table),
    table.subarray(from, from + view.getUint32(fib.pieceTable + 4, true)),
  );
  const lengthOf = (at: number) => view.getUint32(at, true);
  const body = lengthOf(fib.mainLength);
  const notes = body + lengthOf(fib.notesLength);
  const endNotes =
    notes + lengthOf(fib.headerLength) + lengthOf(fib.macroLength) + lengthOf(fib.commentsLength);
  const parts = [
    text.slice(0, body),
    text.slice(body, notes),
    text.slice(endNotes, endNotes + lengthOf(fib.endNotesLength)),
  ];
  return { lines: parts.flatMap(linesOf), macros: file.stream('PROJECT') !== undefined };
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The piece table stands behind blocks of formatting: 1 and two bytes of length, then 2 and four bytes. */
function pieceTable(block: Uint8Array): DataView {
  const view = viewOf(block);
  let at = 0;
  while (at + 3 <= block.length && block[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > block.length || block[at] !== 2) throw new Error('the table of its text is broken');
  const length = view.getUint32(at + 1, true);
  if (at + 5 + length > block.length || length % 12 !== 4)
    throw new Error('the table of its text is cut off');
  return viewOf(block.subarray(at + 5, at + 5 + length));
}

function readPieces(main: Uint8Array, block: Uint8Array): string {
  const table = pieceTable(block);
  const count = (table.byteLength - 4) / 12;
  if (count > mostPieces) throw new Error('it is cut into too many pieces');
  const parts: string[] = [];
  let total = 0;
  for (let piece = 0; piece < count; piece++) {
    const length = table.getUint32(4 * piece + 4, true) - table.getUint32(4 * piece, true);
    const place = table.getUint32(4 * (count + 1) + 8 * piece + 2, true);
    total += length;
    if (length < 0 || total > mostCharacters) throw new Error('its pieces overlap');
    const single = (place & oneByte) !== 0;
    const offset = single ? (place & (oneByte - 1)) / 2 : place & (oneByte - 1);
    const bytes = main.subarray(offset, offset + length * (single ? 1 : 2));
    if (bytes.length < length * (single ? 1 : 2)) throw new Error('its text is cut off');
    parts.push(new TextDecoder(single ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes));
  }
  return parts.join('');
}

/** Signs of Word that end a line: paragraph, cell, line break, page, column. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's signs are controls
const lineEnds = /[\r\u0007\u000b\u000c\u000e]/;
/** Pictures, references of notes, separators and hyphens that are shown only at the end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's signs are controls
const signs = /[\u0000-\u0006\u0008\u000f-\u0012\u0016-\u001d\u001f]/g;

/** Lines with words, without fields' instructions and Word's own signs. */
function linesOf(text: string): string[] {
  return withoutInstructions(text)
    .replaceAll('\u001e', '-')
    .replace(signs, '')
    .toWellFormed()
    .split(lineEnds)
    .filter((line) => line.trim() !== '');
}

/** A field is begin, instruction, separator, result, end ([MS-DOC] 2.8.25); only its result is text. */
function withoutInstructions(text: string): string {
  const parts: string[] = [];
  /** For each open field, whether its result has begun. */
  const open: boolean[] = [];
  let hidden = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Word's signs are controls
  for (const piece of text.split(/([\u0013-\u0015])/)) {
    if (piece === '\u0013') {
      open.push(false);
      hidden += 1;
    } else if (piece === '\u0014' && open.at(-1) === false) {
      open[open.length - 1] = true;
      hidden -= 1;
    } else if (piece === '\u0015') {
      if (open.pop() === false) hidden -= 1;
    } else if (hidden === 0) parts.push(piece);
  }
  return parts.join('');
}
