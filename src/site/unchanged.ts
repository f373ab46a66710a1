import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a site is made of besides the archive, below the root of the project. */
const ownParts = [
  'src',
  'public',
  'content/codebook',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

/** The state of a site that was built: it is up to date while both stay the same. */
interface Built {
  readonly made: string;
  readonly site: string;
}

const record = 'built.json';

/** Names, sizes and times of all files below a file or folder; those of one that does not exist are none. */
async function stateOf(target: string): Promise<string[]> {
  const found = await readdir(target, { recursive: true, withFileTypes: true }).catch(() => undefined);
  const files = found
    ? found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    : [target];
  // Asked one after the other in this thread, tens of thousands of files take a fraction of the time.
  const lines = files.map((file) => {
    const facts = statSync(file, { throwIfNoEntry: false });
    return facts ? `${path.relative(target, file)}\0${facts.size}\0${facts.mtimeMs}` : '';
  });
  return lines.sort();
}

async function digestOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders) for (const line of await stateOf(folder)) hash.update(`\n${line}`);
  return hash.digest('hex');
}

/** What a site is made of, and the site, as far as names, sizes and times tell. */
export interface SiteState {
  readonly root: string;
  readonly contentDir: string;
  readonly outDir: string;
  /** Folder that keeps what was built from this archive. */
  readonly cacheDir: string;
}

const madeOf = ({ root, contentDir }: SiteState) =>
  digestOf([contentDir, ...ownParts.map((part) => path.join(root, part))]);

/**
 * Whether a site is as it would be built again: neither the archive nor the program nor the site has changed
 * since it was. Like any tool that builds, this goes by names, sizes and times.
 */
export async function isUpToDate(state: SiteState): Promise<boolean> {
  let built: Built;
  try {
    built = JSON.parse(await readFile(path.join(state.cacheDir, record), 'utf8')) as Built;
  } catch {
    return false;
  }
  return (await madeOf(state)) === built.made && (await digestOf([state.outDir])) === built.site;
}

/** The digest of what a site is made of; asked before it is built, so that a change while it is built is seen. */
export const digestOfSources = madeOf;

/** Remembers a site that was built whole. */
export async function rememberSite(state: SiteState, made: string): Promise<void> {
  await mkdir(state.cacheDir, { recursive: true });
  const built: Built = { made, site: await digestOf([state.outDir]) };
  await writeFile(path.join(state.cacheDir, record), JSON.stringify(built));
}
