import type { LinkLedger } from './link-ledger.ts';
import { PageBytes } from './page-bytes.ts';
import { relativeHref, relativeTag } from './relative-href.ts';

/** Shown for any missing address, so it cannot know where it stands: its addresses stay root-absolute. */
const notFoundPage = '404.html';

/** Leads on by itself. */
const refresh = /(\scontent="0;url=)(\/(?!\/)[^"]*)/;
const noted = /\s(id|href|src|action|formaction|poster|data-href)="([^"]*)"/g;

/** Ids and addresses of a page, as they are written on it. */
interface Noted {
  readonly ids: string[];
  readonly addresses: string[];
}

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const hyphen = 0x2d;
const equals = 0x3d;
const double = 0x22;
const single = 0x27;
const space = 0x20;
const bytesOf = (text: string) => Buffer.from(text, 'latin1');

/** Attributes whose value is an address or names an anchor, by their last letter. */
const [id, srcset] = [bytesOf('id'), bytesOf('srcset')];
const attributes = Map.groupBy(
  [id, srcset, ...['href', 'src', 'action', 'formaction', 'poster', 'data-href'].map(bytesOf)],
  (name) => name.at(-1),
);
/** Elements whose content is no HTML. */
const rawText = ['script', 'style', 'textarea', 'title'].map(bytesOf);
const [script, meta] = [bytesOf('script'), bytesOf('meta')];
const commentEnd = bytesOf('-->');
const closing = bytesOf('</');

const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** Whether a name stands at a place, in letters of either case. */
function isAt(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index += 1)
    if (((bytes[at + index] ?? 0) | 0x20) !== name[index]) return false;
  return true;
}

/** A value in a tag that is to be looked at, by where it begins and ends. */
interface Value {
  readonly isId: boolean;
  readonly from: number;
  readonly to: number;
}

/** A start tag: where it ends, and what in it is to be looked at. */
interface Tag {
  readonly end: number;
  readonly values: readonly Value[];
  /** Written in a way that takes more care: in single quotes, or several addresses. */
  readonly careful: boolean;
}

const noValues: readonly Value[] = [];

/** The name of an attribute that is to be looked at, where one ends at a place. */
function nameBefore(bytes: Uint8Array, end: number): Uint8Array | undefined {
  for (const name of attributes.get(bytes[end - 1]) ?? []) {
    const from = end - name.length;
    if ((bytes[from - 1] ?? 0) <= space && isAt(bytes, from, name)) return name;
  }
  return undefined;
}

/** Reads a start tag from behind its `<`; absent where it never closes. */
function readTag({ bytes, length }: PageBytes, start: number): Tag | undefined {
  let values = noValues as Value[];
  let careful = false;
  for (let at = start; at < length; at += 1) {
    const byte = bytes[at];
    if (byte === greater) return { end: at + 1, values, careful };
    if (byte !== double && byte !== single) continue;
    const close = bytes.indexOf(byte, at + 1);
    if (close < 0 || close >= length) return undefined;
    if (bytes[at - 1] === equals) {
      const name = nameBefore(bytes, at - 1);
      if (name && (byte === single || name === srcset)) careful = true;
      if (name && byte === double) {
        if (values === noValues) values = [];
        values.push({ isId: name === id, from: at + 1, to: close });
      }
    }
    at = close;
  }
  return undefined;
}

/** Past the content of an element that is no HTML; where it begins for any other element. */
function pastContent(source: PageBytes, name: number, end: number): number {
  const { bytes, length } = source;
  const raw = rawText.find((one) => isAt(bytes, name, one) && !isLetter(bytes[name + one.length] ?? 0));
  if (!raw) return end;
  let close = source.indexOf(closing, end);
  while (close >= 0 && !isAt(bytes, close + 2, raw)) close = source.indexOf(closing, close + 2);
  return close < 0 ? length : close + 2;
}

/** Makes the addresses of a tag relative that is rare or written in a rare way. */
function placeTag(
  page: string,
  tag: string,
  classic: ReadonlySet<string>,
  { ids, addresses }: Noted,
): string {
  const loaded = /^<script\b/i.test(tag) ? deferClassic(tag, classic) : tag;
  if (page === notFoundPage) return loaded;
  if (/^<meta\b/i.test(tag))
    return tag.replace(
      refresh,
      (_, begin: string, address: string) => `${begin}${relativeHref(page, address)}`,
    );
  return relativeTag(page, loaded).replace(noted, (whole, name: string, value: string) => {
    if (name === 'id') ids.push(value);
    else addresses.push(value);
    return whole;
  });
}

function deferClassic(tag: string, classic: ReadonlySet<string>): string {
  const source = /\ssrc="([^"]*)"/.exec(tag)?.[1];
  if (!source || !classic.has(source)) return tag;
  return tag.replace(' type="module"', ' defer');
}

const source = new PageBytes();
const made = new PageBytes();

/**
 * Makes a rendered page ready for its place: all addresses become relative, so that it works at the root
 * of a host, below any path, and from a disk, and are taken down to be checked. Module scripts become
 * deferred classic scripts: browsers refuse modules from a disk. It goes over the bytes as they will be
 * written, from tag to tag: text, comments and the content of scripts stay as they are, whatever they look like.
 *
 * @param page path below the site, with `/`
 * @param classic scripts that run without being modules, root-absolute
 * @returns the bytes of the page, good until the next page is placed
 */
export function placePage(
  page: string,
  html: string,
  classic: ReadonlySet<string>,
  ledger: LinkLedger,
): Uint8Array {
  const own: Noted = { ids: [], addresses: [] };
  made.clear();
  source.clear();
  source.write(html);
  const { bytes, length } = source;
  let reached = 0;
  const change = (from: number, to: number, text: string) => {
    made.copy(source, reached, from);
    made.write(text);
    reached = to;
  };
  const place = ({ isId, from, to }: Value) => {
    const value = source.text(from, to);
    if (isId) own.ids.push(value);
    else {
      own.addresses.push(value);
      if (bytes[from] === slash && bytes[from + 1] !== slash) change(from, to, relativeHref(page, value));
    }
  };
  for (let at = 0; at < length; ) {
    if (bytes[at] !== less) {
      at += 1;
      continue;
    }
    const name = at + 1;
    if (bytes[name] === bang && bytes[name + 1] === hyphen && bytes[name + 2] === hyphen) {
      const end = source.indexOf(commentEnd, name + 3);
      at = end < 0 ? length : end;
      continue;
    }
    if (!isLetter(bytes[name] ?? 0)) {
      at = name;
      continue;
    }
    const tag = readTag(source, name);
    if (!tag) break;
    const rare = tag.careful || isAt(bytes, name, script) || isAt(bytes, name, meta);
    if (rare || page === notFoundPage)
      change(at, tag.end, placeTag(page, source.text(at, tag.end), classic, own));
    else for (const value of tag.values) place(value);
    at = pastContent(source, name, tag.end);
  }
  made.copy(source, reached, length);
  if (page !== notFoundPage) ledger.page(page, own.ids, own.addresses);
  return made.taken();
}
