import type { DocumentTagsData as TagsData } from '../loader/tag-schema.ts';
import { blockTexts } from './block-html.ts';
import type { DocumentEntry } from './documents.ts';
import type { BlockMarks, WordMark } from './tag-marks.ts';
import { theArchive } from './the-archive.ts';

type MeasureRecord = NonNullable<TagsData['measures'][number]['record']>;

/** Who set a tag: a rule with the versions it follows, or a person. */
interface Tagged {
  /** The block it stands in, permanent: `p3`. */
  readonly anchor: string;
  /** The id of what is marked in the page of the document: `p3-m1`. It may change with the tags. */
  readonly mark: string;
  readonly by: string;
  /** Set where a person decided. */
  readonly decision?: 'accepted' | 'added';
  /** The words it rests on, in the order of the text, each once. */
  readonly words: readonly string[];
}

/** A theme of a paragraph. */
export interface ParagraphTheme extends Tagged {
  readonly theme: string;
  /** How strongly the words speak for it, after the codebook's weights. */
  readonly points: number;
}

/** A measure with the words it is made of. */
export interface TaggedMeasure extends Tagged {
  /** Id of the measure type. */
  readonly type: string;
  /** All its words. */
  readonly text: string;
  /** Lead, actor, numbers, strength and the rest; absent where a person named only the type. */
  readonly record?: MeasureRecord;
}

/** What a document is tagged with, both lists in the order of the text. */
export interface DocumentTags {
  readonly themes: readonly ParagraphTheme[];
  readonly measures: readonly TaggedMeasure[];
  /** What is to be marked in its text, by anchor. */
  readonly marks: ReadonlyMap<string, BlockMarks>;
  /** The text of each block, by anchor. */
  readonly texts: ReadonlyMap<string, string>;
}

const none: DocumentTags = { themes: [], measures: [], marks: new Map(), texts: new Map() };

/** Counts 1, 2, 3 … within each block. */
function counter(): (anchor: string) => number {
  const counts = new Map<string, number>();
  return (anchor) => {
    const next = (counts.get(anchor) ?? 0) + 1;
    counts.set(anchor, next);
    return next;
  };
}

/**
 * What a document is tagged with. A document that was taken down has no tags, since they repeat its words;
 * a tag whose block is gone is left out.
 */
export async function tagsOf(entry: DocumentEntry): Promise<DocumentTags> {
  const data = (await theArchive()).tags.get(entry.id);
  return data && entry.data.record.access === 'public' ? readTags(entry, data) : none;
}

function readTags(entry: DocumentEntry, data: TagsData): DocumentTags {
  const texts = blockTexts(entry.rendered?.html ?? '');
  const { aliases } = entry.data.record;
  const marks = new Map<string, { measures: BlockMarks['measures'][number][]; words: WordMark[] }>();
  const marksOf = (anchor: string) => {
    const own = marks.get(anchor) ?? { measures: [], words: [] };
    marks.set(anchor, own);
    return own;
  };
  const place = ({
    anchor,
    by,
    decision,
    words,
  }: TagsData['themes'][number] | TagsData['measures'][number]) => {
    const now = aliases[anchor] ?? anchor;
    const text = texts.get(now);
    if (text === undefined) return undefined;
    const found = words.map(([at, length]) => text.slice(at, at + length)).filter((word) => word !== '');
    return { anchor: now, by, words: [...new Set(found)], text, ...(decision ? { decision } : {}) };
  };
  const nextTheme = counter();
  const themes = data.themes.flatMap((one): ParagraphTheme[] => {
    const placed = place(one);
    if (!placed) return [];
    const { text: _text, ...tag } = placed;
    const n = nextTheme(tag.anchor);
    const mark = one.words.length > 0 ? `${tag.anchor}-t${n}` : tag.anchor;
    const words = one.words.map(([at, length], index): WordMark => {
      const place = { start: at, end: at + length, className: `t${n}` };
      return index === 0 ? { ...place, id: mark } : place;
    });
    marksOf(tag.anchor).words.push(...words);
    return [{ ...tag, mark, theme: one.value, points: one.points }];
  });
  const nextMeasure = counter();
  const measures = data.measures.flatMap((one): TaggedMeasure[] => {
    const placed = place(one);
    if (!placed) return [];
    const mark = `${placed.anchor}-m${nextMeasure(placed.anchor)}`;
    const [start, end] = one.span ?? [0, placed.text.length];
    const own = marksOf(placed.anchor);
    own.measures.push({ id: mark, start, end });
    own.words.push(...one.words.map(([at, length]) => ({ start: at, end: at + length, className: 'e' })));
    const record = one.record ? { record: one.record } : {};
    return [{ ...placed, mark, type: one.value, text: placed.text.slice(start, end), ...record }];
  });
  return { themes, measures, marks, texts };
}
