import type { MeasureWords } from '../i18n/measures.ts';
import type { FacetName } from '../measures/table.ts';
import { placeSeparator, unknown } from '../measures/table.ts';

/** The parts of the shell's words that are not sentences made by a function. */
type Sentences<T> = {
  readonly [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: T[K];
};

export interface SpokenTaxonomy {
  readonly id: string;
  readonly label: string;
  readonly tools: readonly {
    readonly id: string;
    readonly label: string;
    readonly types: readonly string[];
  }[];
}

/** What the table says, handed over by the page in the reader's language. */
export interface MeasureSpoken extends Sentences<MeasureWords> {
  readonly types: string;
  readonly typeNames: Readonly<Record<string, string>>;
  readonly themeNames: Readonly<Record<string, string>>;
  readonly strengths: readonly string[];
  readonly statuses: Readonly<Record<string, string>>;
  readonly operators: Readonly<Record<string, string>>;
  readonly taxonomies: readonly SpokenTaxonomy[];
}

/** A value of a column as it is read. @param titles what documents are called */
export function nameOf(
  words: MeasureSpoken,
  name: FacetName,
  value: string,
  titles: (id: string) => string,
): string {
  const [, from, to] = /^(\d{4})?\.\.(\d{4})?$/.exec(value) ?? [];
  if (from !== undefined || to !== undefined)
    return words.years.range.replace('{from}', from ?? '').replace('{to}', to ?? '');
  const known: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>> = {
    type: words.typeNames,
    theme: words.themeNames,
    level: words.levels,
    number: words.number,
    deadline: words.deadline,
    due: words.due,
    unit: words.unit,
    polarity: words.polarity,
    status: words.statuses,
  };
  const own = known[name];
  if (own && Object.hasOwn(own, value)) return own[value] ?? value;
  if (name === 'strength') return `${value} ${words.strengths[Number(value)] ?? ''}`.trim();
  if (name === 'document') return titles(value);
  if (name === 'actor' && value === unknown) return words.speakerSide;
  if (value === unknown) return words.unknown;
  return name === 'place' ? (value.split(placeSeparator).at(-1) ?? value) : value;
}

/** Columns whose values are words of the archive, whatever the language of the shell. */
const ofArchive: ReadonlySet<string> = new Set([
  'lead',
  'number',
  'deadline',
  'place',
  'actor',
  'voice',
  'target',
  'unit',
  'document',
]);

/** The language of a value, where it is not that of the page. */
export function langOf(name: string, value: string): Readonly<Record<string, string>> {
  const foreign = ofArchive.has(name) && value !== unknown && document.documentElement.lang !== 'zh-Hans';
  return foreign ? { lang: 'zh-Hans' } : {};
}
