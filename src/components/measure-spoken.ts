import { type CodebookData, labelOf, typesByTool } from '../archive/codebook.ts';
import type { Locale } from '../i18n/locales.ts';
import { measureWords } from '../i18n/measures.ts';
import { tagWords } from '../i18n/tags.ts';

/** What the scripts of measures say; they have no words of their own. Sentences made by functions are left out. */
export function spokenMeasures(codebook: CodebookData, locale: Locale) {
  const say = tagWords[locale];
  const labels = (items: readonly { id: string; label_zh: string; label_en: string }[]) =>
    Object.fromEntries(items.map((item) => [item.id, labelOf(item, locale)]));
  return {
    ...measureWords[locale],
    typeNames: labels(codebook.measures.types),
    themeNames: labels(codebook.themes.themes),
    strengths: say.strengths,
    statuses: say.statuses,
    operators: say.operators,
    taxonomies: codebook.instruments.taxonomies.map((taxonomy) => ({
      id: taxonomy.id,
      label: labelOf(taxonomy, locale),
      tools: typesByTool(codebook, taxonomy).map(({ tool, types }) => ({
        id: tool.id,
        label: labelOf(tool, locale),
        types: types.map(({ id }) => id),
      })),
    })),
  };
}
