import { commonCharacters } from './common-characters.ts';

export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface Decoded {
  readonly ok: true;
  readonly text: string;
  readonly encoding: EncodingName;
  /** Why this encoding, one short sentence. */
  readonly evidence: string;
  /** Another encoding reads almost as well. */
  readonly doubtful: boolean;
}

export interface Undecoded {
  readonly ok: false;
  readonly cause: 'binary' | 'encoding';
  readonly reason: string;
}

const encodings: readonly EncodingName[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

/** Byte order marks, after the Unicode Standard and GB 18030. */
const marks: readonly (readonly [EncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Labels of the WHATWG Encoding Standard for the encodings that are read, other than their names. */
const labels: Readonly<Record<string, EncodingName>> = {
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'big5-hkscs': 'big5',
  'utf-16': 'utf-16le',
};

/** Weight of a declaration: it settles a tie and loses to what the text says. */
const declarationBonus = 0.1;
/** Bytes in another encoding hardly ever form valid multi-byte UTF-8 for a whole text. */
const validUtf8Bonus = 0.25;
const leastQuality = 0.2;
const certainQuality = 0.3;
const closeCall = 0.12;
const sampleLength = 400_000;

/** The encoding a label names, or undefined for one that is not read. */
export function encodingOfLabel(label: string): EncodingName | undefined {
  const key = label.trim().toLowerCase();
  return encodings.find((name) => name === key) ?? (Object.hasOwn(labels, key) ? labels[key] : undefined);
}

function tryDecode(bytes: Uint8Array, encoding: EncodingName): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}

/** The length of the longest prefix that decodes: prefixes of a decodable text decode too, so halving finds it. */
function decodableLength(bytes: Uint8Array, encoding: EncodingName): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

interface Quality {
  /** From -1 (nothing that belongs in a Chinese text) to 1; 1 for plain ASCII. */
  readonly value: number;
  readonly controls: number;
  readonly beyondAscii: number;
}

const chinesePunctuation = new Set('，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕…—·\u3000％－');

function isControl(code: number): boolean {
  return (code < 32 && (code < 9 || code > 13) && code !== 26 && code !== 27) || (code >= 127 && code < 160);
}

/** Private use, half surrogates, non-characters, Hangul and compatibility forms: what wrong decoders produce. */
function isStrange(code: number): boolean {
  return (code >= 0xac00 && code <= 0xf8ff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0xfffe;
}

function qualityOf(text: string): Quality {
  let common = 0;
  let strange = 0;
  let controls = 0;
  let beyondAscii = 0;
  for (const char of text.length > sampleLength ? text.slice(0, sampleLength) : text) {
    const code = char.codePointAt(0) ?? 0;
    if (isControl(code)) controls++;
    if (code < 128 && !isControl(code)) continue;
    beyondAscii++;
    if (isControl(code) || isStrange(code)) strange++;
    else if (commonCharacters.has(char) || chinesePunctuation.has(char)) common++;
  }
  return { value: beyondAscii === 0 ? 1 : (common - strange) / beyondAscii, controls, beyondAscii };
}

interface Candidate {
  readonly encoding: EncodingName;
  readonly text: string;
  readonly quality: Quality;
  readonly score: number;
}

function candidatesOf(bytes: Uint8Array, declared: EncodingName | undefined): Candidate[] {
  const found: Candidate[] = [];
  for (const encoding of encodings) {
    const text = tryDecode(bytes, encoding);
    if (text === undefined) continue;
    const quality = qualityOf(text);
    const declaration = encoding === declared ? declarationBonus : 0;
    const utf8 = encoding === 'utf-8' ? validUtf8Bonus : 0;
    const candidate = { encoding, text, quality, score: quality.value + declaration + utf8 };
    if (encoding === 'utf-8' && certainlyUtf8(candidate)) return [candidate];
    found.push(candidate);
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Valid UTF-8 that reads as Chinese, or plain ASCII: no other encoding can do better, so none is tried. */
function certainlyUtf8({ quality }: Candidate): boolean {
  return quality.controls === 0 && quality.value >= certainQuality;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/**
 * Turns bytes into text without loss, or says why not. A byte order mark decides where the bytes agree
 * with it; else the candidates are read strictly and scored by the share of frequent characters and
 * Chinese punctuation among the characters beyond ASCII, with a bonus for the declared encoding. The
 * mark itself is no part of the text; line ends stay as they are.
 *
 * @param declared the encoding that the file says it is in; a hint that may be wrong
 */
export function decodeText(bytes: Uint8Array, declared?: EncodingName): Decoded | Undecoded {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  if (marked) {
    const text = tryDecode(bytes, marked);
    if (text !== undefined && !text.includes('\0'))
      return { ok: true, text, encoding: marked, evidence: 'a byte order mark says so', doubtful: false };
  }
  const candidates = candidatesOf(bytes, declared);
  const [best, second] = candidates;
  if (!best) return { ok: false, cause: 'encoding', reason: whereEachFails(bytes) };
  const { quality, encoding, text } = best;
  const unlikely = encoding !== 'utf-8' && quality.value < leastQuality;
  if (text.includes('\0') || quality.controls > text.length / 50 || (unlikely && bytes.includes(0)))
    return {
      ok: false,
      cause: 'binary',
      reason: 'it holds NUL bytes or control characters, as a binary file does',
    };
  if (unlikely) {
    const reason = `read as ${encoding}, only ${percent(Math.max(0, quality.value))} of it are characters of a Chinese text; ${whereEachFails(bytes)}`;
    return { ok: false, cause: 'encoding', reason };
  }
  return {
    ok: true,
    text,
    encoding,
    evidence: evidenceOf(best, second, declared),
    doubtful: second !== undefined && best.quality.beyondAscii > 0 && best.score - second.score < closeCall,
  };
}

function evidenceOf(
  best: Candidate,
  second: Candidate | undefined,
  declared: EncodingName | undefined,
): string {
  if (best.quality.beyondAscii === 0) return 'only ASCII characters, which read the same in most encodings';
  const valid = best.encoding === 'utf-8' ? 'the bytes are valid UTF-8; ' : '';
  const found = `${valid}${percent(best.quality.value)} of the characters beyond ASCII are frequent in Chinese`;
  const rival = second ? ` (as ${second.encoding}: ${percent(second.quality.value)})` : '';
  const said = declared && declared !== best.encoding ? `; the declared ${declared} is overruled` : '';
  return `${found}${rival}${said}`;
}

function whereEachFails(bytes: Uint8Array): string {
  const places = encodings.slice(0, 3).flatMap((encoding) => {
    const reached = decodableLength(bytes, encoding);
    if (reached === bytes.length && tryDecode(bytes, encoding) !== undefined) return [];
    return [`${encoding} fails at byte ${reached + 1} of ${bytes.length}`];
  });
  return places.join(', ');
}
