import { labelsOf, theCodebook } from '../archive/codebook.ts';
import type { MeasureGroup } from '../archive/measure-lists.ts';
import type { MeasureList } from '../archive/urls.ts';
import { wordsOf } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import { measureWords } from '../i18n/measures.ts';
import { placeSeparator, unknown } from '../measures/table.ts';

/** What groups of a plain list are called. */
export async function groupNames(
  list: MeasureList,
  locale: Locale,
): Promise<(group: MeasureGroup) => string> {
  const words = measureWords[locale];
  const typeName = labelsOf((await theCodebook()).measures.types, locale);
  const shell = wordsOf(locale);
  const names: Readonly<Record<MeasureList, (value: string) => string>> = {
    types: typeName,
    years: (value) => (value === unknown ? words.undated : shell.years.of(value)),
    places: (value) => (value === unknown ? words.unknown : value.replaceAll(placeSeparator, '')),
    bodies: (value) => (value === unknown ? words.speakerSide : value),
  };
  return ({ value }) => names[list](value);
}

/** The column of the table that a plain list is cut by. */
export const facetOfList = { types: 'type', years: 'year', places: 'place', bodies: 'actor' } as const;
