import { Followers, PairFollowers } from './followers.ts';
import { NumberTable } from './number-table.ts';

/** How likely a character is after the two before it. Costs are in nats, lower is likelier. */
export interface CharacterModel {
  /** The class of a code unit after folding (simplified, half width, one digit, one letter); 0 if unseen. */
  classOf(codeUnit: number): number;
  /** Cost of class `c` after `a` and `b`. */
  cost(a: number, b: number, c: number): number;
  /** The same as a share of one. */
  chance(a: number, b: number, c: number): number;
  /** True for one of the characters that running text mostly consists of. */
  isUsual(c: number): boolean;
  /** True where some word holds `c` right behind `b`. */
  isInWord(b: number, c: number): boolean;
  /** The class that stands for the start of a line. */
  readonly lineStart: number;
}

/** Classes are below this, so that three of them make one key. */
const CLASSES = 16384;

/**
 * What a list of words does not hold: punctuation, line ends and digits, as shares of all words in
 * official prose, rounded. Only their order of size matters to the decode.
 */
const ADDED_WORDS: readonly (readonly [string, number])[] = [
  ['，', 0.055],
  ['。', 0.025],
  ['、', 0.025],
  ['“', 0.006],
  ['”', 0.006],
  ['：', 0.004],
  ['；', 0.004],
  ['（', 0.002],
  ['）', 0.002],
  ['《', 0.002],
  ['》', 0.002],
  ['！', 0.001],
  ['？', 0.001],
  ['\n', 0.01],
  ['0', 0.02],
];

/**
 * What a list of words cannot say of grammar: no sentence starts with one of these particles, and no
 * clause ends in one of these function words. In nats.
 */
const NEVER_STARTS = { characters: '的了着过们吗呢吧', after: '。！？；：', nats: 4 } as const;
const NEVER_ENDS = {
  characters: '是和与及或把被从向将以于而且但因由使让',
  before: '，。；！？、',
  nats: 3,
} as const;

/** Marks that no second one of them follows. In nats. */
const NEVER_DOUBLED = { characters: '，。；：、', before: '，。；：、！？', nats: 5 } as const;

/** Marks that open, and those that nothing just opened starts with. In nats. */
const NEVER_OPENS_WITH = { characters: '“《（', before: '，。；：、！？”》）', nats: 6 } as const;

/** Weight of a character that no word holds, in occurrences. */
const UNSEEN = 0.3;
/** Number of characters that the unseen ones are shared among. */
const ALPHABET = 7000;
/** A character with at least this share of all characters is usual; some 1,500 are. */
const USUAL = 5e-5;
/** Weight of the context of two characters against the context of one, in occurrences of the two. */
const TRUST = 20;

/** Folds a code unit to what the model counts: simplified, half width, digits to 0, letters to a. */
function foldUnit(codeUnit: number, simplify: (character: string) => string): number {
  const simplified = simplify(String.fromCharCode(codeUnit));
  let unit = simplified.length === 1 ? simplified.charCodeAt(0) : codeUnit;
  if (unit >= 0xff01 && unit <= 0xff5e) unit -= 0xfee0;
  if (unit >= 0x30 && unit <= 0x39) return 0x30;
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return 0x61;
  return unit;
}

/**
 * Makes a model of characters from a list of words: the exact marginals of one, two and three
 * characters in an endless row of words drawn by their frequency. Knows words and no grammar.
 *
 * @param dictText lines of `word frequency [part of speech]`, as @node-rs/jieba ships them
 * @param simplify the simplified form of one character
 */
export function createCharacterModel(
  dictText: string,
  simplify: (character: string) => string,
): CharacterModel {
  const folded = new Uint16Array(0x10000);
  const classes = new Uint16Array(0x10000);
  let classCount = 0;
  const foldOf = (unit: number): number => {
    let fold = folded[unit] ?? 0;
    if (fold === 0) {
      fold = foldUnit(unit, simplify);
      folded[unit] = fold;
    }
    return fold;
  };
  const classOf = (unit: number): number => classes[foldOf(unit)] ?? 0;
  // Answers of `classOf` plus one, once the classes are settled.
  const settled = new Uint16Array(0x10000);
  const claimClass = (unit: number): number => {
    const fold = foldOf(unit);
    if (classes[fold] === 0 && classCount < CLASSES - 1) classes[fold] = ++classCount;
    return classes[fold] ?? 0;
  };

  const alone = new Float64Array(CLASSES);
  const first = new Float64Array(CLASSES);
  const last = new Float64Array(CLASSES);
  const single = new Float64Array(CLASSES);
  const followed = new NumberTable(1 << 20);
  // Classes of all words in a row, words parted by 0.
  const row = new Uint16Array(dictText.length + 2 * ADDED_WORDS.length + 1);
  const frequencies: number[] = [];
  let filled = 0;
  let words = 0;
  let characters = 0;

  const addWord = (word: string, frequency: number): void => {
    const from = filled;
    let before = 0;
    let now = 0;
    for (let index = 0; index < word.length; index++) {
      before = now;
      now = claimClass(word.charCodeAt(index));
      if (now === 0) {
        // No class is left: such a word says nothing of the others.
        filled = from;
        return;
      }
      row[filled++] = now;
      alone[now] = (alone[now] ?? 0) + frequency;
      if (index === 0) first[now] = (first[now] ?? 0) + frequency;
      else followed.add(before * CLASSES + now, 1);
    }
    if (word === '') return;
    row[filled++] = 0;
    frequencies.push(frequency);
    words += frequency;
    characters += frequency * word.length;
    last[now] = (last[now] ?? 0) + frequency;
    if (word.length === 1) single[now] = (single[now] ?? 0) + frequency;
  };

  let start = 0;
  while (start < dictText.length) {
    let end = dictText.indexOf('\n', start);
    if (end < 0) end = dictText.length;
    const space = dictText.indexOf(' ', start);
    if (space > start && space < end) {
      const frequency = Number.parseInt(dictText.slice(space + 1, end), 10);
      if (frequency > 0) addWord(dictText.slice(start, space), frequency);
    }
    start = end + 1;
  }
  const listed = Math.max(words, 1);
  for (const [word, share] of ADDED_WORDS) addWord(word, listed * share);
  const lineStart = claimClass(0x0a);

  const pairs = new Followers(followed, CLASSES);
  const inPair = new Float32Array(pairs.slots);
  const startsPair = new Float32Array(pairs.slots);
  const endsPair = new Float32Array(pairs.slots);
  const triples = new PairFollowers(pairs.slots);
  const add = (counts: Float32Array, slot: number, frequency: number) => {
    counts[slot] = (counts[slot] ?? 0) + frequency;
  };
  for (let at = 0, word = 0; word < frequencies.length; word++, at++) {
    const frequency = frequencies[word] ?? 0;
    let before = -1;
    for (at++; row[at] !== 0; at++) {
      const now = row[at] ?? 0;
      const slot = pairs.slotOf(row[at - 1] ?? 0, now);
      add(inPair, slot, frequency);
      if (before < 0) add(startsPair, slot, frequency);
      else triples.add(before, now, frequency);
      before = slot;
    }
    if (before >= 0) add(endsPair, before, frequency);
  }
  triples.settle();
  const chance1 = alone.map((times) => (times + UNSEEN) / (characters + UNSEEN * ALPHABET));
  const asFirst = first.map((times) => times / words);
  // The decode asks for many characters after the same two, so what depends on these is kept.
  let ab = -1;
  let slotAb = -1;
  let seen = 0;
  let trust = 0;
  let endOfA = 0;
  let endOfAb = 0;
  const keepContext = (a: number, b: number): void => {
    ab = a * CLASSES + b;
    slotAb = pairs.slotOf(a, b);
    endOfA = (last[a] ?? 0) / words;
    seen = (slotAb < 0 ? 0 : (inPair[slotAb] ?? 0)) + endOfA * (first[b] ?? 0);
    endOfAb = slotAb < 0 ? 0 : (endsPair[slotAb] ?? 0);
    trust = seen / (seen + TRUST);
  };
  const chance3 = (a: number, b: number, c: number): number => {
    if (ab !== a * CLASSES + b) keepContext(a, b);
    const slot = pairs.slotOf(b, c);
    const one = chance1[c] ?? 0;
    const startOfC = asFirst[c] ?? 0;
    const seenB = alone[b] ?? 0;
    const inner = slot < 0 ? 0 : (inPair[slot] ?? 0);
    const two = seenB === 0 ? one : (0.97 * (inner + (last[b] ?? 0) * startOfC)) / seenB + 0.03 * one;
    if (seen < 1e-9) return two;
    // A word that holds all three holds both pairs.
    const within = slot < 0 || slotAb < 0 ? 0 : triples.countOf(slotAb, c);
    const begins = slot < 0 ? 0 : (startsPair[slot] ?? 0);
    const three = within + endOfAb * startOfC + endOfA * (begins + (single[b] ?? 0) * startOfC);
    return trust * ((0.95 * three) / seen + 0.05 * two) + (1 - trust) * two;
  };

  const grammar = grammarOf(classOf);
  const usual = Uint8Array.from(alone, (times) => (times > USUAL * characters ? 1 : 0));
  const isUsual = (c: number) => usual[c] === 1;
  return {
    classOf(unit) {
      const known = settled[unit] ?? 0;
      if (known !== 0) return known - 1;
      const found = classOf(unit);
      settled[unit] = found + 1;
      return found;
    },
    isUsual,
    isInWord: (b, c) => pairs.slotOf(b, c) >= 0,
    cost: (a, b, c) => -Math.log(chance3(a, b, c)) + grammar(a, b, c),
    chance: (a, b, c) => {
      const nats = grammar(a, b, c);
      return nats === 0 ? chance3(a, b, c) : chance3(a, b, c) * Math.exp(-nats);
    },
    lineStart,
  };
}

/** Bits of the classes that a rule of grammar speaks of. */
const OPENS = 1;
const OPENED = 2;
const SINGLE = 4;
const DOUBLE = 8;
const ENDER = 16;
const CLOSER = 32;
const STARTER = 64;
const STOP = 128;

/** What grammar adds to the cost of a class after two others, in nats. */
function grammarOf(classOf: (codeUnit: number) => number): (a: number, b: number, c: number) => number {
  const flags = new Uint8Array(CLASSES);
  const set = (characters: string, flag: number) => {
    for (const character of characters) {
      const one = classOf(character.charCodeAt(0));
      flags[one] = (flags[one] ?? 0) | flag;
    }
  };
  set(NEVER_OPENS_WITH.characters, OPENS);
  set(NEVER_OPENS_WITH.before, OPENED);
  set(NEVER_DOUBLED.characters, SINGLE);
  set(NEVER_DOUBLED.before, DOUBLE);
  set(NEVER_ENDS.characters, ENDER);
  set(NEVER_ENDS.before, CLOSER);
  set(NEVER_STARTS.characters, STARTER);
  set(NEVER_STARTS.after, STOP);
  const closingQuote = classOf(0x201d);
  return (a, b, c) => {
    const now = flags[c] ?? 0;
    if ((now & (OPENED | DOUBLE | CLOSER | STARTER)) === 0) return 0;
    const before = flags[b] ?? 0;
    if (before & OPENS && now & OPENED) return NEVER_OPENS_WITH.nats;
    if (before & SINGLE && now & DOUBLE) return NEVER_DOUBLED.nats;
    if (now & CLOSER) return before & ENDER ? NEVER_ENDS.nats : 0;
    const afterStop = (before & STOP) !== 0 || (b === closingQuote && ((flags[a] ?? 0) & STOP) !== 0);
    return now & STARTER && afterStop ? NEVER_STARTS.nats : 0;
  };
}
