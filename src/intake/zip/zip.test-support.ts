import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive that is made for a test, true or false about itself. */
export interface TestEntry {
  /** Bytes for a name in another encoding. */
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  readonly deflate?: boolean;
  /** What the archive says of the unfolded size, where it lies. */
  readonly stated?: number;
  readonly flags?: number;
  /** Unix kind and rights. */
  readonly mode?: number;
  readonly crc?: number;
}

/** Writes an archive after PKWARE's APPNOTE, as a hostile hand could. */
export function makeZip(entries: readonly TestEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data = '', deflate = false, stated, flags, mode = 0, crc } of entries) {
    const plain = Buffer.from(data as Uint8Array);
    const packed = deflate ? deflateRawSync(plain) : plain;
    const label = Buffer.from(name as Uint8Array);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(flags ?? (typeof name === 'string' ? 0x800 : 0), 6);
    head.writeUInt16LE(deflate ? 8 : 0, 8);
    head.writeUInt32LE(crc ?? crc32(plain), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(stated ?? plain.length, 22);
    head.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x0314, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, label, packed);
    directory.push(entry, label);
    offset += 30 + label.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** The parts of the smallest docx. */
export function docxParts(body: string, relations = '', prolog = ''): TestEntry[] {
  return [
    {
      name: '[Content_Types].xml',
      data: `<?xml version="1.0"?><Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="${relationships}">${relations}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0"?>${prolog}<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
    },
  ];
}

export const docxParagraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
