import type { CharacterModel } from './character-model.ts';
import { isPrivateUse } from './gbk.ts';
import { ENDS_SENTENCE, isSpace, streamBytes } from './marks.ts';
import type { Page, ScriptOf } from './page.ts';
import { prices } from './prices.ts';
import type { ReadingFit } from './readings.ts';

/** What the decode rests on. */
export interface Models {
  readonly characters: CharacterModel;
  readonly fits: ReadingFit;
  readonly scriptOf: ScriptOf;
}

/** How a step of a path explains the code units it consumes. */
export type EdgeKind =
  | 'start'
  | 'same'
  | 'reading'
  | 'literal-reading'
  | 'lost'
  | 'lost-reading'
  | 'silent'
  | 'silent-line-start'
  | 'silent-reading'
  | 'shifted'
  | 'shifted-reading'
  | 'second-lost'
  | 'second-lost-reading'
  | 'second-silent'
  | 'second-silent-reading'
  | 'swallowed-tag'
  | 'swallowed-character'
  | 'swallowed-comma'
  | 'swallowed-year'
  | 'swallowed-digit'
  | 'into-step'
  | 'hole';

/** One state of the decode with the way that led to it. */
export interface Node {
  readonly cost: number;
  /** Classes of the last two characters. */
  readonly a: number;
  readonly b: number;
  /** First byte of a character whose second byte comes next; 0 in step. */
  readonly pending: number;
  /** Last byte of the stream before `pending`; 0 where unknown. */
  readonly low: number;
  /** The character made last. */
  readonly unit: number;
  /** Bits of the quotes and brackets that stand open. */
  readonly quotes: number;
  /** Characters since the last “, none if it is closed. */
  readonly quoted: number;
  /** Offset behind what is consumed. */
  readonly at: number;
  readonly previous: Node | undefined;
  readonly output: string;
  readonly edge: EdgeKind;
  /** Dearer ways to the same state. */
  rivals?: Node[];
}

/** What a step adds to a node. */
export interface Step {
  readonly at: number;
  readonly price: number;
  readonly edge: EdgeKind;
  /** The character that the step makes, if it makes one. */
  readonly unit?: number;
  /** What is written, where that is not the character. */
  readonly output?: string;
  readonly pending?: number;
  readonly low?: number;
}

/** Full-width forms that prose is full of. */
const USUAL_WIDE: ReadonlySet<number> = new Set(Array.from('！？，；：（）．', (mark) => mark.charCodeAt(0)));

/** 1-based index of a pair of quotes, half and full width alike: positive opens, negative closes. */
const QUOTES: ReadonlyMap<number, number> = new Map(
  ['“”', '‘’', '（）', '《》', '()'].flatMap((pair, index): [number, number][] => {
    const kind = index === 4 ? 3 : index + 1;
    return [
      [pair.charCodeAt(0), kind],
      [pair.charCodeAt(1), -kind],
    ];
  }),
);

function quoteOf(unit: number): number {
  return unit >= 0x4e00 && unit <= 0x9fff ? 0 : (QUOTES.get(unit) ?? 0);
}

/** Characters up to which a quotation is a word or two. */
const SHORT_QUOTATION = 6;
const IDEOGRAPHIC_SPACE = 0x3000;
const OPENING_QUOTE = 0x201c;
const CLOSING_QUOTE = 0x201d;

/** The quotes that stand open at `offset`, counted from the start of its line, at most 300 units back. */
export function openQuotes(text: string, offset: number): number {
  let from = offset;
  while (from > 0 && offset - from < 300 && text.charCodeAt(from - 1) !== 0x0a) from--;
  let quotes = 0;
  for (let index = from; index < offset; index++) {
    const quote = quoteOf(text.charCodeAt(index));
    if (quote > 0) quotes |= 1 << quote;
    else if (quote < 0) quotes &= ~(1 << -quote);
  }
  return quotes;
}

/** Characters since the last “ in front of `offset`; 0 where none stands open near. */
function quotedBefore(page: Page, offset: number): number {
  let count = 1;
  for (let end = offset; end > 0 && count <= SHORT_QUOTATION; ) {
    const bracket = page.brackets ? page.readingStarts.get(end) : undefined;
    if (bracket !== undefined) {
      end = bracket;
      continue;
    }
    end--;
    const unit = page.text.charCodeAt(end);
    if (unit === OPENING_QUOTE) return count;
    if (unit === CLOSING_QUOTE || unit === 0x0a) return 0;
    count++;
  }
  return 0;
}

/** The node in front of the unit at `offset`, with the two characters before it as context. */
export function startNode(page: Page, models: Models, offset: number): Node {
  const { characters } = models;
  let a = characters.lineStart;
  let b = characters.lineStart;
  let unit = 0x0a;
  let seen = 0;
  for (let end = offset; end > 0 && seen < 2 && offset - end < 40; ) {
    const bracket = page.brackets ? page.readingStarts.get(end) : undefined;
    if (bracket !== undefined) {
      end = bracket;
      continue;
    }
    end--;
    const found = page.text.charCodeAt(end);
    if (isSpace(found)) continue;
    if (seen === 0) {
      unit = found;
      b = characters.classOf(found);
    } else a = characters.classOf(found);
    seen++;
  }
  const quotes = openQuotes(page.text, offset);
  const low = unit === 0x0a ? 0 : streamBytes(unit) & 0xff;
  return {
    cost: 0,
    a,
    b,
    pending: 0,
    low,
    unit,
    quotes,
    quoted: quotedBefore(page, offset),
    at: offset,
    previous: undefined,
    output: '',
    edge: 'start',
  };
}

/** The node that a step leads to. */
export function advance(page: Page, models: Models, from: Node, step: Step): Node {
  return reach(models, from, step, costOf(page, models, from, step));
}

/** What the node that a step leads to costs in all; the node itself is only made where it is wanted. */
export function costOf(page: Page, models: Models, from: Node, step: Step): number {
  const made = step.unit;
  const cost = from.cost + step.price;
  if (made === undefined) return cost;
  const { characters } = models;
  if (isCommonHan(made))
    return cost + characters.cost(from.a, from.b, characters.classOf(made)) + scriptPrice(page, models, made);
  const odd = cost + oddity(made, from) + quotePrice(made, from, step.edge);
  return isSpace(made) ? odd : odd + characters.cost(from.a, from.b, characters.classOf(made));
}

/** The node that a step leads to, its cost known. */
export function reach(models: Models, from: Node, step: Step, cost: number): Node {
  const { at, edge, unit: made } = step;
  const pending = step.pending ?? 0;
  let { a, b, unit, quotes, quoted, low } = from;
  let output = '';
  if (made === undefined) low = step.low ?? low;
  else {
    output = step.output ?? String.fromCharCode(made);
    unit = made;
    low = step.low ?? 0;
    if (isSpace(made)) {
      if (made === 0x0a) quotes = 0;
    } else {
      a = b;
      b = models.characters.classOf(made);
      quotes = quotesBehind(quotes, made);
      quoted = quotedBehind(quoted, made);
    }
  }
  return { cost, a, b, pending, low, unit, quotes, quoted, at, previous: from, output, edge };
}

function isCommonHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function quotesBehind(quotes: number, made: number): number {
  const quote = quoteOf(made);
  if (quote > 0) return quotes | (1 << quote);
  return quote < 0 ? quotes & ~(1 << -quote) : quotes;
}

function quotedBehind(quoted: number, made: number): number {
  if (made === OPENING_QUOTE) return 1;
  return made === CLOSING_QUOTE || quoted === 0 ? 0 : quoted + 1;
}

/** What it costs that a mark opens or closes what it does. */
function quotePrice(made: number, from: Node, edge: EdgeKind): number {
  const quote = quoteOf(made);
  if (quote === 0) return 0;
  if (quote > 0) return from.quotes & (1 << quote) ? prices.unmatchedQuote : 0;
  const short =
    made === CLOSING_QUOTE &&
    from.quoted > 0 &&
    from.quoted <= SHORT_QUOTATION &&
    ENDS_SENTENCE.has(from.unit);
  const price = short ? prices.shortSentence : 0;
  if (!(from.quotes & (1 << -quote))) return price + prices.unmatchedQuote;
  return from.pending !== 0 || edge !== 'same' ? price + prices.closedQuote : price;
}

function oddity(made: number, from: Node): number {
  if (isPrivateUse(made)) return prices.privateUse;
  if (from.pending === 0) return 0;
  if (made === IDEOGRAPHIC_SPACE)
    return ENDS_SENTENCE.has(from.unit) || from.unit === IDEOGRAPHIC_SPACE
      ? prices.indent
      : prices.fullWidthSpace;
  return made >= 0xff01 && made <= 0xff5e && !USUAL_WIDE.has(made) ? prices.oddSymbol : 0;
}

function scriptPrice(page: Page, models: Models, made: number): number {
  if (page.script === 'either') return 0;
  const script = models.scriptOf(made);
  const wrong = page.script === 'Hant' ? 1 : 2;
  return script === wrong ? page.wrongScript : 0;
}
