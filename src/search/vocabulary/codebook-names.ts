import { Converter } from 'opencc-js/cn2t';
import { readArchiveCodebook } from '../../publish/codebook.ts';
import type { Codebook } from '../../schema/codebook.ts';
import type { TagField } from '../../schema/fields.ts';
import type { TagNames } from '../exact/build-index.ts';

/** What a tag is called in the languages of the site. */
export interface TagName {
  readonly 'zh-hans': string;
  readonly 'zh-hant': string;
  readonly en: string;
}

/** A term and what took its place. */
export interface Renaming {
  readonly former: string;
  readonly now: string;
}

/** What searching needs of a codebook. */
export interface SearchVocabulary {
  readonly names: Readonly<Record<TagField, Readonly<Record<string, TagName>>>>;
  readonly renamings: readonly Renaming[];
  /** Wording that decides by itself, without one-character and two-character words. */
  readonly phrases: readonly string[];
}

/** The names in a cell of the codebook: `甲 / 乙（2013 年后改称）` holds 甲 and 乙. */
export function termsOf(cell: string): string[] {
  return cell
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .split(/\s*[/、]\s*/u)
    .map((term) => term.trim())
    .filter((term) => [...term].length > 1);
}

/** Turns a text into the traditional characters of the shell. */
export const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 'tw' });

/** Reads a codebook for what searching needs of it. */
export function searchVocabulary({ themes, measures }: Codebook): SearchVocabulary {
  const nameOf = ({ label_zh, label_en }: { label_zh: string; label_en: string }): TagName => ({
    'zh-hans': label_zh,
    'zh-hant': toTraditional(label_zh),
    en: label_en,
  });
  const described = [...themes.themes, ...measures.types];
  const renamings = described.flatMap(({ historical }) =>
    historical.flatMap(({ term, now }) => {
      const names = termsOf(now);
      return termsOf(term).flatMap((former) =>
        names.filter((name) => name !== former).map((name) => ({ former, now: name })),
      );
    }),
  );
  const distinct = new Map(renamings.map((one) => [`${one.former}\0${one.now}`, one]));
  const phrases = described
    .flatMap(({ cues }) => cues.w3)
    .filter((cue) => /^\p{Script=Han}{3,12}$/u.test(cue));
  return {
    names: {
      theme: Object.fromEntries(themes.themes.map((theme) => [theme.id, nameOf(theme)])),
      measure: Object.fromEntries(measures.types.map((type) => [type.id, nameOf(type)])),
    },
    renamings: [...distinct.values()],
    phrases: [...new Set([...phrases, ...renamings.flatMap(({ former, now }) => [former, now])])],
  };
}

/**
 * Reads the vocabulary of an archive: of its own codebook, else of the one that comes with Yanlu.
 *
 * @throws YanluError `CodebookInvalid`
 */
export async function readVocabulary(contentDir: string): Promise<SearchVocabulary> {
  return searchVocabulary(await readArchiveCodebook(contentDir));
}

/** What each tag is called in one language. */
export function tagLabels(
  { names }: SearchVocabulary,
  locale: keyof TagName,
): Readonly<Record<TagField, Readonly<Record<string, string>>>> {
  const labels = (field: TagField) =>
    Object.fromEntries(Object.entries(names[field]).map(([id, name]) => [id, name[locale]]));
  return { theme: labels('theme'), measure: labels('measure') };
}

/** All names of each tag, any of which finds it. */
export function tagNames({ names }: SearchVocabulary): TagNames {
  const all = (field: TagField) =>
    Object.fromEntries(
      Object.entries(names[field]).map(([id, name]) => [id, [...new Set(Object.values(name) as string[])]]),
    );
  return { theme: all('theme'), measure: all('measure') };
}
