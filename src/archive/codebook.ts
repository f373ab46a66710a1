import { Converter } from 'opencc-js/cn2t';
import type { Locale } from '../i18n/locales.ts';
import type { CodebookData } from '../loader/tag-schema.ts';
import type { MeasureType, TaxonomyId, Theme, WeightedWords } from '../schema/codebook.ts';
import { theArchive } from './the-archive.ts';
import { workedOut } from './worked-out.ts';

export type { CodebookData };
export type Group = CodebookData['themes']['groups'][number];
export type Taxonomy = CodebookData['instruments']['taxonomies'][number];
export type Tool = Taxonomy['tools'][number];
export type { MeasureType, TaxonomyId, Theme };

/** The codebook after which the archive is tagged, with its figures where they were measured. */
export async function theCodebook(): Promise<CodebookData> {
  return (await theArchive()).codebook;
}

/** Anything that the codebook names in Chinese and in English. */
interface Labelled {
  readonly id: string;
  readonly label_zh: string;
  readonly label_en: string;
}

const toTraditional = Converter({ from: 'cn', to: 'tw' });

/**
 * The name of a theme, a type, a group or a tool. The codebook has it in simplified Chinese and in English; for
 * readers of traditional characters it is converted.
 */
export function labelOf(item: Labelled, locale: Locale): string {
  if (locale === 'en') return item.label_en;
  return locale === 'zh-hant' ? toTraditional(item.label_zh) : item.label_zh;
}

const namesIn = workedOut((_items: readonly Labelled[]) => new Map<Locale, (id: string) => string>());

/** Names by id; what the codebook does not have (any more) is named by its id. */
export function labelsOf(items: readonly Labelled[], locale: Locale): (id: string) => string {
  const own = namesIn(items);
  const known = own.get(locale);
  if (known) return known;
  const names = new Map(items.map((item) => [item.id, labelOf(item, locale)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  own.set(locale, nameOf);
  return nameOf;
}

/** The groups of themes in the order of the codebook, those without themes left out. */
export function themesByGroup({ themes: { groups, themes } }: CodebookData) {
  return groups
    .map((group) => ({ group, themes: themes.filter((theme) => theme.group === group.id) }))
    .filter((one) => one.themes.length > 0);
}

/** Address segments of the taxonomies. */
export const taxonomySegments: Readonly<Record<TaxonomyId, string>> = {
  rothwell_zegveld: 'rothwell-zegveld',
  howlett_nato: 'howlett',
  mcdonnell_elmore: 'mcdonnell-elmore',
};

/** The measure types below each tool of a taxonomy, after the codebook's first assignment. */
export function typesByTool({ measures: { types } }: CodebookData, { id, tools }: Taxonomy) {
  return tools.map((tool) => ({
    tool,
    types: types.filter((type) => type.instruments[id].primary === tool.id),
  }));
}

/** The cue words of a theme or measure type with what the archive adds to them, strongest first. */
export function cueWords(cues: WeightedWords, further: Partial<WeightedWords> | undefined) {
  return (['w3', 'w2', 'w1'] as const)
    .map((weight) => ({ weight, words: [...new Set([...cues[weight], ...(further?.[weight] ?? [])])] }))
    .filter(({ words }) => words.length > 0);
}

/** A piece of a remark of the codebook; a piece that names an entry leads to it. */
export interface RemarkPiece {
  readonly text: string;
  readonly href?: string;
}

/** Parts a remark such as `zijin-butie / fuwu-bianmin（按手段）` at the entries that it names. */
export function remarkOf(
  text: string,
  items: readonly Labelled[],
  locale: Locale,
  urlOf: (id: string) => string,
): RemarkPiece[] {
  const known = new Map(items.map((item) => [item.id, item]));
  return text
    .split(/([a-z]+(?:-[a-z]+)*)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const item = known.get(piece);
      return item ? { text: labelOf(item, locale), href: urlOf(item.id) } : { text: piece };
    });
}

/** A former name with the years it was in use, as far as they can be read. */
export interface FormerName {
  readonly term: string;
  /** As the codebook has it: `2004-2013`, `1980s-2010s`, `2004-`. */
  readonly years: string;
  readonly now: string;
  /** Absent where no year can be read. */
  readonly from?: number;
  /** Absent where the name is still in use, or no year can be read. */
  readonly to?: number;
}

const spanPattern = /^(\d{4})(s?)(?:[-–—](?:(\d{4})(s?))?)?/;
/** Last year of what is written as a decade: 2010s. */
const endOf = (year: number, decade: boolean) => (decade ? year + 9 : year);

/** Reads the years of a former name: a year, a span, a decade, or an open span. */
export function formerName({ term, years, now }: Theme['historical'][number]): FormerName {
  const [whole, first, decade, last, lastDecade] = spanPattern.exec(years) ?? [];
  if (whole === undefined || first === undefined) return { term, years, now };
  const from = Number(first);
  if (last !== undefined) return { term, years, now, from, to: endOf(Number(last), lastDecade === 's') };
  const open = /[-–—]$/.test(whole);
  return { term, years, now, from, ...(open ? {} : { to: endOf(from, decade === 's') }) };
}
