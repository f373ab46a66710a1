import { closeSync, fdatasync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { threadId } from 'node:worker_threads';

const datasync = promisify(fdatasync);

/** Name of a file that is being written: hidden, with the id of the process that writes it, its thread and a count. */
const temporary = /^\.([0-9]+)-[0-9-]+\.yanlu-tmp$/;

let written = 0;

/**
 * Writes a file so that at any moment the old or the new one is there, whole. Only the syncing, which waits
 * for the disk, is left to another thread: handing over the other steps costs several times what they do.
 *
 * @throws the system's error, with nothing half-written, where the disk refuses
 */
export async function writeAtomic(file: string, data: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  written += 1;
  const draft = path.join(folder, `.${process.pid}-${threadId}-${written}.yanlu-tmp`);
  try {
    const descriptor = openDraft(draft, folder);
    try {
      writeFileSync(descriptor, data);
      await datasync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Most folders are there already, so they are made only where one is missing. */
function openDraft(draft: string, folder: string): number {
  try {
    return openSync(draft, 'wx');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(folder, { recursive: true });
    return openSync(draft, 'wx');
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Removes what killed runs left half-written below a folder. Files of processes that still run stay.
 *
 * @returns how many were removed
 */
export async function removeLeftovers(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const leftovers = files.filter((file) => {
    const pid = Number(temporary.exec(file.name)?.[1] ?? Number.NaN);
    return file.isFile() && !Number.isNaN(pid) && !runs(pid);
  });
  await Promise.all(leftovers.map((file) => rm(path.join(file.parentPath, file.name), { force: true })));
  return leftovers.length;
}
