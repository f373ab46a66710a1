import path from 'node:path';
import type { Archive } from '../publish/index.ts';
import type { Share } from '../schema/record.ts';
import { weighPages } from './pages/chains.ts';
import type { DocumentSet, SetMember } from './pages/sets.ts';
import type { FileGroup } from './plan.ts';
import type { PrepareTask } from './prepare.ts';
import { knownShares, settleShares } from './shares/settle-shares.ts';
import { plannedPlaces } from './sources.ts';
import type { Sketch, Workshop } from './workshop.ts';

/** What drafting works with. */
export interface Drafting {
  readonly archive: Archive;
  readonly workshop: Workshop;
}

/** A file that is prepared, alone. */
interface Page {
  readonly member: SetMember;
  readonly places: readonly string[];
  readonly task: PrepareTask;
  readonly sketch: Sketch;
}

/** A document that waits for its turn. */
export interface Draft {
  readonly sketch: Sketch;
  readonly pages: readonly Page[];
  /** Which of the texts of its file it is, and the document that it is already. */
  readonly share?: Share & { readonly id?: string };
  /** Why it looks like the page after another file, to which it is not joined. */
  readonly proposal?: { readonly after: string; readonly why: string };
}

/** The part that needs no document outside its set, so several can be under way. */
export async function draft(
  set: DocumentSet,
  run: Drafting,
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
async function draftShares(page: Page, { archive, workshop }: Drafting): Promise<Draft[]> {
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

async function preparePage(member: SetMember, { archive, workshop }: Drafting): Promise<Page> {
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
  { workshop }: Drafting,
): Promise<Sketch> {
  for (const { sketch } of pages) workshop.drop(sketch.key);
  return workshop.join({ pages: pages.map(({ task, n }) => ({ task, n })), missing });
}
