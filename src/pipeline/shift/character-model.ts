import { NumberTable } from './number-table.ts';

/** How likely a character is after the two before it. Costs are in nats, lower is likelier. */
export interface CharacterModel {
  /** The class of a code unit after folding (simplified, half width, one digit, one letter); 0 if unseen. */
  classOf(codeUnit: number): number;
  /** Cost of class `c` after `a` and `b`. */
  cost(a: number, b: number, c: number): number;
  /** True for one of the characters that running text mostly consists of. */
  isUsual(c: number): boolean;
  /** True where `c` is worth trying after `b`: it is a usual character, or some word holds both in this order. */
  isPromising(b: number, c: number): boolean;
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
  const claimClass = (unit: number): number => {
    const fold = foldOf(unit);
    if (classes[fold] === 0 && classCount < CLASSES - 1) classes[fold] = ++classCount;
    return classes[fold] ?? 0;
  };

  const alone = new Float64Array(CLASSES);
  const first = new Float64Array(CLASSES);
  const last = new Float64Array(CLASSES);
  const single = new Float64Array(CLASSES);
  const inner2 = new NumberTable(1 << 20);
  const inner3 = new NumberTable(1 << 20);
  const first2 = new NumberTable(1 << 19);
  const last2 = new NumberTable(1 << 19);
  let words = 0;
  let characters = 0;

  const addWord = (word: string, frequency: number): void => {
    let a = -1;
    let b = -1;
    for (let index = 0; index < word.length; index++) {
      const c = claimClass(word.charCodeAt(index));
      alone[c] = (alone[c] ?? 0) + frequency;
      if (b < 0) first[c] = (first[c] ?? 0) + frequency;
      else {
        inner2.add(b * CLASSES + c, frequency);
        if (a < 0) first2.add(b * CLASSES + c, frequency);
        else inner3.add((a * CLASSES + b) * CLASSES + c, frequency);
      }
      a = b;
      b = c;
    }
    if (b < 0) return;
    words += frequency;
    characters += frequency * word.length;
    last[b] = (last[b] ?? 0) + frequency;
    if (a < 0) single[b] = (single[b] ?? 0) + frequency;
    else last2.add(a * CLASSES + b, frequency);
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

  const chance1 = (c: number): number => ((alone[c] ?? 0) + UNSEEN) / (characters + UNSEEN * ALPHABET);
  const chance2 = (b: number, c: number): number => {
    const seen = alone[b] ?? 0;
    if (seen === 0) return chance1(c);
    const both = inner2.get(b * CLASSES + c) + ((last[b] ?? 0) * (first[c] ?? 0)) / words;
    return (0.97 * both) / seen + 0.03 * chance1(c);
  };
  // The decode asks for many characters after the same two, so what depends on these is kept.
  let ab = -1;
  let seen = 0;
  let endOfA = 0;
  let endOfAb = 0;
  const chance3 = (a: number, b: number, c: number): number => {
    if (ab !== a * CLASSES + b) {
      ab = a * CLASSES + b;
      endOfA = (last[a] ?? 0) / words;
      seen = inner2.get(ab) + endOfA * (first[b] ?? 0);
      endOfAb = last2.get(ab);
    }
    const two = chance2(b, c);
    if (seen < 1e-9) return two;
    const startOfC = (first[c] ?? 0) / words;
    const three =
      inner3.get(ab * CLASSES + c) +
      endOfAb * startOfC +
      endOfA * (first2.get(b * CLASSES + c) + (single[b] ?? 0) * startOfC);
    const trust = seen / (seen + TRUST);
    return trust * ((0.95 * three) / seen + 0.05 * two) + (1 - trust) * two;
  };

  const classesOf = (text: string) =>
    new Set(Array.from(text, (character) => classOf(character.charCodeAt(0))));
  const marks = (text: string) => {
    const flags = new Uint8Array(CLASSES);
    for (const one of classesOf(text)) flags[one] = 1;
    return flags;
  };
  const starters = marks(NEVER_STARTS.characters);
  const stops = marks(NEVER_STARTS.after);
  const enders = marks(NEVER_ENDS.characters);
  const closers = marks(NEVER_ENDS.before);
  const singles = marks(NEVER_DOUBLED.characters);
  const doubles = marks(NEVER_DOUBLED.before);
  const openers = marks(NEVER_OPENS_WITH.characters);
  const opened = marks(NEVER_OPENS_WITH.before);
  const closingQuote = classOf(0x201d);
  const grammar = (a: number, b: number, c: number): number => {
    if (openers[b] === 1 && opened[c] === 1) return NEVER_OPENS_WITH.nats;
    if (doubles[c] === 1 && singles[b] === 1) return NEVER_DOUBLED.nats;
    if (closers[c] === 1) return enders[b] === 1 ? NEVER_ENDS.nats : 0;
    if (starters[c] === 1 && (stops[b] === 1 || (b === closingQuote && stops[a] === 1)))
      return NEVER_STARTS.nats;
    return 0;
  };

  const isUsual = (c: number) => (alone[c] ?? 0) > USUAL * characters;
  return {
    classOf,
    isUsual,
    isPromising: (b, c) => isUsual(c) || (c !== 0 && inner2.get(b * CLASSES + c) > 0),
    cost: (a, b, c) => -Math.log(chance3(a, b, c)) + grammar(a, b, c),
    lineStart: claimClass(0x0a),
  };
}
