import path from 'node:path';
import { type Disk, realDisk, type SidecarListings } from '../intake/index.ts';
import { writeAnnotations } from '../publish/annotations.ts';
import { type Archive, fingerprint, openArchive, type Published, publishDocument } from '../publish/index.ts';
import { restoreStep, shortenStep } from '../schema/account.ts';
import { outlineOfBlocks, textOfBlocks } from '../schema/body.ts';
import type { Tagger } from '../tag/index.ts';
import type { ImportedDocument } from './import-document.ts';
import { importError, writingError } from './import-error.ts';
import type { ImportModels } from './models.ts';
import type { ImportOutcome } from './outcome.ts';
import { type PageEnd, pageEndOf, withProposal } from './pages-of-one.ts';
import { type FileGroup, planImport } from './plan.ts';
import type { Pool } from './pool.ts';
import { type Prepared, type PrepareTask, prepare } from './prepare.ts';
import { keepSources, plannedPlaces } from './sources.ts';
import { loadTagger } from './tagging/load-tagger.ts';
import { tagPublication } from './tagging/tag-publication.ts';
import { idOf, toRecord } from './to-record.ts';

export interface ImportOptions {
  /** The content folder of the archive. */
  readonly contentDir: string;
  /** False for a run that only says what it would do. */
  readonly write: boolean;
  /** Called when the first document is met, so that a run without documents costs nothing. */
  readonly models: () => Promise<ImportModels>;
  readonly disk?: Disk;
  /** Threads that prepare documents ahead; it is left open. They read from the disk of this machine. */
  readonly pool?: Pool;
  /** Called once, when the number of files is known. */
  readonly onPlan?: (files: number) => void;
}

interface Run {
  readonly archive: Archive;
  readonly models: ImportModels;
  readonly tagger: Tagger;
  readonly disk: Disk;
  readonly write: boolean;
  readonly listings: SidecarListings;
  /** Ids of this run, which the archive does not know until the document is written. */
  readonly given: Set<string>;
  /** The last work on each id that is under way. */
  readonly busy: Map<string, Promise<unknown>>;
  readonly prepare: (task: PrepareTask) => Promise<Prepared>;
}

/** A document that waits for its turn. */
interface Begun extends Prepared {
  /** Where its sources will stand. */
  readonly places: readonly string[];
}

type Finished = Omit<ImportOutcome & { type: 'imported' }, 'file'>;

/**
 * Imports files and folders into an archive. What becomes of each file is yielded in the order of the
 * paths; a file that is refused does not touch the others. Unchanged input changes no file.
 *
 * @throws YanluError `PathUnwritable` where the archive cannot be opened
 */
export async function* runImport(
  paths: readonly string[],
  options: ImportOptions,
): AsyncGenerator<ImportOutcome> {
  const disk = options.disk ?? realDisk;
  const plan = await planImport(paths, disk);
  options.onPlan?.(plan.length);
  const groups = [...new Set(plan.flatMap((entry) => ('group' in entry ? [entry.group] : [])))];
  const run = groups.length > 0 ? await openRun(options, disk) : undefined;
  const ahead = (options.pool?.threads ?? 1) * 4;
  const works = new Map<FileGroup, Promise<Finished>>();
  let turn: Promise<unknown> = Promise.resolve();
  let before: PageEnd | undefined;
  for (const entry of plan) {
    const { file } = entry;
    if ('error' in entry) yield { type: 'refused', file, error: entry.error };
    else if ('skipped' in entry) yield { type: 'skipped', file, reason: entry.skipped };
    else if (run) {
      const { group } = entry;
      while (groups.length > 0 && (works.size < ahead || !works.has(group))) start(groups.shift(), run);
      const work = works.get(group);
      if (work) {
        const outcome = await outcomeOf(file, group, work);
        if (outcome.type === 'imported') {
          yield before ? withProposal(outcome, before) : outcome;
          before = pageEndOf(file, outcome.result);
        } else yield outcome;
      }
      if (file === group.files.at(-1)) works.delete(group);
    }
  }

  /** Begins, and lets the document have its id in its turn; preparing and writing overlap. */
  function start(group: FileGroup | undefined, run: Run): void {
    if (!group) return;
    const begun = begin(group, run);
    // A failure is told in its turn.
    begun.catch(() => undefined);
    const named = turn.then(() => begun).then((document) => ({ document, id: nameIt(document, run) }));
    turn = named.catch(() => undefined);
    const work = named.then(({ document, id }) =>
      inOrderOfId(id, run, () => finish(group, id, document, run)),
    );
    work.catch(() => undefined);
    works.set(group, work);
  }
}

function outcomeOf(
  file: string,
  { files: [first = file] }: FileGroup,
  work: Promise<Finished>,
): Promise<ImportOutcome> {
  return work.then(
    (outcome): ImportOutcome =>
      file === first ? { file, ...outcome } : { type: 'duplicate', file, first, result: outcome.result },
    (cause: unknown): ImportOutcome => ({ type: 'refused', file, error: importError(cause, file) }),
  );
}

async function openRun({ contentDir, write, models, pool }: ImportOptions, disk: Disk): Promise<Run> {
  const archive = await openArchive(contentDir, { readOnly: !write }).catch((cause: unknown) => {
    throw writingError(cause, contentDir);
  });
  const own = await models();
  const listings: SidecarListings = new Map();
  const here = (task: PrepareTask) => prepare(task, own, disk, listings);
  return {
    archive,
    models: own,
    tagger: await loadTagger(contentDir),
    disk,
    write,
    listings,
    given: new Set(),
    busy: new Map(),
    // An error loses its kind on the way between threads; made here once more, it keeps it.
    prepare: pool ? (task) => pool.prepare(task).catch(() => here(task)) : here,
  };
}

/** The part that needs no other document, so several can be under way. */
async function begin(group: FileGroup, run: Run): Promise<Begun> {
  const [file = ''] = group.files;
  const places = await plannedPlaces(run.archive, group);
  const name = path.posix.basename(places[0] ?? file);
  const { contentDir } = run.archive;
  const describedBy = [...group.files, ...places.map((place) => path.join(contentDir, place))];
  return { places, ...(await run.prepare({ file, sha256: group.sha256, name, describedBy })) };
}

/** The document with what a person changed in it. */
function asPublished(document: ImportedDocument, { document: { blocks, account }, issues }: Published) {
  return {
    ...document,
    blocks,
    outline: outlineOfBlocks(blocks),
    clean: textOfBlocks(blocks),
    steps: account.steps.map(restoreStep),
    issues: [...document.issues, ...issues],
  };
}

/** The part that must keep the order of the files: who comes first has the shorter id. */
function nameIt({ received, document }: Begun, { archive, models, given }: Run): string {
  const isTaken = (id: string) => archive.isTaken(id) || given.has(id);
  const id = idOf(archive, received, document, models.toPinyin, isTaken);
  given.add(id);
  return id;
}

/** Works on one document one after another, for sources that a person joined into one. */
async function inOrderOfId<T>(id: string, { busy }: Run, work: () => Promise<T>): Promise<T> {
  const before = busy.get(id) ?? Promise.resolve();
  const own = before.then(work, work);
  busy.set(id, own);
  try {
    return await own;
  } finally {
    if (busy.get(id) === own) busy.delete(id);
  }
}

/** Writing, several at a time. */
async function finish(
  group: FileGroup,
  id: string,
  { places, received, document }: Begun,
  { archive, disk, write, tagger, listings }: Run,
) {
  const files = write ? await keepSources(archive, group, places, disk, listings) : places;
  const { sha256, encoding, reader } = received;
  const made = {
    record: toRecord(id, received, document, files),
    blocks: document.blocks,
    account: {
      source: { file: files[0] ?? '', sha256, encoding, reader },
      received: fingerprint(received.text),
      steps: document.steps.map(shortenStep),
      clean: fingerprint(document.clean),
    },
  };
  const tagged = await tagPublication(archive, made, tagger);
  const published = await publishDocument(archive, tagged.publication, { write });
  if (write && published.outcome !== 'kept') await writeAnnotations(archive.contentDir, tagged.file);
  const state = write || published.outcome === 'kept' ? published.outcome : 'planned';
  const issues = [...published.issues, ...tagged.issues];
  const result = {
    id,
    record: published.document.record,
    document: asPublished(document, { ...published, issues }),
  };
  return { type: 'imported', state, result } as const;
}
