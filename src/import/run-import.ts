import path from 'node:path';
import { type Disk, realDisk } from '../intake/index.ts';
import { type Archive, fingerprint, openArchive, type Published, publishDocument } from '../publish/index.ts';
import { restoreStep, shortenStep } from '../schema/account.ts';
import { outlineOfBlocks, textOfBlocks } from '../schema/body.ts';
import type { ImportedDocument } from './import-document.ts';
import { importError, writingError } from './import-error.ts';
import type { ImportModels } from './models.ts';
import type { ImportOutcome } from './outcome.ts';
import { type FileGroup, planImport } from './plan.ts';
import type { Pool } from './pool.ts';
import { type Prepared, type PrepareTask, prepare } from './prepare.ts';
import { keepSources, plannedPlaces } from './sources.ts';
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
  readonly disk: Disk;
  readonly write: boolean;
  /** Ids of this run that the archive does not know, since nothing is written. */
  readonly planned: Set<string>;
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
  const ahead = (options.pool?.threads ?? 0) * 2;
  const begun = new Map<FileGroup, Promise<Begun>>();
  const finished = new Map<FileGroup, Promise<Finished>>();
  for (const entry of plan) {
    const { file } = entry;
    if ('error' in entry) yield { type: 'refused', file, error: entry.error };
    else if ('skipped' in entry) yield { type: 'skipped', file, reason: entry.skipped };
    else if (run) {
      const { group } = entry;
      const work = finished.get(group) ?? next(group, run);
      if (group.files.length > 1) finished.set(group, work);
      yield await outcomeOf(file, group, work);
    }
  }

  function next(group: FileGroup, run: Run): Promise<Finished> {
    while (groups.length > 0 && (begun.size <= ahead || !begun.has(group))) {
      const coming = groups.shift();
      if (!coming) break;
      const work = begin(coming, run);
      // Its failure is told in its turn.
      work.catch(() => undefined);
      begun.set(coming, work);
    }
    const own = begun.get(group) ?? begin(group, run);
    begun.delete(group);
    return own.then((document) => finish(group, document, run));
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
  const here = (task: PrepareTask) => prepare(task, own, disk);
  return {
    archive,
    models: own,
    disk,
    write,
    planned: new Set(),
    // An error loses its kind on the way between threads; made here once more, it keeps it.
    prepare: pool ? (task) => pool.prepare(task).catch(() => here(task)) : here,
  };
}

/** The part that needs no other document, so several can be under way. */
async function begin(group: FileGroup, run: Run): Promise<Begun> {
  const [file = ''] = group.files;
  const places = await plannedPlaces(run.archive, group);
  const name = path.posix.basename(places[0] ?? file);
  return { places, ...(await run.prepare({ file, sha256: group.sha256, name })) };
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

/** The part that must keep the order of the files: ids and writing. */
async function finish(group: FileGroup, { places, received, document }: Begun, run: Run) {
  const { archive, models, disk, write, planned } = run;
  const isTaken = (id: string) => archive.isTaken(id) || planned.has(id);
  const id = idOf(archive, received, document, models.toPinyin, isTaken);
  if (!write) planned.add(id);
  const files = write ? await keepSources(archive, group, places, disk) : places;
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
  const published = await publishDocument(archive, made, { write });
  const state = write || published.outcome === 'kept' ? published.outcome : 'planned';
  const result = { id, record: published.document.record, document: asPublished(document, published) };
  return { type: 'imported', state, result } as const;
}
