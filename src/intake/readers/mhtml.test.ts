import { describe, expect, it } from 'vitest';
import { mimeParts } from '../mime.ts';
import { docReader } from './doc.ts';
import { mhtmlReader } from './mhtml.ts';

const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/(.{72})/g, '$1=\r\n');

const html =
  '<html><head><title>讲话</title></head><body><p>同志们：</p><script>alert(1)</script></body></html>';

const message = (type: string, encoding: string, body: string, location = 'https://example.org/a.html') =>
  Buffer.from(
    [
      'From: <Saved by Blink>',
      `Snapshot-Content-Location: ${location}`,
      'Subject: =?utf-8?Q?=E8=AE=B2?=',
      'Date: Tue, 5 Mar 2019 10:11:12 +0800',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----MultipartBoundary--abc----"',
      '',
      '',
      '------MultipartBoundary--abc----',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: 8bit',
      'Content-Location: cid:frame-1@mhtml.blink',
      '',
      '<p>frame</p>',
      '------MultipartBoundary--abc----',
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${encoding}`,
      `Content-Location: ${location}`,
      '',
      body,
      '------MultipartBoundary--abc----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://example.org/a.png',
      '',
      'iVBORw0KGgo=',
      '------MultipartBoundary--abc------',
      '',
    ].join('\r\n'),
    'latin1',
  );

describe('a saved page with all that belongs to it', () => {
  it.each([
    ['quoted-printable', 'text/html; charset="utf-8"', 'quoted-printable', quoted(Buffer.from(html))],
    [
      'base64',
      'text/html',
      'base64',
      Buffer.from(html)
        .toString('base64')
        .replace(/(.{76})/g, '$1\r\n'),
    ],
    [
      'quoted-printable in GBK',
      'text/html; charset="gb2312"',
      'quoted-printable',
      '<html><head><title>=BD=B2=BB=B0</title></head><body><p>=CD=AC=D6=BE=C3=C7=A3=BA</p></body></html>',
    ],
  ])('in %s', async (_name, type, encoding, body) => {
    expect(await mhtmlReader.read(message(type, encoding, body), 'a.mht')).toMatchObject({
      text: '同志们：',
      page: { title: '讲话', url: 'https://example.org/a.html', retrieved: '2019-03-05' },
    });
  });

  it('under the name of a Word document', async () => {
    const mime = Buffer.concat([
      Buffer.from('MIME-Version: 1.0\r\n'),
      message('text/html', 'quoted-printable', quoted(Buffer.from(html))),
    ]);
    expect(await docReader.read(mime, 'a.doc')).toMatchObject({ text: '同志们：' });
    expect(await docReader.read(Buffer.from(html), 'a.doc')).toMatchObject({ text: '同志们：' });
  });

  it.each([
    ['a picture', '89504e470d0a1a0a'],
    ['plain words', Buffer.from('plain words').toString('hex')],
  ])('while %s under that name is refused', (_name, hex) => {
    expect(() => docReader.read(Buffer.from(hex, 'hex'), 'a.doc')).toThrow('which is not read');
  });

  it.each([
    ['nothing', ''],
    ['a page', html],
    ['no end of parts in parts', 'Content-Type: multipart/mixed; boundary=a\n\n--a\n'.repeat(2000)],
  ])('is not found in %s', (_name, text) => {
    expect(() => mhtmlReader.read(Buffer.from(text), 'a.mht')).toThrow('no MIME message');
  });

  it('is found where the message was cut off', () => {
    const cut = message('text/html', '8bit', 'x'.repeat(50)).subarray(0, 560);
    expect(mimeParts(cut).length).toBeGreaterThan(0);
  });

  it('in time that grows with its length alone', () => {
    for (const text of ['--a\n', '=\n', '=41', ' \t', '\n--a ', ':', ';x=']) {
      const body = Buffer.from(
        `Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Transfer-Encoding: quoted-printable\n\n${text.repeat(4_000_000 / text.length)}`,
      );
      const start = performance.now();
      mimeParts(body);
      mimeParts(Buffer.from(`a: ${text.repeat(4_000_000 / text.length)}`));
      expect(performance.now() - start).toBeLessThan(4000);
    }
  });
});
