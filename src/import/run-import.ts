import path from 'node:path';
import { YanluError } from '../errors.ts';
import { type Disk, realDisk, type SidecarListings } from '../intake/index.ts';
import { type Archive, openArchive } from '../publish/index.ts';
import type { Share } from '../schema/record.ts';
import type { Finished } from './finish.ts';
import { importError, writingError } from './import-error.ts';
import type { ImportModels } from './models.ts';
import type { ImportOutcome } from './outcome.ts';
import { weighPages } from './pages/chains.ts';
import { withProposal } from './pages/proposal.ts';
import { type DocumentSet, planSets, type SetMember } from './pages/sets.ts';
import { type FileGroup, planImport } from './plan.ts';
import type { PrepareTask } from './prepare.ts';
import { knownShares, settleShares } from './shares/settle-shares.ts';
import { plannedPlaces } from './sources.ts';
import { loadTagger } from './tagging/load-tagger.ts';
import { idOf } from './to-record.ts';
import { createWorkshop, type Sketch, type Workshop } from './workshop.ts';

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

/** A file that is prepared, alone. */
interface Page {
  readonly member: SetMember;
  readonly places: readonly string[];
  readonly task: PrepareTask;
  readonly sketch: Sketch;
}

/** A document that waits for its turn. */
interface Draft {
  readonly sketch: Sketch;
  readonly pages: readonly Page[];
  /** Which of the texts of its file it is, and the document that it is already. */
  readonly share?: Share & { readonly id?: string };
  /** Why it looks like the page after another file, to which it is not joined. */
  readonly proposal?: { readonly after: string; readonly why: string };
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

/** The part that needs no document outside its set, so several can be under way. */
async function draft(
  set: DocumentSet,
  run: Run,
): Promise<{ drafts: Draft[]; refused: (readonly [FileGroup, unknown])[] }> {
  const refused: (readonly [FileGroup, unknown])[] = [];
  const prepared = await Promise.all(
    set.map((member) =>
      preparePage(member, run).catch((error: unknown) => {
        refused.push([member.group, error]);
        return undefined;
      }),
    ),
  );
  const drafts: Draft[] = [];
  const pages: Page[] = [];
  for (const page of prepared) {
    if (page === undefined) continue;
    if (!holdsSeveral(page)) pages.push(page);
    else if (!page.member.asked) run.workshop.drop(page.sketch.key);
    else
      await draftShares(page, run).then(
        (shares) => drafts.push(...shares),
        (error: unknown) => refused.push([page.member.group, error]),
      );
  }
  const [only] = pages;
  if (set.length === 1) {
    if (only) drafts.push({ sketch: only.sketch, pages: [only] });
    return { drafts, refused };
  }
  const { chains, proposals } = weighPages(
    pages.map(({ sketch, member: { known } }) => ({ end: sketch.end, ...(known ? { known } : {}) })),
  );
  for (const chain of chains) {
    const own = chain.pages.flatMap(({ index, n }) => (pages[index] ? [{ ...pages[index], n }] : []));
    const [first] = own;
    if (!first || !own.some(({ member }) => member.asked)) {
      for (const { sketch } of own) run.workshop.drop(sketch.key);
      continue;
    }
    try {
      const sketch = own.length === 1 ? first.sketch : await joinPages(own, chain.missing, run);
      const proposal = proposals.find(({ index }) => index === chain.pages[0]?.index);
      const after = path.basename(pages[proposal?.after ?? -1]?.task.file ?? '');
      drafts.push({ sketch, pages: own, ...(proposal ? { proposal: { after, why: proposal.why } } : {}) });
    } catch (error) {
      refused.push(...own.map(({ member }) => [member.group, error] as const));
    }
  }
  return { drafts, refused: refusedWith(refused, set, drafts) };
}

/** A file of several texts; one that the archive has as a single document stays one. */
const holdsSeveral = ({ member: { known, shared }, sketch: { shares, end } }: Page) =>
  shared === true || (shares !== undefined && !known && end.part === undefined && end.targets.length === 0);

/** A document for each text of a file. */
async function draftShares(page: Page, { archive, workshop }: Run): Promise<Draft[]> {
  const { member, sketch, task } = page;
  workshop.drop(sketch.key);
  const known = await knownShares(archive, member.group.sha256);
  const drafts: Draft[] = [];
  for (const { id, ...share } of settleShares(sketch.shares, known, sketch.length, task.file))
    drafts.push({
      sketch: await workshop.prepare({ ...task, share: { of: share, facts: sketch.facts } }),
      pages: [page],
      share: { ...share, ...(id === undefined ? {} : { id }) },
    });
  return drafts;
}

/**
 * Where a page of a document of the archive cannot be read, the document is left as it is: made from the
 * others it would lose text.
 */
function refusedWith(
  refused: readonly (readonly [FileGroup, unknown])[],
  set: DocumentSet,
  drafts: Draft[],
): (readonly [FileGroup, unknown])[] {
  const all = [...refused];
  for (const [group, error] of refused) {
    const known = set.find((member) => member.group === group)?.known;
    if (known?.page === undefined) continue;
    const at = drafts.findIndex(({ pages }) => pages.some(({ member }) => member.known?.id === known.id));
    if (at < 0) continue;
    const [lost] = drafts.splice(at, 1);
    for (const { member } of lost?.pages ?? []) all.push([member.group, error]);
  }
  return all;
}

async function preparePage(member: SetMember, { archive, workshop }: Run): Promise<Page> {
  const { group } = member;
  const [file = ''] = group.files;
  const places = await plannedPlaces(archive, group);
  const name = path.posix.basename(places[0] ?? file);
  // Of bytes that the archive does not know nothing stands there yet.
  const kept = archive.find(group.sha256) ? places : [];
  const describedBy = [...group.files, ...kept.map((place) => path.join(archive.contentDir, place))];
  const task = { file, sha256: group.sha256, name, describedBy };
  return { member, places, task, sketch: await workshop.prepare(task) };
}

async function joinPages(
  pages: readonly (Page & { readonly n: number })[],
  missing: readonly number[],
  { workshop }: Run,
): Promise<Sketch> {
  for (const { sketch } of pages) workshop.drop(sketch.key);
  return workshop.join({ pages: pages.map(({ task, n }) => ({ task, n })), missing });
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
