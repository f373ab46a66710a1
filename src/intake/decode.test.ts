import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodingOfLabel } from './decode.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))));

const speech = '同志们：今天我们在这里召开会议，主要任务是部署下一步工作。我讲三点意见。\n';
const traditional = '各位同仁：今天我們在這裡開會，主要是說明下一年的工作。請大家提出意見。\n';

/** Encodes by looking every character up in the decoder's own table. */
function encodeTwoBytes(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = encoding === 'big5' ? 0xa1 : 0x81; lead <= 0xf9; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && !table.has(char)) table.set(char, [lead, trail]);
    }
  return Uint8Array.from(
    [...text].flatMap((char) => table.get(char) ?? (char.charCodeAt(0) < 128 ? [char.charCodeAt(0)] : [])),
  );
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('the encoding is found by evidence', () => {
  it.each([
    ['UTF-8', Buffer.from(speech), 'utf-8', speech],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], speech), 'utf-8', speech],
    ['GB18030', encodeTwoBytes(speech, 'gb18030'), 'gb18030', speech],
    ['Big5', encodeTwoBytes(traditional, 'big5'), 'big5', traditional],
    ['UTF-16LE with a mark', bytes([0xff, 0xfe], [...Buffer.from(speech, 'utf16le')]), 'utf-16le', speech],
    ['UTF-16LE without a mark', Buffer.from(speech, 'utf16le'), 'utf-16le', speech],
    ['UTF-16BE with a mark', bytes([0xfe, 0xff], [...utf16be(speech)]), 'utf-16be', speech],
    ['UTF-16BE without a mark', utf16be(speech), 'utf-16be', speech],
    ['traditional text in GBK', encodeTwoBytes(traditional, 'gb18030'), 'gb18030', traditional],
    ['plain ASCII', Buffer.from('Plain text.\r\n'), 'utf-8', 'Plain text.\r\n'],
    ['a short word in GBK', encodeTwoBytes('联通', 'gb18030'), 'gb18030', '联通'],
    [
      'UTF-16LE with much ASCII',
      Buffer.from('<p>2012-06-15</p> 会议', 'utf16le'),
      'utf-16le',
      '<p>2012-06-15</p> 会议',
    ],
  ] as const)('%s', (_name, input, encoding, text) => {
    expect(decodeText(input)).toMatchObject({ ok: true, encoding, text });
  });

  it.each([
    ['utf-8 declared over GBK', encodeTwoBytes(speech, 'gb18030'), 'utf-8', 'gb18030'],
    ['gb18030 declared over UTF-8', Buffer.from(speech), 'gb18030', 'utf-8'],
    ['gb18030 declared over Big5', encodeTwoBytes(traditional, 'big5'), 'gb18030', 'big5'],
    ['big5 declared over GBK', encodeTwoBytes(speech, 'gb18030'), 'big5', 'gb18030'],
  ] as const)('a false declaration is overruled: %s', (_name, input, declared, encoding) => {
    expect(decodeText(input, declared)).toMatchObject({ ok: true, encoding });
  });

  it('keeps line ends, and private-use characters, which are evidence of damage', () => {
    const text = '会议\r\n创\ue266新\r全县';
    expect(decodeText(Buffer.from(text))).toMatchObject({ ok: true, text });
  });
});

describe('what is no text is refused with the reason', () => {
  it.each([
    ['NUL bytes', bytes('abc', [0, 0, 0, 1]), 'binary'],
    ['NUL bytes that UTF-16 would take for rare letters', bytes([1, 0, 2, 0]), 'binary'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 400 }, (_, at) => 1 + ((at * 97 + 31) % 255))),
      'encoding',
    ],
    ['UTF-8 with a broken byte in every line', bytes(speech, [0xff], speech, [0xff], speech), 'encoding'],
    ['half of it GBK, half of it UTF-8', bytes(speech, [...encodeTwoBytes(speech, 'gb18030')]), 'encoding'],
    ['many NUL bytes', bytes(speech, Array<number>(20).fill(0), speech), 'binary'],
    [
      'Korean in EUC-KR',
      bytes(
        [0xbe, 0xc8, 0xb3, 0xe7, 0xc7, 0xcf, 0xbc, 0xbc, 0xbf, 0xe4, 0x20].concat([0xc7, 0xd1, 0xb1, 0xb9]),
      ),
      'encoding',
    ],
  ] as const)('%s', (_name, input, cause) => {
    expect(decodeText(input)).toMatchObject({ ok: false, cause });
  });

  it('names the place of the byte that cannot be read', () => {
    const found = decodeText(bytes(speech, [0xff], speech, [0xff], speech));
    const at = Buffer.byteLength(speech) + 1;
    expect(found.ok || found.reason).toContain(`utf-8 fails at byte ${at} of ${3 * at - 1}`);
  });
});

describe('a text that is damaged in a few places is read around them', () => {
  const gbk = encodeTwoBytes(speech, 'gb18030');
  const lineBytes = Buffer.byteLength(speech);
  const many = (line: Uint8Array, times: number) => Buffer.concat(Array<Uint8Array>(times).fill(line));

  it.each([
    [
      'a byte that UTF-8 never has',
      bytes(speech, [0xff], speech),
      'utf-8',
      `${speech}\ufffd${speech}`,
      [lineBytes + 1],
    ],
    [
      'UTF-8 cut within its last character',
      bytes(speech, [0xe4, 0xbb]),
      'utf-8',
      `${speech}\ufffd`,
      [lineBytes + 2],
    ],
    [
      'a byte that GBK never has',
      bytes([...gbk], [0xff], [...gbk]),
      'gb18030',
      `${speech}\ufffd${speech}`,
      [gbk.length + 1],
    ],
    [
      'a lead byte in front of a line feed',
      bytes([...gbk], [0xd3, 0x0a], [...gbk]),
      'gb18030',
      `${speech}\ufffd\n${speech}`,
      [gbk.length + 2],
    ],
    [
      'the beginning of four bytes of GB 18030 in front of a letter',
      bytes([...gbk], [0x81, 0x30, 0x41], [...gbk]),
      'gb18030',
      `${speech}\ufffd0A${speech}`,
      [gbk.length + 3],
    ],
    [
      'a mark that its bytes betray',
      bytes([0xef, 0xbb, 0xbf], speech, [0xff], speech),
      'utf-8',
      `${speech}\ufffd${speech}`,
      [lineBytes + 4],
    ],
    ['a NUL byte', bytes(speech, [0], speech), 'utf-8', `${speech}\ufffd${speech}`, [lineBytes + 1]],
  ] as const)('%s', (_name, input, encoding, text, undecodable) => {
    expect(decodeText(input)).toMatchObject({ ok: true, encoding, text, undecodable });
  });

  it.each([
    [
      'a line of GBK in UTF-8',
      [many(Buffer.from(speech), 5), gbk, many(Buffer.from(speech), 5)],
      'utf-8',
      'gb18030',
    ],
    ['a line of UTF-8 in GBK', [many(gbk, 5), Buffer.from(speech), many(gbk, 5)], 'gb18030', 'utf-8'],
  ] as const)('%s', (_name, parts, encoding, other) => {
    expect(decodeText(Buffer.concat(parts))).toMatchObject({
      ok: true,
      encoding,
      text: speech.repeat(11),
      foreignLines: [{ line: 6, encoding: other }],
    });
  });

  it('and every other character of it is kept', () => {
    const place = fc.nat(12 * gbk.length);
    fc.assert(
      fc.property(place, fc.boolean(), (at, utf8) => {
        const whole = many(utf8 ? Buffer.from(speech) : gbk, 12);
        const input = Buffer.concat([whole.subarray(0, at), Buffer.of(0xff), whole.subarray(at)]);
        const found = decodeText(input);
        // Two holes, the halves of a cut character, may be one too many.
        if (!found.ok || !found.undecodable) return;
        expect(found.text.split('\ufffd').length - 1).toBe(found.undecodable.length);
        expect(found.encoding).toBe(utf8 ? 'utf-8' : 'gb18030');
        const before = found.text.slice(0, found.text.indexOf('\ufffd'));
        expect(speech.repeat(12).startsWith(before)).toBe(true);
      }),
    );
  });

  it('within a second in sixteen megabytes of one line', () => {
    const line = Buffer.from(speech.trimEnd().repeat(150_000));
    line[10_000_000] = 0xff;
    const start = performance.now();
    expect(decodeText(line)).toMatchObject({ ok: true, encoding: 'utf-8' });
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe('labels', () => {
  it.each([
    ['GB2312', 'gb18030'],
    ['gbk', 'gb18030'],
    ['UTF8', 'utf-8'],
    ['Big5', 'big5'],
    ['constructor', undefined],
    ['windows-1252', undefined],
  ])('%s', (label, encoding) => {
    expect(encodingOfLabel(label)).toBe(encoding);
  });
});

it('reads any UTF-8 text of Chinese sentences back as it was', () => {
  const piece = fc.constantFrom('会议', '工作', '，', '。', '我们的', '\n', '2012年', 'A', '在', '是');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      expect(decodeText(Buffer.from(text))).toMatchObject({ ok: true, text, encoding: 'utf-8' });
    }),
  );
});
