import { readdir, readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

/** Milliseconds that the browser's pages have used of processors so far: all threads, workers and drawing included. */
export type ProcessorClock = () => Promise<number>;

const nanosecondsEach = 1_000_000;

/** Linux counts each thread in nanoseconds; what the browser itself tells is in hundredths of a second. */
async function ofProcess(id: number, told: number): Promise<number> {
  const folder = `/proc/${id}/task`;
  const threads = await readdir(folder).catch(() => []);
  if (threads.length === 0) return told * 1000;
  const times = await Promise.all(
    threads.map(async (thread) => {
      const text = await readFile(`${folder}/${thread}/schedstat`, 'utf8').catch(() => '0');
      return Number(text.split(' ')[0]) / nanosecondsEach;
    }),
  );
  return times.reduce((sum, time) => sum + time, 0);
}

/** Opens a clock of the processor time that the pages of a browser use. The time of its other processes is not in it. */
export async function openProcessorClock(browser: Browser): Promise<ProcessorClock> {
  const session = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    const times = await Promise.all(renderers.map(({ id, cpuTime }) => ofProcess(id, cpuTime)));
    return times.reduce((sum, time) => sum + time, 0);
  };
}
