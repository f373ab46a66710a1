import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Draft, writeArchive } from './archive.ts';

const root = path.resolve(import.meta.dirname, '../../..');

export interface BuiltSite {
  readonly contentDir: string;
  /** Folder of the site. */
  readonly dist: string;
  remove(): Promise<void>;
}

/**
 * Writes an archive into a temporary folder and builds its site beside it, as a user would.
 *
 * @param complete puts further files into the content folder, which has a folder `raw`
 */
export async function buildArchive(
  drafts: readonly Draft[],
  complete?: (contentDir: string) => Promise<void>,
): Promise<BuiltSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yanlu-site-'));
  const contentDir = path.join(folder, 'content');
  const dist = path.join(folder, 'dist');
  await mkdir(path.join(contentDir, 'raw'), { recursive: true });
  await writeArchive(contentDir, drafts);
  await complete?.(contentDir);
  await runBuild(contentDir, dist);
  return { contentDir, dist, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Vitest names its own mode in the environment, and a build that inherits it is none for production. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const names = new Set(['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL', 'TEST']);
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !names.has(name) && !name.startsWith('VITEST')),
  );
}

/** Runs the build command. @throws Error with what it printed where it fails */
export function runBuild(contentDir: string, dist: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts', '--outDir', dist], {
      cwd: root,
      env: { ...ownEnvironment(), YANLU_CONTENT: contentDir, NODE_ENV: 'production' },
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The build failed:\n${Buffer.concat(said).toString()}`)),
    );
  });
}
