import { pinyin } from 'pinyin-pro';
import { documentUrl } from '../../archive/urls.ts';
import type { CorpusDocument } from '../../corpus/index.ts';
import { chainSeparator, filterValues, type TagField, unknownValue } from '../../schema/fields.ts';
import { fold } from '../exact/fold.ts';
import type { SearchVocabulary } from './codebook-names.ts';
import type { Completion, CompletionKind, CompletionsFile } from './completions.ts';

/** The file stays small however large the archive: beyond these the exact search finds titles as well. */
const mostOf: Readonly<Partial<Record<CompletionKind, number>>> = {
  speaker: 2000,
  place: 2000,
  occasion: 1000,
  title: 1000,
};

/**
 * Gathers what can be completed.
 *
 * @param documents those that are shown
 */
export function makeCompletions(
  documents: readonly CorpusDocument[],
  { names, phrases, renamings }: SearchVocabulary,
): CompletionsFile {
  const newest = [...documents].sort((a, b) => ((a.record.date ?? '') < (b.record.date ?? '') ? 1 : -1));
  const standing = standingStrings(
    documents.map(({ blocks }) => blocks.map(({ text }) => text).join('\n')),
    phrases,
  );
  const counted = (kind: CompletionKind, valuesOf: (document: CorpusDocument) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const document of newest)
      for (const value of new Set(valuesOf(document)))
        if (value !== unknownValue) counts.set(value, (counts.get(value) ?? 0) + 1);
    const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return rows.slice(0, mostOf[kind] ?? rows.length);
  };
  const tags = (kind: TagField) =>
    counted(kind, ({ record }) => filterValues(record)[kind]).map(([value, count]): Completion => {
      const name = names[kind][value];
      const text = name?.['zh-hans'] ?? value;
      return {
        kind,
        text,
        count,
        value,
        ...(name ? { names: { 'zh-hant': name['zh-hant'], en: name.en } } : {}),
      };
    });
  const entries: Completion[] = [
    ...tags('theme'),
    ...tags('measure'),
    ...counted('speaker', ({ record }) => filterValues(record).speaker).map(
      ([text, count]): Completion => ({ kind: 'speaker', text, count, value: text }),
    ),
    ...counted('place', ({ record }) => filterValues(record).place).map(
      ([value, count]): Completion => ({
        kind: 'place',
        text: value.split(chainSeparator).at(-1) ?? value,
        count,
        value,
      }),
    ),
    ...counted('occasion', ({ record }) =>
      record.kind !== 'policy' && record.occasion ? [record.occasion] : [],
    ).map(([text, count]): Completion => ({ kind: 'occasion', text, count })),
    ...[...standing].map((text): Completion => ({ kind: 'phrase', text, count: 0 })),
    ...newest.slice(0, mostOf.title).flatMap(({ record }): Completion[] => {
      const text = record.title ?? record.subtitle;
      return text ? [{ kind: 'title', text, count: 1, value: documentUrl(record) }] : [];
    }),
  ];
  return {
    format: 'yanlu-completions',
    version: 1,
    entries,
    readings: withOthers(readingsOf(entries), documents),
    renamings: renamings.filter(({ former, now }) => standing.has(former) || standing.has(now)),
  };
}

/** Those of the phrases that stand in at least one of the texts. */
function standingStrings(texts: readonly string[], phrases: readonly string[]): ReadonlySet<string> {
  const wanted = new Map(phrases.map((phrase) => [fold(phrase).text, phrase]));
  const found = new Set<string>();
  for (const text of texts) {
    if (wanted.size === 0) break;
    const folded = fold(text).text;
    for (const [string, phrase] of wanted)
      if (folded.includes(string)) {
        found.add(phrase);
        wanted.delete(string);
      }
  }
  return found;
}

/**
 * Readings with the other characters of the texts added after them: of what is typed wrongly one must know
 * how it sounds.
 */
function withOthers(
  readings: Readonly<Record<string, string>>,
  documents: readonly CorpusDocument[],
): Record<string, string> {
  const standing = new Uint8Array(0x1_0000);
  for (const { blocks } of documents)
    for (const { text } of blocks)
      for (let at = 0; at < text.length; at += 1) standing[text.charCodeAt(at)] = 1;
  const all: Record<string, string> = { ...readings };
  const known = new Set(Object.values(readings).join(''));
  for (const [code, stands] of standing.entries()) {
    if (stands === 0) continue;
    const character = fold(String.fromCharCode(code)).text;
    if (known.has(character) || !/^\p{Script=Han}$/u.test(character)) continue;
    known.add(character);
    const [syllable = ''] = pinyin(character, { toneType: 'none', type: 'array', v: true });
    // A syllable that no name has is of no use.
    if (all[syllable] !== undefined) all[syllable] += character;
  }
  return all;
}

/** The readings of all characters as they are read in the entries, without tones. */
function readingsOf(entries: readonly Completion[]): Record<string, string> {
  const readings = new Map<string, Set<string>>();
  for (const { kind, text } of entries) {
    const folded = [...fold(text).text];
    const spoken = pinyin(folded.join(''), {
      toneType: 'none',
      type: 'array',
      v: true,
      ...(kind === 'speaker' ? { surname: 'head' as const } : {}),
    });
    if (spoken.length !== folded.length) continue;
    for (const [at, character] of folded.entries()) {
      const syllable = spoken[at] ?? '';
      if (!/^\p{Script=Han}$/u.test(character) || !/^[a-z]+$/.test(syllable)) continue;
      const known = readings.get(syllable);
      if (known) known.add(character);
      else readings.set(syllable, new Set([character]));
    }
  }
  return Object.fromEntries(
    [...readings]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([syllable, all]) => [syllable, [...all].join('')]),
  );
}
