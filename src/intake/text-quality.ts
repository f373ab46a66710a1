import { commonCharacters } from './common-characters.ts';

/** How far a decoded text looks like Chinese. */
export interface Quality {
  /** From -1 (nothing that belongs in a Chinese text) to 1; 1 for plain ASCII. */
  readonly value: number;
  readonly controls: number;
  readonly beyondAscii: number;
}

const sampleLength = 400_000;

const chinesePunctuation = new Set('，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕…—·\u3000％－');

function isControl(code: number): boolean {
  return (code < 32 && (code < 9 || code > 13) && code !== 26 && code !== 27) || (code >= 127 && code < 160);
}

/** Private use, half surrogates, non-characters, Hangul and compatibility forms: what wrong decoders produce. */
function isStrange(code: number): boolean {
  return (code >= 0xac00 && code <= 0xf8ff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0xfffe;
}

/** What a code unit counts as; the order is that of `counts` below. */
const plain = 0;
const common = 1;
const strange = 2;
const control = 3;
const other = 4;

function kindOf(code: number): number {
  if (isControl(code)) return control;
  if (code < 128) return plain;
  if (isStrange(code)) return strange;
  const char = String.fromCharCode(code);
  return commonCharacters.has(char) || chinesePunctuation.has(char) ? common : other;
}

const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) => kindOf(code));

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** The share of frequent characters and Chinese punctuation, less what wrong decoders produce. */
export function qualityOf(text: string): Quality {
  const counts = new Uint32Array(5);
  const length = Math.min(text.length, sampleLength);
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    // The two halves of a character are one, and as strange as one half.
    if (isHigh(unit) && at + 1 < length && isLow(text.charCodeAt(at + 1))) at++;
    const kind = kinds[unit] ?? other;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const [, commons = 0, stranges = 0, controls = 0, others = 0] = counts;
  const beyondAscii = commons + stranges + controls + others;
  const value = beyondAscii === 0 ? 1 : (commons - stranges - controls) / beyondAscii;
  return { value, controls, beyondAscii };
}
