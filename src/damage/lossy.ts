import { type Damaged, type Deed, replaceAll } from './damaged.ts';

/** A name to be taken out, with what stands in its place. */
export interface Placeholder {
  readonly name: string;
  readonly placeholder: string;
}

/** Replaces names by placeholders such as `XX` and `某`, longest name first. */
export function anonymise(text: string, placeholders: readonly Placeholder[]): Damaged {
  const longestFirst = [...placeholders].sort((a, b) => b.name.length - a.name.length);
  const byName = new Map(longestFirst.map(({ name, placeholder }) => [name, placeholder]));
  return replaceAll(
    text,
    'anonymised',
    anyOf(longestFirst.map(({ name }) => name)),
    (name) => byName.get(name) ?? '',
  );
}

/** Deletes names and leaves nothing in their place. */
export function deleteNames(text: string, names: readonly string[]): Damaged {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return replaceAll(text, 'deleted-name', anyOf(longestFirst), () => '');
}

/** Loses the number of the first item of every numbered list, as automatic numbering does when copied. */
export function loseFirstNumbers(text: string): Damaged {
  return replaceAll(text, 'lost-number', /^1[.．、] ?(?!\d)/gmu, () => '');
}

/**
 * One page of a text that a site spread over several, cut in the middle of a paragraph at both ends.
 *
 * @param start number of characters before the page; @param end number of characters up to its end
 */
export function cutFragment(text: string, start: number, end: number): Damaged {
  const deeds: Deed[] = [
    { kind: 'cut-head', before: text.slice(0, start), after: '' },
    { kind: 'cut-tail', before: text.slice(end), after: '' },
  ];
  return { text: text.slice(start, end), deeds };
}

const anyOf = (words: readonly string[]) =>
  new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('|'), 'gu');
