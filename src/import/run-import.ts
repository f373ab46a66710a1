import { YanluError } from '../errors.ts';
import { type Disk, realDisk, type SidecarListings } from '../intake/index.ts';
import { type Archive, openArchive } from '../publish/index.ts';
import type { Share } from '../schema/record.ts';
import { type Draft, draft } from './draft.ts';
import type { Finished } from './finish.ts';
import { importError, writingError } from './import-error.ts';
import type { ImportModels } from './models.ts';
import type { ImportOutcome } from './outcome.ts';
import { withProposal } from './pages/proposal.ts';
import { type DocumentSet, planSets } from './pages/sets.ts';
import { type FileGroup, planImport } from './plan.ts';
import { loadTagger } from './tagging/load-tagger.ts';
import { idOf } from './to-record.ts';
import { createWorkshop, type Workshop } from './workshop.ts';

export interface ImportOptions {
  /** The content folder of the archive. */
  readonly contentDir: string;
  /** False for a run that only says what it would do. */
  readonly write: boolean;
  /** False where outcomes need not hold the texts of their documents. */
  readonly texts?: boolean;
  /** Called when the first document is met, so that a run without documents costs nothing. */
  readonly models: () => Promise<ImportModels>;
  readonly disk?: Disk;
  /**
   * Threads that make the documents; they are left open. They were made for the same archive and read from
   * the disk of this machine.
   */
  readonly pool?: Workshop & { readonly threads: number };
  /** Called once, when the number of files is known. */
  readonly onPlan?: (files: number) => void;
}

interface Run {
  readonly archive: Archive;
  readonly models: ImportModels;
  readonly workshop: Workshop;
  /** Ids of this run, which the archive does not know until the document is written. */
  readonly given: Set<string>;
  /** The last work on each id that is under way. */
  readonly busy: Map<string, Promise<unknown>>;
}

/** What became of a group of files: a document of it, and the file that stands for it. */
type Told = { readonly first: string; readonly finished: Promise<Finished>; readonly share?: Share };

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
  const sets = run ? await planSets(groups, run.archive) : [];
  const ahead = (options.pool?.threads ?? 1) * 4;
  const works = new Map<FileGroup, Promise<readonly Told[]>>();
  let turn: Promise<unknown> = Promise.resolve();
  for (const entry of plan) {
    const { file } = entry;
    if ('error' in entry) yield { type: 'refused', file, error: entry.error };
    else if ('skipped' in entry) yield { type: 'skipped', file, reason: entry.skipped };
    else if (run) {
      const { group } = entry;
      while (sets.length > 0 && (works.size < ahead || !works.has(group))) start(sets.shift() ?? [], run);
      const work = works.get(group);
      if (work) yield* outcomesOf(file, group, work);
      if (file === group.files.at(-1)) works.delete(group);
    }
  }

  /** Begins, and lets the documents have their ids in their turn; preparing and writing overlap. */
  function start(set: DocumentSet, run: Run): void {
    const drafted = draft(set, run);
    const named = turn.then(async () => {
      const { drafts, refused } = await drafted;
      const told: ToldByGroup = new Map();
      for (const one of drafts) tellOf(one, nameIt(one, run), run, told);
      for (const [group, error] of refused) told.set(group, [{ first: '', finished: failure(error) }]);
      return told;
    });
    // A failure is told in its turn.
    drafted.catch(() => undefined);
    turn = named.catch(() => undefined);
    for (const { group, asked } of set) {
      if (!asked) continue;
      const work = named.then((told) => {
        const own = told.get(group);
        if (!own)
          throw new YanluError('ImportFailed', { path: group.files[0] ?? '', reason: 'it was left out' });
        return own;
      });
      work.catch(() => undefined);
      works.set(group, work);
    }
  }
}

function failure(error: unknown): Promise<never> {
  const failed = Promise.reject(error);
  failed.catch(() => undefined);
  return failed;
}

type ToldByGroup = Map<FileGroup, readonly Told[]>;

/** Finishes a document once the last work on its id is done. */
function tellOf(draft: Draft, id: string, run: Run, told: ToldByGroup): void {
  const { archive, workshop } = run;
  const finished = inOrderOfId(id, run, async () => {
    const sources = draft.pages.map(({ member: { group }, places }) => ({ group, places }));
    const order = { id, standing: archive.filesOf(id), sources };
    const done = await workshop.finish(draft.sketch.key, order);
    if (done.entry) archive.enter(done.entry);
    return withProposal(done, draft.proposal);
  });
  finished.catch(() => undefined);
  const asked = draft.pages.flatMap(({ member }) => (member.asked ? [member.group.files[0] ?? ''] : []));
  const [first = ''] = asked.sort();
  const { share } = draft;
  for (const { member } of draft.pages)
    told.set(member.group, [
      ...(told.get(member.group) ?? []),
      { first, finished, ...(share ? { share } : {}) },
    ]);
}

async function* outcomesOf(
  file: string,
  group: FileGroup,
  work: Promise<readonly Told[]>,
): AsyncGenerator<ImportOutcome> {
  try {
    for (const told of await work) yield await outcomeOf(file, group, told);
  } catch (cause) {
    yield { type: 'refused', file, error: importError(cause, file) };
  }
}

async function outcomeOf(
  file: string,
  { files: [copied = file] }: FileGroup,
  { first, finished, share }: Told,
): Promise<ImportOutcome> {
  try {
    const outcome = await finished;
    const { state, result } = outcome;
    const of = share ? { share: { n: share.n, of: share.of } } : {};
    if (file === first) return { type: 'imported', file, state, result, ...of };
    return {
      type: file === copied ? 'page' : 'duplicate',
      file,
      first: file === copied ? first : copied,
      result,
    };
  } catch (cause) {
    return { type: 'refused', file, error: importError(cause, file) };
  }
}

async function openRun(options: ImportOptions, disk: Disk): Promise<Run> {
  const { contentDir, write, texts = true, pool } = options;
  const archive = await openArchive(contentDir, { readOnly: !write }).catch((cause: unknown) => {
    throw writingError(cause, contentDir);
  });
  const models = await options.models();
  const listings: SidecarListings = new Map();
  const own = async () => {
    const tagger = await loadTagger(contentDir);
    return createWorkshop(models, { contentDir, write, texts, tagger, disk, listings });
  };
  const workshop = pool ?? (await own());
  return { archive, models, workshop, given: new Set(), busy: new Map() };
}

/** The part that must keep the order of the files: who comes first has the shorter id. */
function nameIt({ sketch, pages, share }: Draft, { archive, models, given }: Run): string {
  const isTaken = (id: string) => archive.isTaken(id) || given.has(id);
  const known = share?.id ?? pages.map(({ member }) => member.known?.id).find((id) => id !== undefined);
  const id = idOf(known, sketch.idParts, models.toPinyin, isTaken);
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
