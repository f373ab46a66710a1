import {
  type Damaged,
  decodeDamaged,
  type ForeignLine,
  lineEncodings,
  mostUndecodable,
} from './decode-damaged.ts';
import { decodeStrictly, type EncodingName, encodings } from './encodings.ts';
import { type Quality, qualityOf } from './text-quality.ts';

export { type EncodingName, encodingOfLabel } from './encodings.ts';

export interface Decoded {
  readonly ok: true;
  readonly text: string;
  readonly encoding: EncodingName;
  /** Why this encoding, one short sentence. */
  readonly evidence: string;
  /** Another encoding reads almost as well. */
  readonly doubtful: boolean;
  /** 1-based places of bytes that could not be read, or were NUL; each is a U+FFFD of the text. */
  readonly undecodable?: readonly number[];
  /** Lines that are in another encoding than the rest. */
  readonly foreignLines?: readonly ForeignLine[];
}

export interface Undecoded {
  readonly ok: false;
  readonly cause: 'binary' | 'encoding';
  readonly reason: string;
}

/** Byte order marks, after the Unicode Standard and GB 18030. */
const marks: readonly (readonly [EncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Weight of a declaration: it settles a tie and loses to what the text says. */
const declarationBonus = 0.1;
/** Bytes in another encoding hardly ever form valid multi-byte UTF-8 for a whole text. */
const validUtf8Bonus = 0.25;
const leastQuality = 0.2;
const certainQuality = 0.3;
const closeCall = 0.12;
/** A text of fewer characters beyond ASCII does not excuse a NUL. */
const leastBeyondAscii = 20;

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

interface Candidate {
  readonly encoding: EncodingName;
  readonly text: string;
  readonly quality: Quality;
  readonly score: number;
  readonly damage?: Damaged;
}

function candidateOf(
  encoding: EncodingName,
  text: string,
  declared: EncodingName | undefined,
  damage?: Damaged,
): Candidate {
  const quality = qualityOf(text);
  const declaration = encoding === declared ? declarationBonus : 0;
  const utf8 = encoding === 'utf-8' ? validUtf8Bonus : 0;
  const score = quality.value + declaration + utf8;
  return { encoding, text, quality, score, ...(damage ? { damage } : {}) };
}

function candidatesOf(bytes: Uint8Array, declared: EncodingName | undefined): Candidate[] {
  const found: Candidate[] = [];
  for (const encoding of encodings) {
    const text = decodeStrictly(bytes, encoding);
    if (text === undefined) continue;
    const candidate = candidateOf(encoding, text, declared);
    if (encoding === 'utf-8' && certainlyUtf8(candidate)) return [candidate];
    found.push(candidate);
  }
  return withDamaged(bytes, declared, found).sort((a, b) => b.score - a.score);
}

/**
 * What a damaged file may be, beside or instead of what it decodes to as a whole: where no encoding gives
 * Chinese, and where single lines of a text are in another encoding.
 */
function withDamaged(
  bytes: Uint8Array,
  declared: EncodingName | undefined,
  strict: readonly Candidate[],
): Candidate[] {
  const best = strict.reduce((most, { quality }) => Math.max(most, quality.value), -1);
  const readable = best >= certainQuality;
  const damaged = lineEncodings.flatMap((encoding) => {
    const whole = strict.some((candidate) => candidate.encoding === encoding);
    if (readable && !whole) return [];
    const damage = decodeDamaged(bytes, encoding);
    if (!damage || (damage.undecodable.length === 0 && damage.foreignLines.length === 0)) return [];
    const text = damage.text.replace(/^\ufeff/, '');
    const candidate = candidateOf(encoding, text, declared, damage);
    return candidate.quality.value >= certainQuality ? [candidate] : [];
  });
  const replaced = new Set(damaged.map(({ encoding }) => encoding));
  return [...damaged, ...strict.filter(({ encoding }) => !replaced.has(encoding))];
}

/** Valid UTF-8 that reads as Chinese, or plain ASCII: no other encoding can do better, so none is tried. */
function certainlyUtf8({ quality }: Candidate): boolean {
  return quality.controls === 0 && quality.value >= certainQuality;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/**
 * Turns bytes into text, or says why not. A byte order mark decides where the bytes agree with it; else
 * the candidates are read strictly and scored by the share of frequent characters and Chinese punctuation
 * among the characters beyond ASCII, with a bonus for the declared encoding. A text that is damaged in a
 * few places is read all the same, each undecodable byte as U+FFFD. The mark itself is no part of the
 * text; line ends stay as they are.
 *
 * @param declared the encoding that the file says it is in; a hint that may be wrong
 */
export function decodeText(bytes: Uint8Array, declared?: EncodingName): Decoded | Undecoded {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  if (marked) {
    const text = decodeStrictly(bytes, marked);
    if (text !== undefined && !text.includes('\0'))
      return { ok: true, text, encoding: marked, evidence: 'a byte order mark says so', doubtful: false };
  }
  const candidates = candidatesOf(bytes, declared);
  const [best, second] = candidates;
  if (!best) return { ok: false, cause: 'encoding', reason: whereEachFails(bytes) };
  const { quality, encoding, damage } = best;
  const nulls = placesOfNul(bytes, best);
  const unlikely = encoding !== 'utf-8' && quality.value < leastQuality;
  if (nulls === undefined || quality.controls - nulls.length > best.text.length / 50)
    return { ok: false, cause: 'binary', reason: binaryReason };
  if (unlikely && bytes.includes(0)) return { ok: false, cause: 'binary', reason: binaryReason };
  if (unlikely) {
    const reason = `read as ${encoding}, only ${percent(Math.max(0, quality.value))} of it are characters of a Chinese text; ${whereEachFails(bytes)}`;
    return { ok: false, cause: 'encoding', reason };
  }
  const undecodable = [...(damage?.undecodable ?? []), ...nulls].sort((a, b) => a - b);
  const foreignLines = damage?.foreignLines ?? [];
  return {
    ok: true,
    text: nulls.length > 0 ? best.text.replaceAll('\0', '\ufffd') : best.text,
    encoding,
    evidence: evidenceOf(best, second, declared),
    doubtful: second !== undefined && best.quality.beyondAscii > 0 && best.score - second.score < closeCall,
    ...(undecodable.length > 0 ? { undecodable } : {}),
    ...(foreignLines.length > 0 ? { foreignLines } : {}),
  };
}

const binaryReason = 'it holds NUL bytes or control characters, as a binary file does';

/** Where a text has NUL characters; undefined where they are too many, or stand in text of another kind. */
function placesOfNul(bytes: Uint8Array, { text, encoding, quality }: Candidate): number[] | undefined {
  const count = text.split('\0').length - 1;
  if (count === 0) return [];
  const chinese = quality.beyondAscii > leastBeyondAscii && quality.value >= certainQuality;
  if (!chinese || !lineEncodings.includes(encoding) || count > mostUndecodable(bytes.length))
    return undefined;
  const places: number[] = [];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) places.push(at + 1);
  return places;
}

function evidenceOf(
  best: Candidate,
  second: Candidate | undefined,
  declared: EncodingName | undefined,
): string {
  if (best.quality.beyondAscii === 0) return 'only ASCII characters, which read the same in most encodings';
  const valid = best.encoding === 'utf-8' && !best.damage ? 'the bytes are valid UTF-8; ' : '';
  const found = `${valid}${percent(best.quality.value)} of the characters beyond ASCII are frequent in Chinese`;
  const rival = second ? ` (as ${second.encoding}: ${percent(second.quality.value)})` : '';
  const said = declared && declared !== best.encoding ? `; the declared ${declared} is overruled` : '';
  return `${found}${rival}${said}`;
}

function whereEachFails(bytes: Uint8Array): string {
  const places = encodings.slice(0, 3).flatMap((encoding) => {
    const reached = decodableLength(bytes, encoding);
    if (reached === bytes.length && decodeStrictly(bytes, encoding) !== undefined) return [];
    return [`${encoding} fails at byte ${reached + 1} of ${bytes.length}`];
  });
  return places.join(', ');
}
