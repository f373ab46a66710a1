/**
 * Streams of a compound file ([MS-CFB]): a file system in a file, in sectors that form chains. Libraries
 * for it read every stream, which a crafted directory makes quadratic; here only streams that are asked
 * for are read, and no chain is followed for more steps than the file has sectors.
 */

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Ends a chain; higher numbers mark sectors that hold no data. */
const endOfChain = 0xfffffffe;
const greatestSector = 0xfffffffa;
/** Places of the allocation table's own sectors that the header holds. */
const headerPlaces = 109;
const entryLength = 128;
/** Kinds of directory entries: stream and root. */
const streamEntry = 2;
const rootEntry = 5;

export interface CompoundFile {
  /** A stream of the root folder, or undefined. @throws Error where its chain is broken */
  stream(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** @throws Error with the reason, where the bytes are no compound file */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 512 || signature.some((byte, at) => bytes[at] !== byte))
    throw new Error('it is no compound file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new Error('its sectors have no known size');
  const sectorSize = 2 ** shift;
  const sectors = Math.floor(bytes.length / sectorSize);
  /** The header takes the room of the first sector; the last may be cut. */
  const sector = (number: number): Uint8Array => {
    const from = (number + 1) * sectorSize;
    if (number > greatestSector || from >= bytes.length) throw new Error('it points outside itself');
    return bytes.subarray(from, from + sectorSize);
  };
  const table = allocationTable(view, sector, sectors);

  const chain = (start: number, size: number): Uint8Array => {
    const out = new Uint8Array(Math.min(size, sectors * sectorSize));
    let filled = 0;
    let number = start;
    for (let steps = 0; filled < out.length && number !== endOfChain; steps++) {
      if (steps > sectors) throw new Error('its sectors lead round in a circle');
      const piece = sector(number).subarray(0, out.length - filled);
      out.set(piece, filled);
      filled += piece.length;
      number = table(number);
    }
    if (filled < size) throw new Error('it is cut off');
    return out;
  };

  const entries = readEntries(wholeChain(view.getUint32(48, true), sector, table, sectors));
  const root = entries.find(({ type }) => type === rootEntry);
  const cutoff = view.getUint32(56, true);
  const small = root ? smallSectors(view, root, chain, { sector, table, sectors }) : undefined;
  return {
    stream(name) {
      const found = entries.find((entry) => entry.type === streamEntry && entry.name === name);
      if (!found) return undefined;
      return found.size < cutoff && small ? small(found) : chain(found.start, found.size);
    },
  };
}

type Sector = (number: number) => Uint8Array;
type Table = (number: number) => number;

const numbersOf = (bytes: Uint8Array): Uint32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(4 * at, true));
};

/** Which sector follows each, from the sectors whose places stand in the header and in a chain behind it. */
function allocationTable(view: DataView, sector: Sector, sectors: number): Table {
  const places: number[] = [];
  for (let at = 0; at < headerPlaces; at++) places.push(view.getUint32(76 + 4 * at, true));
  let next = view.getUint32(68, true);
  for (let steps = 0; next <= greatestSector; steps++) {
    if (steps > sectors) throw new Error('its sectors lead round in a circle');
    const numbers = numbersOf(sector(next));
    places.push(...numbers.subarray(0, -1));
    next = numbers.at(-1) ?? endOfChain;
  }
  const used = places.filter((place) => place <= greatestSector);
  if (used.length > sectors) throw new Error('its table is larger than itself');
  const parts = used.map((place) => numbersOf(sector(place)));
  const perSector = parts[0]?.length ?? 1;
  return (number) => {
    const found = parts[Math.floor(number / perSector)]?.[number % perSector];
    if (found === undefined) throw new Error('it points outside its table');
    return found;
  };
}

/** All sectors of a chain whose length is not stated. */
function wholeChain(start: number, sector: Sector, table: Table, sectors: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let number = start; number !== endOfChain; number = table(number)) {
    if (pieces.length > sectors) throw new Error('its sectors lead round in a circle');
    pieces.push(sector(number));
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const length = Math.min(64, view.getUint16(at + 64, true));
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2)));
    entries.push({
      name,
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Small streams lie in sectors of their own size inside the stream of the root. */
function smallSectors(
  view: DataView,
  root: Entry,
  chain: (start: number, size: number) => Uint8Array,
  { sector, table, sectors }: { readonly sector: Sector; readonly table: Table; readonly sectors: number },
): ((entry: Entry) => Uint8Array) | undefined {
  const start = view.getUint32(60, true);
  if (start > greatestSector) return undefined;
  const size = 2 ** Math.min(12, view.getUint16(32, true));
  const next = numbersOf(wholeChain(start, sector, table, sectors));
  const store = chain(root.start, root.size);
  return (entry) => {
    const out = new Uint8Array(Math.min(entry.size, store.length));
    let filled = 0;
    let number = entry.start;
    for (let steps = 0; filled < out.length; steps++) {
      if (steps > next.length || number > greatestSector) throw new Error('it is cut off');
      const piece = store.subarray(number * size, (number + 1) * size).subarray(0, out.length - filled);
      if (piece.length === 0) throw new Error('it points outside itself');
      out.set(piece, filled);
      filled += piece.length;
      number = next[number] ?? endOfChain;
    }
    if (filled < entry.size) throw new Error('it is cut off');
    return out;
  };
}
