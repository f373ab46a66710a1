import { wordsOf } from '../i18n/index.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { splitActors } from '../measures/actors.ts';
import { bodyOf, levelOf, scopeOf, type Voice } from '../measures/body.ts';
import type { TableDocument, TableRow } from '../measures/table.ts';
import { speakerActor } from '../schema/measure.ts';
import type { DocumentRecord } from '../schema/record.ts';
import type { DocumentEntry } from './documents.ts';
import { titleOf } from './labels.ts';
import { chainOf } from './place-tree.ts';
import { archiveTags } from './tag-counts.ts';
import type { TaggedMeasure } from './tags.ts';
import { documentUrl } from './urls.ts';

/** A row of the table with its document and its words. */
export interface MeasureInArchive extends TableRow {
  readonly entry: DocumentEntry;
  readonly of: TableDocument;
  /** All its words. */
  readonly text: string;
  /** Set where a person decided. */
  readonly decidedBy?: string;
}

/** All measures that may be shown; newest document first, in the order of the text. */
export interface ArchiveMeasures {
  readonly documents: readonly TableDocument[];
  readonly rows: readonly MeasureInArchive[];
  /** The rows of one version of each work. */
  readonly once: readonly MeasureInArchive[];
}

/** Characters of a measure without a lead that stand for one. */
const openingLength = 24;

function voiceOf(entry: DocumentEntry): Voice {
  const { record } = entry.data;
  const code = record.place?.code;
  const who = record.kind === 'policy' ? { issuer: record.issuer } : { role: record.speaker?.role };
  return { ...who, chain: chainOf(entry), ...(code ? { code } : {}) };
}

const nameOf = (record: DocumentRecord) => (record.kind === 'policy' ? record.issuer : record.speaker?.name);

function citedOf(record: DocumentRecord): TableDocument['cited'] {
  const creator = record.kind === 'policy' ? record.issuer : (record.speaker?.name ?? record.speaker?.role);
  return {
    ...(creator ? { creator } : {}),
    ...(record.kind === 'policy' && record.number ? { number: record.number } : {}),
    ...(record.dateBasis === 'inferred' ? { dateInferred: true } : {}),
  };
}

function documentOf(entry: DocumentEntry, voice: Voice, otherVersion: boolean): TableDocument {
  const { record } = entry.data;
  const name = nameOf(record);
  return {
    id: record.id,
    url: documentUrl(record),
    kind: record.kind,
    title: titleOf(entry, wordsOf(defaultLocale)),
    ...(record.date ? { date: record.date } : {}),
    ...(name ? { voice: name } : {}),
    level: levelOf(voice),
    chain: scopeOf(voice),
    ...(otherVersion ? { otherVersion } : {}),
    cited: citedOf(record),
  };
}

/** A measure whose type alone a person named is arranged and planned for all that is known. */
const bare = { numbers: [], targetGroups: [], strength: 0, polarity: 'do', status: 'planned' } as const;

function rowOf(
  measure: TaggedMeasure,
  document: number,
  span: readonly [number, number],
  body: string | undefined,
  themes: readonly string[],
): TableRow {
  const { record } = measure;
  const { numbers, targetGroups, strength, polarity, status } = record ?? bare;
  const actors = record && record.actor !== speakerActor ? splitActors(record.actor) : body ? [body] : [];
  return {
    document,
    anchor: measure.anchor,
    mark: measure.mark,
    start: span[0],
    end: span[1],
    lead: record?.lead || measure.text.slice(0, openingLength),
    type: measure.type,
    actors,
    targets: targetGroups,
    numbers,
    ...(record?.deadline ? { deadline: record.deadline } : {}),
    strength,
    polarity,
    status,
    themes,
  };
}

/** The ids of documents that are only another version of one whose measures are counted. */
export async function otherVersionsInArchive(): Promise<ReadonlySet<string>> {
  return (await archiveTags()).others;
}

let remembered: Promise<ArchiveMeasures> | undefined;

/** The measures of the archive as rows. A build asks once. */
export function archiveMeasures(): Promise<ArchiveMeasures> {
  if (!import.meta.env.PROD) return collect();
  remembered ??= collect();
  return remembered;
}

async function collect(): Promise<ArchiveMeasures> {
  const tags = await archiveTags();
  const documents: TableDocument[] = [];
  const rows: MeasureInArchive[] = [];
  for (const entry of tags.every) {
    const { measures, marks } = tags.tagsOf(entry);
    if (measures.length === 0) continue;
    const voice = voiceOf(entry);
    const of = documentOf(entry, voice, tags.others.has(entry.data.record.id));
    const body = bodyOf(voice);
    for (const measure of measures) {
      const span = marks.get(measure.anchor)?.measures.find(({ id }) => id === measure.mark);
      const themes = tags.themesAt(entry, measure.anchor);
      const row = rowOf(measure, documents.length, [span?.start ?? 0, span?.end ?? 0], body, themes);
      const decided = measure.decision ? { decidedBy: measure.by } : {};
      rows.push({ ...row, entry, of, text: measure.text, ...decided });
    }
    documents.push(of);
  }
  return { documents, rows, once: rows.filter(({ of }) => !of.otherVersion) };
}
