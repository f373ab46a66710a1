/** One part of a MIME message: its headers by their names in lower case, and its body as bytes. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** A page of a browser has one level of parts; mail has up to three. */
const deepest = 5;
const mostParts = 5_000;

/**
 * The leaf parts of a message in their order, decoded after RFC 2045 and 2046. Bytes are handled as Latin-1
 * text, one character a byte.
 *
 * @returns none where the bytes are no message
 */
export function mimeParts(bytes: Uint8Array): MimePart[] {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const parts: MimePart[] = [];
  collect(message, 0, parts);
  return parts;
}

/** The headers of the message itself. */
export function mimeHeaders(bytes: Uint8Array): ReadonlyMap<string, string> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536));
  return splitHeaders(start.toString('latin1')).headers;
}

function splitHeaders(message: string): { headers: Map<string, string>; body: string } {
  const gap = /\r?\n\r?\n/.exec(message);
  const end = gap ? gap.index : message.length;
  const headers = new Map<string, string>();
  for (const line of message
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: gap ? message.slice(end + gap[0].length) : '' };
}

/** A parameter of a header, such as `boundary` of a content type. */
export function parameterOf(header: string | undefined, name: string): string | undefined {
  const found = new RegExp(`;[ \\t]*${name}[ \\t]*=[ \\t]*(?:"([^"]*)"|([^;\\s"]+))`, 'i').exec(header ?? '');
  return found?.[1] ?? found?.[2];
}

function collect(message: string, depth: number, parts: MimePart[]): void {
  const { headers, body } = splitHeaders(message);
  const type = headers.get('content-type');
  if (headers.size === 0 || depth > deepest || parts.length >= mostParts) return;
  const boundary = parameterOf(type, 'boundary');
  if (type && /^multipart\//i.test(type) && boundary) {
    for (const part of between(body, boundary)) collect(part, depth + 1, parts);
    return;
  }
  parts.push({ headers, body: decodeBody(body, headers.get('content-transfer-encoding')) });
}

/** What stands between the lines `--boundary`; a message that was cut off ends with its last part. */
function between(body: string, boundary: string): string[] {
  const pieces: string[] = [];
  const line = `\n--${boundary}`;
  const text = `\n${body}`;
  let from = -1;
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + line.length)) {
    if (from >= 0) pieces.push(text.slice(from, at).replace(/\r$/, ''));
    const after = at + line.length;
    const lineEnd = text.indexOf('\n', after);
    if (text.startsWith('--', after) || lineEnd < 0) return pieces;
    from = lineEnd + 1;
  }
  if (from >= 0) pieces.push(text.slice(from));
  return pieces;
}

function decodeBody(body: string, encoding = ''): Uint8Array {
  const way = encoding.trim().toLowerCase();
  if (way === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(way === 'quoted-printable' ? unquote(body) : body, 'latin1');
}

/** RFC 2045, 6.7: spaces at line ends are no content, `=` at a line end joins lines, `=E5` is a byte. */
const unquote = (body: string) =>
  body
    .split('\n')
    .map((line) => line.replace(/\r$/, '').trimEnd())
    .join('\n')
    .replace(/=\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
