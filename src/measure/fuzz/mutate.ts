import { type Encoding, encode } from '../../damage/code-pages.ts';
import type { Random } from '../../damage/random.ts';
import { cutIntoSlices } from '../../damage/slices.ts';
import type { Tools } from '../../damage/tools.ts';
import { foldPunctuation, indent, strewInvisible, swapWords } from '../../damage/typography.ts';
import { hardWrap } from '../../damage/wrap.ts';
import { YanluError } from '../../errors.ts';
import { settings, spin } from '../synthetic.ts';

/** A file as it might come in. */
export interface FuzzInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was done, for the report of a failure. */
  readonly made: string;
  /** The text, where all that was done leaves its Han characters as they were. */
  readonly unharmed?: string;
}

export interface FuzzSource {
  /** Files as they are kept, mutated byte by byte. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Clean texts, mutated as texts. */
  readonly texts: readonly string[];
  /** Short strings that rules look for. */
  readonly pieces: readonly string[];
  readonly tools: Tools;
}

/** Size that the limit of time is set for. */
const mostBytes = 10_000;

function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[random.between(0, list.length - 1)];
  if (found === undefined) throw new RangeError('a list to pick from is empty');
  return found;
}

/** A stretch of a text, cut without regard to lines. */
function stretchOf(text: string, random: Random, longest: number): string {
  const length = random.between(1, Math.min(longest, text.length));
  const start = random.between(0, text.length - length);
  return text.slice(start, start + length).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');
}

const encodings: readonly Encoding[] = ['utf-8', 'utf-8', 'utf-8-bom', 'gbk', 'utf-16le'];
const endings = ['.txt', '.txt', '.txt', '.md', '.html'];

/** The bytes in an encoding at random; UTF-8 where the one chosen lacks a character. */
function encodeAtRandom(text: string, random: Random): Uint8Array {
  try {
    return encode(text, pick(random, encodings));
  } catch (error) {
    if (error instanceof YanluError) return encode(text, 'utf-8');
    throw error;
  }
}

type Maker = (random: Random, source: FuzzSource) => FuzzInput;

/** A kept file with bytes changed, taken out, doubled or put in. */
function mutatedBytes(random: Random, { files }: FuzzSource): FuzzInput {
  const { name, bytes } = pick(random, files);
  const from =
    bytes.length > mostBytes && !name.endsWith('.docx') ? random.between(0, bytes.length - mostBytes) : 0;
  const whole = name.endsWith('.docx') ? bytes : bytes.slice(from, from + mostBytes);
  const changed = [...whole];
  const times = random.between(1, 12);
  for (let time = 0; time < times && changed.length > 1; time++) {
    const at = random.between(0, changed.length - 1);
    const deed = random.between(0, 3);
    if (deed === 0) changed[at] = random.between(0, 255);
    else if (deed === 1) changed.splice(at, random.between(1, 40));
    else if (deed === 2) changed.splice(at, 0, ...changed.slice(at, at + random.between(1, 40)));
    else changed.splice(at, 0, random.between(0, 255));
  }
  return { name, bytes: Uint8Array.from(changed), made: `bytes of ${name}` };
}

/** Any bytes, read as GB18030 wherever that is possible: characters in no order at all. */
function randomBytes(random: Random): FuzzInput {
  const length = random.between(1, 400);
  const raw = Uint8Array.from({ length }, () => random.between(random.chance(0.7) ? 0x81 : 0x20, 0xfe));
  if (random.chance(0.3)) return { name: 'a.txt', bytes: raw, made: 'random bytes' };
  const text = new TextDecoder('gb18030').decode(raw);
  return { name: 'a.txt', bytes: encode(text, 'utf-8'), made: 'random bytes read as GB18030' };
}

/** Stretches of texts and the strings that rules look for, in any order. */
function patchwork(random: Random, { texts, pieces }: FuzzSource): FuzzInput {
  const parts = Array.from({ length: random.between(1, 40) }, () => {
    const part = random.chance(0.5) ? pick(random, pieces) : stretchOf(pick(random, texts), random, 120);
    return part + pick(random, ['', '', '\n', '\n', '\n\n', ' ', '　　', '?', '<', '{']);
  });
  const text = parts.join('').slice(0, mostBytes / 3);
  return {
    name: `a${pick(random, endings)}`,
    bytes: encodeAtRandom(text.replace(/[\ud800-\udfff](?![\udc00-\udfff])/gu, ''), random),
    made: 'patchwork',
  };
}

/** One short string over and over, which is what slow rules stumble over. */
function repetition(random: Random, { pieces, texts }: FuzzSource): FuzzInput {
  const unit = pick(random, pieces) + (random.chance(0.5) ? pick(random, pieces) : '');
  const head = random.chance(0.5) ? stretchOf(pick(random, texts), random, 300) : '';
  const text = head + unit.repeat(Math.ceil(mostBytes / 3 / Math.max(1, unit.length)));
  return {
    name: `a${pick(random, endings)}`,
    bytes: encode(text.slice(0, mostBytes / 3), 'utf-8'),
    made: `repetition of ${JSON.stringify(unit.slice(0, 40))}`,
  };
}

/** Damage upon damage, as the simulations do it. */
function damages(random: Random, { texts, tools }: FuzzSource): FuzzInput {
  let text = stretchOf(pick(random, texts), random, 2500);
  const made: string[] = [];
  const steps: readonly (readonly [string, (text: string) => string])[] = [
    ['spun', (one) => spin(one, pick(random, settings), tools, random) ?? one],
    ['folded', (one) => foldPunctuation(one, random, 0.7).text],
    ['sliced', (one) => cutIntoSlices(one, random, 120).text],
    ['strewn', (one) => strewInvisible(one, random).text],
    ['swapped', (one) => swapWords(one).text],
    ['wrapped', (one) => hardWrap(one, random.between(20, 80))],
    ['indented', indent],
    ['traditional', (one) => tools.toTraditional(one)],
  ];
  const times = random.between(1, 5);
  for (let time = 0; time < times; time++) {
    const [name, step] = pick(random, steps);
    text = step(text);
    made.push(name);
  }
  return { name: 'a.txt', bytes: encodeAtRandom(text, random), made: `damage: ${made.join(', ')}` };
}

/** A clean text in another dress: nothing of it may be lost. */
function clean(random: Random, { texts }: FuzzSource): FuzzInput {
  const lines = pick(random, texts).split('\n');
  const from = random.between(0, Math.max(0, lines.length - 3));
  const kept = lines.slice(from, from + random.between(2, lines.length));
  let text = kept.join('\n');
  const made: string[] = [];
  if (random.chance(0.4)) [text, made[made.length]] = [indent(text), 'indented'];
  if (random.chance(0.4)) [text, made[made.length]] = [foldPunctuation(text, random, 0.5).text, 'folded'];
  if (random.chance(0.3)) [text, made[made.length]] = [strewInvisible(text, random).text, 'strewn'];
  if (random.chance(0.3)) [text, made[made.length]] = [text.replaceAll('\n', '\n\n'), 'spaced'];
  if (random.chance(0.2)) [text, made[made.length]] = [text.replaceAll('\n', '\r\n'), 'CRLF'];
  return {
    name: 'a.txt',
    bytes: encodeAtRandom(text, random),
    made: `clean: ${made.join(', ') || 'as it is'}`,
    unharmed: text,
  };
}

/** Makers by their weight; pages and bytes of kept files take longest, so they are the fewest. */
const makers: readonly (readonly [weight: number, maker: Maker])[] = [
  [10, mutatedBytes],
  [25, randomBytes],
  [25, patchwork],
  [10, repetition],
  [15, damages],
  [15, clean],
];

/** One input; the same random source gives the same. */
export function makeInput(random: Random, source: FuzzSource): FuzzInput {
  let left = random.between(1, 100);
  for (const [weight, maker] of makers) {
    left -= weight;
    if (left <= 0) return maker(random, source);
  }
  return clean(random, source);
}
