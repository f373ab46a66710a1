import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, dev } from 'astro';
import { YanluError } from '../errors.ts';
import { cacheFolder } from './cache-folder.ts';
import { digestOfSources, isUpToDate, rememberSite } from './unchanged.ts';

export interface BuildOptions {
  /** Content folder of the archive, absolute. */
  readonly contentDir: string;
  /** Where the site goes, absolute; `dist` of the project. */
  readonly outDir?: string;
  /** Print only what goes wrong. */
  readonly quiet?: boolean;
  /** Build although nothing changed. */
  readonly force?: boolean;
  /** Is told where nothing had to be done. */
  readonly say?: (line: string) => void;
}

/** Root of the project: Astro finds its configuration and pages from it. */
const root = path.resolve(import.meta.dirname, '../..');

/** Where a site goes that is not sent elsewhere. */
export const defaultOutDir = path.join(root, 'dist');

function useContent(contentDir: string): void {
  // The configuration of Astro and the collection read it from here, as every command does.
  process.env.YANLU_CONTENT = path.resolve(contentDir);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
}

/**
 * Builds the site of an archive, unless neither the archive nor the program nor the site changed since it was
 * built last. The old site stays whole until the new one is, and is then replaced
 * as a whole, so that no page of another archive remains.
 *
 * @returns the folder of the site, absolute
 * @throws YanluError `NotASite` where `outDir` holds files but no site, which are not overwritten
 */
export async function buildSite({
  contentDir,
  outDir,
  quiet = false,
  force = false,
  say,
}: BuildOptions): Promise<string> {
  const target = outDir ?? defaultOutDir;
  await refuseForeignFolder(target);
  useContent(contentDir);
  const content = path.resolve(contentDir);
  const state = { root, contentDir: content, outDir: target, cacheDir: cacheFolder(root, content) };
  if (!force && (await isUpToDate(state))) {
    say?.('Nothing changed since the site was built.');
    return target;
  }
  const made = await digestOfSources(state);
  // Astro keeps intermediate files in the output folder only where that lies in the project.
  const staging = path.join(root, '.cache', `site-${process.pid}`);
  try {
    await build({ root, outDir: staging, logLevel: quiet ? 'error' : 'info' });
    await replaceFolder(staging, target);
    // A site with broken links is built again, so that they are told of again.
    if (!process.exitCode) await rememberSite(state, made);
  } finally {
    // Threads of a build that failed may still write.
    await rm(staging, { recursive: true, force: true, maxRetries: 5 });
  }
  return target;
}

export interface DevelopOptions {
  /** Content folder of the archive, absolute. */
  readonly contentDir: string;
  readonly port?: number;
  readonly host?: string;
}

/** Serves the pages of an archive as they are worked on, until the process ends. */
export async function developSite({ contentDir, ...server }: DevelopOptions): Promise<void> {
  useContent(contentDir);
  await dev({ root, server });
}

async function refuseForeignFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.length > 0 && !names.includes('index.html')) throw new YanluError('NotASite', { path: folder });
}

async function replaceFolder(made: string, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const beside = (suffix: string) => `${target}.${suffix}-${process.pid}`;
  // A rename works within one file system only; the copy is made beside the target first.
  await rename(made, beside('new')).catch(() => cp(made, beside('new'), { recursive: true }));
  await rename(target, beside('old')).catch(() => undefined);
  await rename(beside('new'), target);
  await rm(beside('old'), { recursive: true, force: true });
}
