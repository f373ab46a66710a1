/** One assumption of the decode: what it costs, in nats, and why that much. */
interface Price {
  readonly nats: number;
  readonly why: string;
}

/**
 * What every kind of damage costs. A nat is the natural logarithm of a likelihood ratio: 2.3 nats
 * are one chance in ten. The prices are judged from how the damage comes about, then checked on
 * damage made by forward simulation; they are not fitted to pages.
 */
const table = {
  reading: { nats: 0.2, why: 'the spinner inserts readings all over such a page' },
  offTone: { nats: 4, why: 'spinners write one fixed tone a character; another tone is a slip of our table' },
  unlistedReading: { nats: 1, why: 'the spinner has a list, and this character is not seen on it' },
  untraditionalReading: { nats: 4, why: 'all other readings of the page stand on traditional characters' },
  missingReading: { nats: 1.5, why: 'the character has a reading wherever else it stands on the page' },
  unexplainedReading: {
    nats: 16,
    why: 'on a page of readings one that fits nothing is itself evidence of damage',
  },
  strayByte: {
    nats: 8,
    why: 'on such a page a letter or symbol between a mark and a Han character is half of one',
  },
  plainBracket: { nats: 1, why: 'on a page without readings a bracket with letters is ordinary text' },
  lostBeforeReading: { nats: 1, why: 'a reading inside a character always costs its first byte' },
  lostBeforeBreak: { nats: 1, why: 'text breaks in front of a pair that reads as ，、；！？' },
  lostElsewhere: { nats: 16, why: 'no known process loses a byte at an ordinary place' },
  lostBeforeLetter: {
    nats: 18,
    why: 'an ASCII byte behind a lost one is swallowed, so it cannot still stand there',
  },
  secondLostBeforeBreak: { nats: 2, why: 'a break in front of a punctuation mark ends the shift' },
  secondLost: {
    nats: 9,
    why: 'the second byte of a character goes lost only in front of ASCII, which it swallows',
  },
  swallowed: { nats: 3, why: 'a byte in front of ASCII below @ is decoded together with it into one ?' },
  swallowedTag: { nats: 0.5, why: 'the rest of a tag, such as /p>, stands behind it' },
  swallowedYearDigit: { nats: 0.1, why: 'three digits before 年 leave one century' },
  swallowedDigit: { nats: 1, why: 'digits or a counting word follow' },
  swallowedLineFeed: { nats: 2, why: 'a sentence ends and its line feed is missing' },
  swallowedLineFeedWithin: {
    nats: 8,
    why: 'a line seldom ends within a sentence; the model counts no line feed itself',
  },
  swallowedComma: { nats: 1, why: 'half-width commas are frequent; the model counts how likely one is here' },
  swallowedOpening: { nats: 2.5, why: 'an opening bracket is missing in front of a closing one' },
  silentLoss: { nats: 10, why: 'some pages drop the lost byte without a ?; nothing shows it' },
  silentBeforeReading: { nats: 5, why: 'the reading shows that a byte is missing in front of it' },
  silentLossOfHabit: { nats: 5, why: 'readings elsewhere on the page show that lost bytes leave no ?' },
  silentBeforeReadingOfHabit: { nats: 2, why: 'likewise' },
  hole: { nats: -1, why: 'the model of single words charges two fluent characters more than they are worth' },
  fallIntoStep: { nats: 0.5, why: 'a second byte in the ASCII range ends the shift' },
  foldedMark: { nats: 1, why: 'punctuation is folded to half width after the damage' },
  foldedOther: { nats: 4, why: 'letters and digits are seldom written in full width' },
  unbrokenMark: { nats: 1.5, why: 'a shift mostly ends in front of the next ，、；！？' },
  privateUse: { nats: 6, why: 'private-use characters are not spoken' },
  unmatchedQuote: { nats: 3, why: 'quotes and brackets come in pairs' },
  closedQuote: { nats: -4, why: 'a repair that closes what stands open explains more' },
  shortSentence: { nats: 3, why: 'a quotation of a few characters is a term, so no sentence ends in it' },
  fullWidthSpace: { nats: 9, why: 'a full-width space stands at the start of a line' },
  indent: { nats: 1, why: 'pages without line feeds keep the two spaces that start a paragraph' },
  oddSymbol: { nats: 10, why: 'full-width letters and symbols are rare inside prose' },
  cutOff: { nats: 4, why: 'a text seldom ends in half a character' },
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof table;

/** The prices without their reasons. */
export const prices: Readonly<Record<PriceName, number>> = Object.fromEntries(
  Object.entries(table).map(([name, { nats }]) => [name, nats]),
) as Record<PriceName, number>;
