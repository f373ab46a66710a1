import type { SearchPageWords } from '../i18n/search.ts';
import { chainSeparator, type FilterField, filterFields, isMonth, unknownValue } from '../schema/fields.ts';
import type { ProblemCode } from '../search/exact/query/problems.ts';
import { type Mode, type QueryState, yearRanges } from '../search/query-state.ts';

/** What the search page says, handed over by the page in the reader's language. */
export interface SearchWords {
  readonly fields: Readonly<Record<FilterField, string>>;
  readonly values: Readonly<Partial<Record<FilterField, Readonly<Record<string, string>>>>>;
  readonly unknown: string;
  readonly announce: string;
  readonly announceNone: string;
  readonly announceLoading: string;
  readonly foundFor: string;
  readonly foundAll: string;
  readonly foundExact: string;
  readonly found: string;
  readonly works: string;
  readonly verifying: string;
  /** `{n}` further paragraphs hold the words. */
  readonly further: string;
  readonly not: string;
  readonly removeTerm: string;
  readonly modeHints: Readonly<Record<Mode, string>>;
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly toParagraph: string;
  readonly moreValues: string;
  readonly condition: string;
  readonly remove: string;
  /** `{words}` were found nowhere. */
  readonly missing: string;
  readonly quoted: string;
  readonly untitled: string;
  readonly noDate: string;
  readonly noPlace: string;
  readonly noSpeaker: string;
  /** The button that lists more hits. */
  readonly moreHits: string;
  readonly more: SearchPageWords;
}

/** Puts values into a sentence such as `找到 {n} 篇`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}

/** The value of a filter as it is read. */
export function nameValue(words: SearchWords, field: FilterField, value: string): string {
  const own = words.values[field];
  if (own && Object.hasOwn(own, value)) return own[value] ?? value;
  if (value === unknownValue) return words.unknown;
  return field === 'place' ? (value.split(chainSeparator).at(-1) ?? value) : value;
}

/** A year or a month as it is shown. */
export function namePeriod(words: SearchWords, period: string): string {
  const [year = '', month] = period.split('-');
  return month ? fill(words.more.years.month, { year, month: Number(month) }) : period;
}

/** The values of a filter as they are shown: runs of years as one. */
export const valuesShown = (field: FilterField, { filters }: QueryState): readonly string[] =>
  field === 'year' ? yearRanges(filters.year ?? []) : (filters[field] ?? []);

/** A condition as it is read, such as `年份：2010–2013`. */
export function nameCondition(words: SearchWords, field: FilterField, value: string): string {
  const [from = '', to] = field === 'year' ? value.split('..') : [];
  const period = (one: string) => (isMonth(one) ? namePeriod(words, one) : nameValue(words, field, one));
  const named = to ? fill(words.more.years.range, { from: period(from), to: period(to) }) : period(value);
  return fill(words.condition, { field: words.fields[field], value: named });
}

/** What a search is called in a list: its query and its conditions. */
export function nameSearch(state: QueryState, words: SearchWords): string {
  const conditions = filterFields.flatMap((field) =>
    valuesShown(field, state).map((value) => nameCondition(words, field, value)),
  );
  const parts = [state.query, ...conditions].filter(Boolean);
  return parts.join(' · ') || words.more.saved.everything;
}

/** Makes an element with its text; text never becomes markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
