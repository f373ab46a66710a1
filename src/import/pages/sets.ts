import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFrontMatter, splitFile } from '../../publish/front-matter.ts';
import type { Archive, ArchiveEntry } from '../../publish/index.ts';
import type { Source } from '../../schema/record.ts';
import type { FileGroup } from '../plan.ts';
import { numberedName } from './page-names.ts';

/** Files with the same bytes, as one that may be a page of an article. */
export interface SetMember {
  readonly group: FileGroup;
  /** False for a page that the archive holds and this run was not asked for. */
  readonly asked: boolean;
  /** The document that it is a source of already, and as which page. */
  readonly known?: { readonly id: string; readonly page?: number };
  /** The archive has documents of its several texts. */
  readonly shared?: boolean;
}

/** Files that must be looked at together, because they may be pages of one article. */
export type DocumentSet = readonly SetMember[];

/** More files than this that differ by a number are a list of documents, not the pages of one. */
const mostPages = 200;
/** More documents of the archive than this that have such a name say nothing. */
const mostKnown = 8;

/**
 * Parts the files of a run into sets. A set holds files whose names differ by a number only, the pages
 * that the record of one of them names, and neighbours that the archive has from an earlier run, so that
 * the same documents come out whatever part of them a run is asked for.
 *
 * @returns sets in the order of their first file that was asked for
 */
export async function planSets(groups: readonly FileGroup[], archive: Archive): Promise<DocumentSet[]> {
  const members = new Map<string, SetMember>();
  const sets = createUnion();
  const add = async (group: FileGroup, asked: boolean) => {
    const entry = archive.find(group.sha256);
    const shared = entry?.shared === true;
    const present = members.get(group.sha256);
    if (present && (present.asked || !asked)) return;
    // A record that cannot be read is told when its file has its turn.
    const sources = entry?.parted ? await sourcesOf(archive, entry).catch(() => []) : [];
    const page = sources.find(({ sha256, part }) => sha256 === group.sha256 && part !== undefined)?.part;
    const known = entry && !shared ? { id: entry.id, ...(page === undefined ? {} : { page }) } : undefined;
    members.set(group.sha256, { group, asked, ...(known ? { known } : {}), ...(shared ? { shared } : {}) });
    if (page === undefined) return;
    for (const { sha256, file, part } of sources) {
      if (part === undefined) continue;
      if (!members.has(sha256)) {
        const kept = { sha256, files: [path.join(archive.contentDir, file)] };
        members.set(sha256, { group: kept, asked: false, known: { id: entry?.id ?? '', page: part } });
      }
      sets.join(sha256, group.sha256);
    }
  };
  for (const group of groups) await add(group, true);
  for (const [one, two] of await knownNeighbours([...members.values()], archive, (group) =>
    add(group, false),
  ))
    sets.join(one, two);
  for (const bucket of nameBuckets([...members.values()]))
    for (const sha256 of bucket.slice(1)) sets.join(bucket[0] ?? sha256, sha256);

  const found = new Map<string, SetMember[]>();
  for (const [sha256, member] of members) {
    const root = sets.rootOf(sha256);
    found.set(root, [...(found.get(root) ?? []), member]);
  }
  const place = new Map(groups.map(({ sha256 }, index) => [sha256, index]));
  const placeOf = (set: DocumentSet) =>
    Math.min(...set.map(({ group }) => place.get(group.sha256) ?? Number.POSITIVE_INFINITY));
  return [...found.values()]
    .map((set) => set.sort((a, b) => ((a.group.files[0] ?? '') < (b.group.files[0] ?? '') ? -1 : 1)))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

async function sourcesOf({ contentDir }: Archive, { file }: ArchiveEntry): Promise<readonly Source[]> {
  const { yaml } = splitFile(await readFile(path.join(contentDir, file), 'utf8'), file);
  return readFrontMatter(yaml, file).sources;
}

/** Groups whose files stand in one folder and have names that differ by a number only. */
function nameBuckets(members: readonly SetMember[]): readonly (readonly string[])[] {
  const numbered = new Map<string, Set<string>>();
  const plain = new Map<string, Set<string>>();
  const put = (table: Map<string, Set<string>>, key: string, sha256: string) =>
    table.set(key, (table.get(key) ?? new Set()).add(sha256));
  for (const { group } of members)
    for (const file of group.files) {
      const folder = path.dirname(path.resolve(file));
      const own = path.basename(folder);
      // In the raw/ of an archive every file has a folder of its own, named by its bytes.
      const place = own.length >= 12 && group.sha256.startsWith(own) ? path.dirname(folder) : folder;
      const name = numberedName(file);
      if (name) put(numbered, `${place}\n${name.stem}`, group.sha256);
      put(plain, `${place}\n${path.basename(file).toLowerCase()}`, group.sha256);
    }
  return [...numbered].flatMap(([key, hashes]) => {
    const all = new Set([...hashes, ...(plain.get(key) ?? [])]);
    return all.size > 1 && all.size <= mostPages ? [[...all]] : [];
  });
}

/**
 * Puts documents of the archive beside new files whose names say that they may be a page before or after.
 *
 * @returns which belong into one set
 */
async function knownNeighbours(
  members: readonly SetMember[],
  archive: Archive,
  add: (group: FileGroup) => Promise<void>,
): Promise<(readonly [string, string])[]> {
  const fresh = members.filter(({ known, group }) => !known && group.files.some((file) => namesToo(file)));
  if (fresh.length === 0) return [];
  const byStem = new Map<string, ArchiveEntry[]>();
  for (const entry of archive.entries())
    for (const name of entry.names ?? [])
      for (const key of new Set([numberedName(name)?.stem, name.toLowerCase()]))
        if (key) byStem.set(key, [...(byStem.get(key) ?? []), entry]);
  const ties: (readonly [string, string])[] = [];
  for (const { group } of fresh)
    for (const key of new Set(group.files.flatMap(namesOfSet))) {
      const entries = byStem.get(key) ?? [];
      if (entries.length > mostKnown) continue;
      for (const entry of entries) {
        const [source] = await sourcesOf(archive, entry).catch(() => []);
        if (!source) continue;
        await add({ sha256: source.sha256, files: [path.join(archive.contentDir, source.file)] });
        ties.push([group.sha256, source.sha256]);
      }
    }
  return ties;
}

const namesOfSet = (file: string): string[] => {
  const stem = numberedName(file)?.stem;
  return [path.basename(file).toLowerCase(), ...(stem ? [stem] : [])];
};

/** A name that a page could have; long numbers are those of documents. */
const namesToo = (file: string) => numberedName(file) !== undefined || !/\d{4,}\.[a-z]+$/i.test(file);

/** Sets that grow together: the usual forest with shortened ways. */
function createUnion() {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(key, root);
    return root;
  };
  return { rootOf, join: (one: string, two: string) => void parent.set(rootOf(one), rootOf(two)) };
}
