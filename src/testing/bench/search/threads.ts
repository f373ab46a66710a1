import { readdir, readFile } from 'node:fs/promises';

/** What one thread has worked so far, in seconds of processor time, by its number. Empty where it cannot be told. */
export type ThreadTimes = ReadonlyMap<string, number>;

const nanosecondsEach = 1e9;
/** A thread that did less of the work than this did none. */
const leastShare = 0.02;

/** The processor time of each thread of a process. Linux alone tells it. */
export async function threadTimes(process: number | 'self'): Promise<ThreadTimes> {
  const folder = `/proc/${process}/task`;
  const times = new Map<string, number>();
  for (const thread of await readdir(folder).catch(() => [])) {
    const told = await readFile(`${folder}/${thread}/schedstat`, 'utf8').catch(() => '0');
    times.set(thread, Number(told.split(' ')[0]) / nanosecondsEach);
  }
  return times;
}

/** What was worked since an earlier look, by each thread that is there at the later one. */
export const worked = (before: ThreadTimes, after: ThreadTimes): number[] =>
  [...after].map(([thread, seconds]) => seconds - (before.get(thread) ?? 0));

/** How many threads did a share of the work. */
export const workers = (seconds: readonly number[]): number => {
  const all = seconds.reduce((sum, own) => sum + own, 0);
  return seconds.filter((own) => own >= all * leastShare && own > 0).length;
};

/** What the processes took that this one started. */
export interface ChildrenUse {
  /** Peak resident memory, in mebibytes. */
  readonly peakMiB: number;
  /** Seconds of processor time of each of their threads. */
  readonly threads: readonly number[];
}

export const noChildren: ChildrenUse = { peakMiB: 0, threads: [] };

/** Asked while they run; 0 where it cannot be told. */
export async function childrenUse(): Promise<ChildrenUse> {
  const processes = await readdir('/proc').catch(() => []);
  let peakMiB = 0;
  const threads: number[] = [];
  for (const id of processes.filter((name) => /^\d+$/.test(name))) {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    if (/^PPid:\t(\d+)/m.exec(status)?.[1] !== String(process.pid)) continue;
    peakMiB += Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
    threads.push(...(await threadTimes(Number(id))).values());
  }
  return { peakMiB, threads };
}
