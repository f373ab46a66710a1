import type { DocumentRecord } from '../schema/record.ts';

/** What a query of the help page shows. The key is that of its explanation. */
export const exampleKeys = [
  'sentence',
  'traditional',
  'both',
  'either',
  'without',
  'phrase',
  'near',
  'together',
  'gap',
  'any',
  'speaker',
  'place',
  'year',
  'month',
  'theme',
  'measure',
] as const;
export type ExampleKey = (typeof exampleKeys)[number];
export type ExampleField = 'speaker' | 'place' | 'year' | 'theme' | 'measure';

/** A document from which examples are taken. */
export interface ExampleSource {
  readonly record: DocumentRecord;
  readonly paragraphs: readonly string[];
}

/** What says something by itself, without pointing at somebody or some day. */
const clause = /^[^\P{Script=Han}我你他她它们这那今昨明]{5,10}$/u;

/** Two clauses side by side, each with a word of two characters and more. */
interface Clauses {
  readonly source: ExampleSource;
  readonly first: string;
  readonly second: string;
  readonly words: readonly [string, string];
}

function wordOf(text: string, segmenter: Intl.Segmenter): string | undefined {
  const words = [...segmenter.segment(text)].map(({ segment }) => segment);
  const whole = words.filter((word) => /^\p{Script=Han}{2,4}$/u.test(word));
  // The longest names the most, and of equal ones the last, where the noun stands.
  return whole.sort((a, b) => a.length - b.length).at(-1);
}

function findClauses(sources: readonly ExampleSource[]): Clauses | undefined {
  const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  for (const source of sources)
    for (const paragraph of source.paragraphs) {
      const parts = paragraph.split(/[。；！？]/u).flatMap((sentence) => {
        const clauses = sentence.split('，');
        return clauses.slice(1).map((second, at) => [clauses[at] ?? '', second] as const);
      });
      for (const [first, second] of parts) {
        if (!clause.test(first) || !clause.test(second)) continue;
        const [one, other] = [wordOf(first, segmenter), wordOf(second, segmenter)];
        if (one && other && one !== other) return { source, first, second, words: [one, other] };
      }
    }
  return undefined;
}

/** A word of another document that a document lacks. */
function strangerTo(source: ExampleSource, sources: readonly ExampleSource[]): string | undefined {
  const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  const own = source.paragraphs.join('');
  for (const { paragraphs } of sources)
    for (const paragraph of paragraphs)
      for (const { segment } of segmenter.segment(paragraph))
        if (/^\p{Script=Han}{2,4}$/u.test(segment) && !own.includes(segment)) return segment;
  return undefined;
}

/**
 * Queries that find something in this archive, one for each way of writing them. What the archive cannot
 * show is left out.
 *
 * @param sources documents that are shown, newest first
 * @param labels what themes and measure types are called, by field and id
 * @param toTraditional turns a text into traditional characters
 * @param fields how fields are written, in the language of the page
 */
export function helpExamples(
  sources: readonly ExampleSource[],
  labels: Readonly<Record<'theme' | 'measure', Readonly<Record<string, string>>>>,
  toTraditional: (text: string) => string,
  fields: Readonly<Record<ExampleField, string>>,
): Partial<Record<ExampleKey, string>> {
  const found = findClauses(sources);
  const first = <Value>(of: (record: DocumentRecord) => Value | undefined): Value | undefined => {
    for (const { record } of sources) {
      const value = of(record);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const speaker = first((record) => (record.kind === 'policy' ? undefined : record.speaker?.name));
  const place = first((record) => record.place?.name);
  const year = first((record) => record.date?.slice(0, 4));
  const month = first((record) =>
    record.date && record.date.length > 4 ? record.date.slice(0, 7) : undefined,
  );
  const theme = first(({ themes }) => themes.map((id) => labels.theme[id]).find(Boolean));
  const measure = first(({ measureTypes }) => measureTypes.map((id) => labels.measure[id]).find(Boolean));
  const ofWords = (): Partial<Record<ExampleKey, string>> => {
    if (!found) return {};
    const [one, other] = found.words;
    const characters = [...found.first];
    const stranger = strangerTo(found.source, sources);
    return {
      sentence: found.first + found.second,
      traditional: toTraditional(found.first + found.second),
      both: `${one} ${other}`,
      either: `${one}|${other}`,
      ...(stranger ? { without: `${one} -${stranger}` } : {}),
      phrase: `"${found.first}，${found.second}"`,
      near: `${one} ~20 ${other}`,
      together: `${one} & ${other}`,
      gap: `${characters.slice(0, 2).join('')} ?? ${characters.slice(4).join('')}`,
      any: `${characters.slice(0, 2).join('')} * ${[...found.second].slice(-2).join('')}`,
    };
  };
  return {
    ...ofWords(),
    ...(speaker ? { speaker: `${fields.speaker}:${quoted(speaker)}` } : {}),
    ...(place ? { place: `${fields.place}:${quoted(place)}` } : {}),
    ...(year ? { year: `${fields.year}:${Number(year) - 2}..${year}` } : {}),
    ...(month ? { month: `${fields.year}:${month}` } : {}),
    ...(theme ? { theme: `${fields.theme}:${quoted(theme)}` } : {}),
    ...(measure ? { measure: `${fields.measure}:${quoted(measure)}` } : {}),
  };
}

/** A value with what would end it in quotation marks. */
const quoted = (value: string) => (/[\s|｜]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value);
