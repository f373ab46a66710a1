import type { CharacterModel } from './character-model.ts';
import { bytesOf, characterOf, isPrivateUse } from './gbk.ts';
import { isSpace, isStrayByte, isStrayWide, streamBytes } from './marks.ts';
import { openQuotes } from './node.ts';
import type { Page } from './page.ts';
import { prices } from './prices.ts';

/** Units looked at behind a mark. */
const UNITS = 7;
/** Characters they must make out of step before anything is said, and where the last one falls back into step. */
const CHARACTERS = 3;
const CHARACTERS_INTO_STEP = 2;
/** What the text must be likelier by out of step than in step, in nats, for a decode to be worth its time. */
const LIKELIER = 9;

/**
 * Tells how far the text behind a mark reads better one byte out of step: the mark's second byte is
 * then the first of a character, and a byte in front of the mark went lost without a trace. A cheap
 * test that only asks whether to decode; it does not look for the lost byte.
 *
 * @param at offset of a mark that may straddle two characters
 * @returns the offset behind what reads better, `undefined` where the text stands as it should
 */
export function endOutOfStep(page: Page, model: CharacterModel, at: number): number | undefined {
  const { text } = page;
  let pending = streamBytes(text.charCodeAt(at)) & 0xff;
  if (pending <= 0x80) return undefined;
  let end = at + 1;
  let gain = isStrayByte(text, at + 1) || isStrayWide(text, at + 1) ? prices.strayByte : 0;
  let made = 0;
  let [a, b] = [0, 0];
  let [x, y] = [0, model.classOf(text.charCodeAt(at))];
  for (let next = at + 1, seen = 0; next < text.length && seen < UNITS; seen++) {
    const reading = page.readings.get(next);
    if (reading) {
      next = reading.end;
      continue;
    }
    const unit = text.charCodeAt(next);
    if (isSpace(unit)) break;
    const pair = unit >= 0x40 && unit < 0x7f ? unit << 8 : bytesOf(unit) || streamBytes(unit);
    const character = characterOf(pending, pair >> 8);
    if (pair === 0 || character === 0 || isPrivateUse(character)) break;
    const literal = model.classOf(unit);
    gain += model.cost(x, y, literal);
    [x, y] = [y, literal];
    const shifted = model.classOf(character);
    gain -= model.cost(a, b, shifted);
    [a, b] = [b, shifted];
    made++;
    pending = pair & 0xff;
    end = ++next;
    // A second byte in the ASCII range: the rest is in step either way.
    if (pending <= 0x80) break;
  }
  const enough = pending <= 0x80 ? CHARACTERS_INTO_STEP : CHARACTERS;
  return made >= enough && gain >= LIKELIER ? end : undefined;
}

/** Bit of “” among the open quotes. */
const DOUBLE_QUOTES = 1 << 1;

/**
 * Tells whether a line ends in `！` with a quotation open: `。”` in front of a line feed reads so when
 * its first and its last byte went lost. Nothing but the open quotation shows it.
 */
export function endsOpenQuotation({ text }: Page, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 0x21 && unit !== 0xff01) return false;
  const next = text.charCodeAt(at + 1);
  return !(next >= 0x20) && (openQuotes(text, at) & DOUBLE_QUOTES) !== 0;
}
