import path from 'node:path';
import { YanluError } from '../errors.ts';
import { type Disk, readDocument, realDisk } from '../intake/index.ts';
import { type Archive, fingerprint, openArchive, publishDocument } from '../publish/index.ts';
import { shortenStep, undoSteps } from '../schema/account.ts';
import { textOfBlocks } from '../schema/body.ts';
import { type ImportedDocument, importDocument } from './import-document.ts';
import { importError, writingError } from './import-error.ts';
import type { ImportModels } from './models.ts';
import type { ImportOutcome } from './outcome.ts';
import { type FileGroup, planImport } from './plan.ts';
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
}

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
  let run: Run | undefined;
  const done = new Map<FileGroup, Promise<Omit<ImportOutcome & { type: 'imported' }, 'file'>>>();
  for (const entry of plan) {
    const { file } = entry;
    if ('error' in entry) yield { type: 'refused', file, error: entry.error };
    else if ('skipped' in entry) yield { type: 'skipped', file, reason: entry.skipped };
    else {
      run ??= await openRun(options, disk);
      const { group } = entry;
      const [first = file] = group.files;
      const work = done.get(group) ?? importGroup(group, first, run);
      if (group.files.length > 1) done.set(group, work);
      yield await work.then(
        (outcome): ImportOutcome =>
          file === first ? { file, ...outcome } : { type: 'duplicate', file, first, result: outcome.result },
        (cause: unknown): ImportOutcome => ({ type: 'refused', file, error: importError(cause, file) }),
      );
    }
  }
}

async function openRun({ contentDir, write, models }: ImportOptions, disk: Disk): Promise<Run> {
  const archive = await openArchive(contentDir, { readOnly: !write }).catch((cause: unknown) => {
    throw writingError(cause, contentDir);
  });
  return { archive, models: await models(), disk, write, planned: new Set() };
}

async function importGroup(group: FileGroup, file: string, run: Run) {
  const { archive, models, disk, write, planned } = run;
  const read = await readDocument(file, disk);
  if (read.sha256 !== group.sha256) throw new YanluError('FileChanged', { path: file });
  const places = await plannedPlaces(archive, group);
  // The name is evidence, if weak: it must be the one that the archive will know the file by.
  const received = { ...read, name: path.posix.basename(places[0] ?? read.name) };
  const document = importDocument(received, models);
  proveAccount(document, received.text, file);
  const isTaken = (id: string) => archive.isTaken(id) || planned.has(id);
  const id = idOf(archive, received, document, models.toPinyin, isTaken);
  if (!write) {
    planned.add(id);
    const record = toRecord(id, received, document, places);
    return { type: 'imported', state: 'planned', result: { id, record, document } } as const;
  }
  const files = await keepSources(archive, group, places, disk);
  const record = toRecord(id, received, document, files);
  const { sha256, encoding, reader } = received;
  const state = await publishDocument(archive, {
    record,
    blocks: document.blocks,
    account: {
      source: { file: files[0] ?? '', sha256, encoding, reader },
      received: fingerprint(received.text),
      steps: document.steps.map(shortenStep),
      clean: fingerprint(document.clean),
    },
  });
  return { type: 'imported', state, result: { id, record, document } } as const;
}

/**
 * No document leaves without the proof that its account leads back to the received text.
 *
 * @throws YanluError `ImportFailed`
 */
function proveAccount({ blocks, clean, steps }: ImportedDocument, received: string, file: string): void {
  const fail = (reason: string) => new YanluError('ImportFailed', { path: file, reason });
  if (textOfBlocks(blocks) !== clean) throw fail('its blocks do not make up its text');
  if (undoSteps(clean, steps.map(shortenStep)) !== received)
    throw fail('its account does not lead back to the received text');
}
