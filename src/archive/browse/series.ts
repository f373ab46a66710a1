import { yearOf } from '../dates.ts';
import type { DocumentEntry } from '../documents.ts';
import { chainOf } from '../place-tree.ts';
import { slugOf } from '../urls.ts';

/** The meetings of one name in one place: what is held again and again, and what was held once. */
export interface Series {
  readonly slug: string;
  /** The name without what counts its sittings: year, number, session. */
  readonly name: string;
  /** The place whose meeting it is, where the name alone does not say so. */
  readonly scope?: string;
  /** Its documents in the order of the archive. */
  readonly entries: readonly DocumentEntry[];
  /** Years of its documents, ascending, each once. */
  readonly years: readonly string[];
}

const numeral = '[〇零一二三四五六七八九十百\\d]{1,6}';
/** What tells one sitting of a meeting from the next. Each part is bounded, so that matching is linear. */
const sitting = new RegExp(
  [
    '(?:19|20)\\d\\d[—－~～-](?:19|20)\\d\\d年?度?',
    '(?:19|20)\\d\\d年?度?',
    '[一二][九〇零][〇零一二三四五六七八九]{2}年度?',
    `第${numeral}[次届期]`,
    `${numeral}届`,
    `${numeral}次(?=(?:全体)?(?:会议|全会|扩大))`,
    `第?[一二三四1-4]季度`,
    `(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?!\\d)`,
    '[上下]半年',
    '今年|去年',
  ].join('|'),
  'gu',
);
const bracketed = /[（(][^（）()]{0,20}[）)]/gu;

/** The name of a meeting without its year, number and session. */
export function seriesName(occasion: string): string {
  const bare = occasion.normalize('NFC').replace(bracketed, '').replace(sitting, '').replace(/\s+/gu, '');
  return bare || occasion.trim();
}

/** `全市` and its like name the place by its level alone; the level is told by the last letters of its name. */
const levels: readonly { readonly word: RegExp; readonly ends: RegExp }[] = [
  { word: /全省|全区各地/u, ends: /(?:省|自治区)$/u },
  { word: /全市|全州|全盟/u, ends: /(?:市|州|盟|地区)$/u },
  { word: /全县|全区|全旗/u, ends: /(?:县|区|旗|市)$/u },
  { word: /全镇|全乡|全街道/u, ends: /(?:镇|乡|街道)$/u },
];

/** The names down to the place whose meeting it is; all of them where the name does not tell. */
function scopeOf(name: string, chain: readonly string[]): readonly string[] {
  const level = levels.find(({ word }) => word.test(name));
  if (!level) return chain.some((place) => name.includes(place)) ? [] : chain;
  // A district and a county are named 区 and 市 alike, so the lowest place that fits is a county's.
  const fits = chain.map((place) => level.ends.test(place));
  const at = level.word.source.startsWith('全县') ? fits.lastIndexOf(true) : fits.indexOf(true);
  return at < 0 ? chain : chain.slice(0, at + 1);
}

/** What documents of one meeting share: the places down to whose meeting it is, and its name; none without an occasion. */
export function seriesKey(entry: DocumentEntry): string | undefined {
  const { record } = entry.data;
  if (record.kind === 'policy' || !record.occasion) return undefined;
  const name = seriesName(record.occasion);
  return [...scopeOf(name, chainOf(entry)), name].join('›');
}

const byName = new Intl.Collator('zh-Hans-CN');

/**
 * Groups documents by the meeting they belong to, meetings with most documents first. Meetings of one
 * name in two places stay apart. Documents without an occasion are in none.
 *
 * @param entries in the order of the archive
 */
export function seriesOf(entries: readonly DocumentEntry[]): Series[] {
  return [...Map.groupBy(entries, seriesKey)]
    .flatMap(([key, members]) => {
      if (key === undefined) return [];
      const [name = key, scope] = key.split('›').toReversed();
      const years = [...new Set(members.flatMap((entry) => yearOf(entry.data.record) ?? []))].sort();
      return [{ slug: slugOf(key), name, ...(scope ? { scope } : {}), entries: members, years }];
    })
    .sort((a, b) => b.entries.length - a.entries.length || byName.compare(a.name, b.name));
}

/** The series of each document, by its id. */
export function seriesByDocument(series: readonly Series[]): ReadonlyMap<string, Series> {
  return new Map(series.flatMap((each) => each.entries.map((entry) => [entry.id, each] as const)));
}

/** Years between the first and the last of a meeting held in three years or more from which nothing is here. */
export function missingYears({ years }: Pick<Series, 'years'>): string[] {
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  if (years.length < 3) return [];
  const held = new Set(years);
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).filter(
    (year) => !held.has(year),
  );
}
