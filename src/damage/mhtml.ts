/** A page as a browser saves it with all that belongs to it. */
export interface SavedPage {
  readonly html: string;
  readonly url: string;
  /** In the form of a message's `Date` (RFC 5322), `Mon, 17 Jun 2013 09:12:44 +0800`. */
  readonly savedAt: string;
}

const boundary = '----MultipartBoundary--e2f0b1c49a37----';
/** Characters to a line of quoted-printable, the soft line break not counted (RFC 2045, 6.7). */
const lineLength = 75;

const escaped = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** UTF-8 as quoted-printable: what is not printable ASCII, and `=`, as `=E8`; no escape is cut by a line's end. */
function quotedPrintable(text: string): string {
  const lines = text.split('\n').map((line) => {
    const units = [...new TextEncoder().encode(line)].map((byte) =>
      byte > 0x20 && byte < 0x7f && byte !== 0x3d ? String.fromCharCode(byte) : escaped(byte),
    );
    const rows: string[] = [];
    let row = '';
    for (const unit of units) {
      if (row.length + unit.length > lineLength) {
        rows.push(`${row}=`);
        row = '';
      }
      row += unit;
    }
    return [...rows, row].join('\r\n');
  });
  return lines.join('\r\n');
}

/** The MIME message that a browser writes for 网页，单个文件. */
export function toMhtml({ html, url, savedAt }: SavedPage): string {
  const part = (type: string, location: string, body: string) =>
    [
      `--${boundary}`,
      `Content-Type: ${type}`,
      'Content-Transfer-Encoding: quoted-printable',
      `Content-Location: ${location}`,
      '',
      quotedPrintable(body),
      '',
    ].join('\r\n');
  return [
    'From: <Saved by a browser>',
    `Snapshot-Content-Location: ${url}`,
    `Date: ${savedAt}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; type="text/html"; boundary="${boundary}"`,
    '',
    '',
    part('text/html; charset=utf-8', url, html),
    part('text/css; charset=utf-8', new URL('/css/article.css', url).href, 'p{line-height:2}\n'),
    `--${boundary}--\r\n`,
  ].join('\r\n');
}
