import { browseWords } from './browse.ts';
import { changesWords } from './changes.ts';
import { compareWords } from './compare.ts';
import { feedPageWords } from './feeds.ts';
import { wordsOf } from './index.ts';
import { defaultLocale, type Locale, localeFacts } from './locales.ts';
import { readingWords } from './reading.ts';
import { reportWords } from './report.ts';
import { tagWords } from './tags.ts';

/** Labels of the default language with those of another, by where they stand. */
export interface LabelScope {
  /** A selector; within it these labels go before those of later scopes. */
  readonly within: string;
  readonly words: Readonly<Record<string, string>>;
}

/**
 * What a page that exists once needs to speak another language of the shell: its texts are in the language
 * they were spoken in, and its labels are replaced in the browser of a reader who chose another.
 */
export interface ShellLabels {
  readonly lang: string;
  /** First path segment of pages in this language. */
  readonly segment: string;
  readonly scopes: readonly LabelScope[];
  /** Labels around names and numbers: the source of a pattern and what takes its place, `$1` for its first group. */
  readonly patterns: readonly (readonly [string, string])[];
}

const allWords = (locale: Locale) => ({
  base: wordsOf(locale),
  reading: readingWords[locale],
  changes: changesWords[locale],
  compare: compareWords[locale],
  report: reportWords[locale],
  browse: browseWords[locale],
  tags: tagWords[locale],
  feeds: feedPageWords[locale],
  colon: locale === 'en' ? ': ' : '：',
});
type Words = ReturnType<typeof allWords>;

const navigation = ({ base, tags, browse, compare }: Words) => ({
  name: base.site.name,
  ...base.nav,
  themes: tags.themes,
  measures: tags.measures,
  browse: browse.title,
  compare: compare.title,
});

const footer = ({ base, feeds }: Words) => ({ ...base.footer, about: base.nav.about, feeds: feeds.title });

/** By selector, from the narrow to the wide: one Chinese word may be two of another language. */
const scopes: readonly { readonly within: string; readonly of: (words: Words) => object }[] = [
  { within: '.site-header', of: navigation },
  { within: '.site-footer', of: footer },
  {
    within: '.above, .page-head',
    of: ({ base, changes, compare }) => ({
      ...base.nav,
      lists: base.list,
      undated: base.years.undated,
      changes: [changes.title, changes.lead, changes.none, changes.same],
      compare: [compare.title, compare.lead],
    }),
  },
  {
    within: '.changes-about',
    of: ({ base: { doc }, changes }) => ({
      file: doc.sourceFile,
      hash: doc.sourceHash,
      encoding: doc.sourceEncoding,
      reader: doc.sourceReader,
      changes: { ...changes, reasons: {} },
    }),
  },
  {
    within: '.changes, .change-stages',
    of: ({ base, changes }) => ({ changes, stages: base.stages }),
  },
  {
    within: '.facts dt',
    of: ({ base, reading }) => ({ from: reading.from, doc: base.doc }),
  },
  {
    within: '.tag-rows, .tag-places',
    of: ({ tags }) => ({
      themes: tags.themes,
      measures: tags.measures,
      noThemes: tags.noThemes,
      noMeasures: tags.noMeasures,
      inDocument: tags.inDocument,
      measuresHere: tags.measuresHere,
      strengths: tags.strengths,
      statuses: tags.statuses,
      dont: tags.dont,
    }),
  },
  {
    within: '.compare-heads, .comparison, .compare-rule, .document-compare',
    of: ({ base, browse, compare }) => ({ compare, undated: base.noDate, years: browse.occasions.years }),
  },
  { within: '.documents-meta', of: ({ base }) => base.kind },
  {
    within: 'body',
    of: ({ base, reading, changes, report, browse }) => ({
      doc: base.doc,
      reading,
      stages: base.stages,
      completeness: base.completeness,
      unknown: base.unknown,
      noDate: base.noDate,
      noSpeaker: base.noSpeaker,
      noIssuer: `${base.doc.issuer}${base.unknown}`,
      undated: base.years.undated,
      unplaced: base.places.unknown,
      pages: base.pages,
      lists: base.list,
      states: base.states,
      stateNotes: base.stateNotes,
      changes: changes.title,
      changesLink: changes.link,
      report: report.link,
      reportHere: report.linkHere,
      tools: browse.tools,
      skip: base.nav.skip,
    }),
  },
];

/** Values that stand for any, told again in what a language makes of them. */
const anyNumbers = [7_654_321, 8_765_432] as const;
const anyNames = ['\uE000', '\uE001', '\uE002'] as const;
/** Words of a text, whatever they are. */
const words = '\uE003';
const slot = /7,?654,?321|8,?765,?432|[\uE000-\uE003]|\{[a-zA-Z]+\}/g;

type Numbers = readonly [number, number];
type SayCount = (words: Words, numbers: Numbers) => string;
type SayName = (words: Words, names: typeof anyNames) => string;

const countLabels: readonly SayCount[] = [
  ({ base }, [year]) => base.years.of(String(year)),
  ({ base }, [n]) => base.documents(n),
  ({ base }, [n]) => base.characters(n),
  ({ base }, [n]) => base.doc.editsTotal(n),
  ({ base }, [gaps, doubts]) => base.doc.doubtsNote(gaps, doubts),
  ({ base }, [n, of]) => base.doc.sourceShareOf(n, of),
  ({ base }, [page, of]) => base.pages.position(page, of),
];
const nameLabels: readonly SayName[] = [
  ({ base }, [a]) => base.doc.part(a, undefined),
  ({ base }, [a, b]) => base.doc.part(a, b),
  ({ base }, [a]) => base.doc.part(undefined, a),
  ({ base }, [a, b]) => base.doc.reviewed(a, b),
  ({ base }, [a, b]) => base.doc.extent(a, b),
  ({ base }, [a]) => base.doc.paragraphLink(a),
  ({ base }, [a]) => `${base.doc.placeCode} ${a}`,
  ({ base, colon }) => `${base.doc.evidence}${colon}“${words}”`,
  ({ tags }, [a]) => `${tags.restsOn} ${a}`,
  ({ tags }, [a]) => tags.byPerson(a),
  ({ reading }, [a]) => reading.alikeAll(a),
  ({ reading }, [a]) => reading.citedCount(a),
  ({ reading }, [a]) => reading.marks('gap', a),
  ({ reading }, [a]) => reading.marks('doubt', a),
  ({ reading }, [a]) => reading.toMark(a),
  ({ changes }, [a]) => changes.total(a),
  ({ changes }, [a]) => changes.more(a),
  ({ compare }, [a, b, c]) => compare.extent(compare.left, a, b, c),
  ({ compare }, [a, b, c]) => compare.extent(compare.right, a, b, c),
  ({ compare }, [a]) => compare.elsewhere(a),
  ({ compare }, [a]) => compare.toParagraph(a),
  ({ compare }, [a]) => compare.withSitting(a),
  ({ compare }, [a]) => compare.withVersion(a),
];

const groupOf = (found: string) =>
  /^\d/.test(found) ? '([\\d,]+)' : found === words ? '(.+)' : '([^，；]+)';

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A pattern that finds a label whatever stands in its slots, and what takes its place. */
function patternOf(from: string, to: string): readonly [string, string] {
  const slots: string[] = [];
  let source = '';
  let reached = 0;
  for (const { 0: found, index } of from.matchAll(slot)) {
    source += `${literally(from.slice(reached, index))}${groupOf(found)}`;
    slots.push(found);
    reached = index + found.length;
  }
  source += literally(from.slice(reached));
  return [source, to.replace(slot, (found) => `$${slots.indexOf(found) + 1}`)];
}

/** Every text of two tables of one shape, side by side; a text of a sentence for any name is left to patterns. */
function textPairs(from: unknown, to: unknown): [string, string][] {
  if (typeof from === 'string' && typeof to === 'string') return [[from, to]];
  if (typeof from !== 'object' || typeof to !== 'object' || !from || !to) return [];
  const target = to as Readonly<Record<string, unknown>>;
  return Object.entries(from).flatMap(([key, value]) => textPairs(value, target[key]));
}

/** Patterns without those that an earlier one leaves nothing to find. */
const eachOnce = (patterns: readonly (readonly [string, string])[]) => {
  const seen = new Set<string>();
  return patterns.filter(([source]) => !seen.has(source) && seen.add(source));
};

/** The first of several labels that one scope has for a word is the one that stands there. */
const firstOfEach = (pairs: readonly (readonly [string, string])[]) => Object.fromEntries(pairs.toReversed());

const holdsSlot = (text: string) => text.search(slot) >= 0;

/**
 * The labels of pages that exist once, in a language that is not the default one.
 *
 * @param locale not the default one
 * @param codebook names of themes and types of measures in the default language with those in this one
 */
export function shellLabels(locale: Locale, codebook: readonly (readonly [string, string])[]): ShellLabels {
  const [from, to] = [allWords(defaultLocale), allWords(locale)];
  const pairs = scopes.map(({ within, of }) => ({ within, pairs: textPairs(of(from), of(to)) }));
  const one = 1;
  const [n, m] = anyNumbers;
  const plurals: readonly Numbers[] = [
    [one, one],
    [one, m],
    [n, one],
    [n, m],
  ];
  return {
    lang: localeFacts[locale].tag,
    segment: localeFacts[locale].segment ?? '',
    scopes: [
      { within: '.tag-rows, .tag-places', words: Object.fromEntries(codebook) },
      ...pairs.map((scope) => ({
        within: scope.within,
        words: firstOfEach(scope.pairs.filter(([text]) => !holdsSlot(text))),
      })),
    ],
    patterns: eachOnce([
      ...countLabels.flatMap((say) => plurals.map((each) => patternOf(say(from, each), say(to, each)))),
      ...nameLabels.map((say) => patternOf(say(from, anyNames), say(to, anyNames))),
      ...pairs.flatMap((scope) =>
        scope.pairs.filter(([text]) => holdsSlot(text)).map(([text, said]) => patternOf(text, said)),
      ),
    ]),
  };
}
