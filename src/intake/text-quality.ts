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

/** The share of frequent characters and Chinese punctuation, less what wrong decoders produce. */
export function qualityOf(text: string): Quality {
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
