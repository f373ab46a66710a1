import type { Disk, SidecarListings } from '../intake/index.ts';
import { writeAnnotations } from '../publish/annotations.ts';
import {
  type Archive,
  type ArchiveEntry,
  fingerprint,
  type Published,
  publishDocument,
} from '../publish/index.ts';
import { restoreStep, shortenStep } from '../schema/account.ts';
import { outlineOfBlocks, textOfBlocks } from '../schema/body.ts';
import type { Tagger } from '../tag/index.ts';
import type { ImportedDocument } from './import-document.ts';
import type { ImportResult } from './outcome.ts';
import type { FileGroup } from './plan.ts';
import type { Prepared } from './prepare.ts';
import { keepSources } from './sources.ts';
import { tagPublication } from './tagging/tag-publication.ts';
import { type KeptSource, toRecord } from './to-record.ts';

/** What the archive says to a document that is prepared; plain data. */
export interface FinishOrder {
  readonly id: string;
  /** Where a document of this id stands already. */
  readonly standing: readonly string[];
  /** For each of its sources: its files, and where their copies will stand. */
  readonly sources: readonly { readonly group: FileGroup; readonly places: readonly string[] }[];
}

/** What became of a document. */
export interface Finished {
  readonly state: 'written' | 'unchanged' | 'kept' | 'planned';
  readonly result: ImportResult;
  /** What the archive should know of it now. */
  readonly entry?: ArchiveEntry;
}

/** Where and with what documents are finished. */
export interface Finishing {
  readonly contentDir: string;
  /** False for a run that only says what it would do. */
  readonly write: boolean;
  /** Without it, outcomes hold no texts: a run of thousands that tells only what became of them needs none. */
  readonly texts: boolean;
  readonly tagger: Tagger;
  readonly disk: Disk;
  readonly listings: SidecarListings;
}

/**
 * Keeps the sources of a document, tags it and publishes it.
 *
 * @throws YanluError `FileChanged`, those of publishing, and the system's where the disk refuses
 */
export async function finish(
  prepared: Prepared,
  { id, standing, sources: asked }: FinishOrder,
  { contentDir, write, texts, tagger, disk, listings }: Finishing,
): Promise<Finished> {
  const kept: KeptSource[] = [];
  for (const [index, source] of prepared.sources.entries()) {
    const { group, places } = asked[index] ?? { group: { sha256: '', files: [] }, places: [] };
    const files = write ? await keepSources(contentDir, group, places, disk, listings) : places;
    kept.push({ ...source, files });
  }
  const { document } = prepared;
  const made = {
    record: toRecord(id, prepared, kept),
    blocks: document.blocks,
    account: accountOf(prepared, kept),
  };
  const archive = standIn(contentDir, standing);
  const tagged = await tagPublication(archive, made, tagger);
  const published = await publishDocument(archive, tagged.publication, { write });
  if (write && published.outcome !== 'kept') await writeAnnotations(contentDir, tagged.file);
  const issues = [...published.issues, ...tagged.issues];
  const whole = asPublished(document, { ...published, issues });
  const entry = archive.entered();
  return {
    state: write || published.outcome === 'kept' ? published.outcome : 'planned',
    result: {
      id,
      record: published.document.record,
      edits: Object.fromEntries(whole.steps.map(({ stage, edits }) => [stage, edits.length])),
      document: texts ? whole : { ...whole, blocks: [], outline: [], clean: '', steps: [] },
    },
    ...(entry ? { entry } : {}),
  };
}

function accountOf({ received, document }: Prepared, kept: readonly KeptSource[]) {
  const parts = kept.map(({ files, share, received: { sha256, encoding, reader, text } }) => ({
    file: files[0] ?? '',
    sha256,
    encoding,
    reader,
    ...(share ? { share } : {}),
    received: fingerprint(text),
  }));
  const { received: own, ...source } = parts[0] ?? {
    file: '',
    sha256: '',
    encoding: '',
    reader: '',
    received: fingerprint(''),
  };
  return {
    source,
    received: parts.length > 1 ? fingerprint(received.text) : own,
    ...(parts.length > 1 ? { parts } : {}),
    steps: document.steps.map(shortenStep),
    clean: fingerprint(document.clean),
  };
}

/** As much of an archive as one document sees, wherever it is finished. */
function standIn(
  contentDir: string,
  standing: readonly string[],
): Archive & { readonly entered: () => ArchiveEntry | undefined } {
  let entered: ArchiveEntry | undefined;
  return {
    contentDir,
    find: () => undefined,
    sharing: () => [],
    entries: () => [],
    isTaken: () => standing.length > 0,
    filesOf: () => standing,
    enter: (entry) => {
      entered = entry;
    },
    entered: () => entered,
  };
}

/** The document with what a person changed in it. */
function asPublished(
  document: ImportedDocument,
  { document: { blocks, account }, issues }: Published,
): ImportedDocument {
  return {
    ...document,
    blocks,
    outline: outlineOfBlocks(blocks),
    clean: textOfBlocks(blocks),
    steps: account.steps.map(restoreStep),
    issues: [...document.issues, ...issues],
  };
}
