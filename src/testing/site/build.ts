import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
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

/** Writes an archive into a temporary folder and builds its site beside it, as a user would. */
export async function buildArchive(drafts: readonly Draft[]): Promise<BuiltSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yanlu-site-'));
  const contentDir = path.join(folder, 'content');
  const dist = path.join(folder, 'dist');
  await writeArchive(contentDir, drafts);
  await runBuild(contentDir, dist);
  return { contentDir, dist, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs the build command. @throws Error with what it printed where it fails */
export function runBuild(contentDir: string, dist: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts', '--outDir', dist], {
      cwd: root,
      env: { ...process.env, YANLU_CONTENT: contentDir, NODE_ENV: 'production' },
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
