import { readdir, readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

/** Milliseconds of processor time that the browser's pages have used so far. */
export interface ProcessorTime {
  /** Of the threads that answer and draw: the page's own, those of its workers, compositor and raster. */
  readonly answering: number;
  /** Of all threads: with those that collect waste and compile beside them, where the system tells them apart. */
  readonly all: number;
}
export type ProcessorClock = () => Promise<ProcessorTime>;

const nanosecondsEach = 1_000_000;
/** What the pool of helping threads is called: it collects waste and compiles while the others go on. */
const helping = /^ThreadPool/;

/** Linux counts each thread in nanoseconds; what the browser itself tells is in hundredths of a second. */
async function ofProcess(id: number, told: number): Promise<ProcessorTime> {
  const folder = `/proc/${id}/task`;
  const threads = await readdir(folder).catch(() => []);
  if (threads.length === 0) return { answering: told * 1000, all: told * 1000 };
  const times = await Promise.all(
    threads.map(async (thread) => {
      const read = (file: string) => readFile(`${folder}/${thread}/${file}`, 'utf8').catch(() => '0');
      const [name, times] = [await read('comm'), await read('schedstat')];
      return { helps: helping.test(name), time: Number(times.split(' ')[0]) / nanosecondsEach };
    }),
  );
  const sum = (some: typeof times) => some.reduce((total, { time }) => total + time, 0);
  return { answering: sum(times.filter(({ helps }) => !helps)), all: sum(times) };
}

/** Opens a clock of the processor time that the pages of a browser use. The time of its other processes is not in it. */
export async function openProcessorClock(browser: Browser): Promise<ProcessorClock> {
  const session = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    const times = await Promise.all(renderers.map(({ id, cpuTime }) => ofProcess(id, cpuTime)));
    return {
      answering: times.reduce((sum, { answering }) => sum + answering, 0),
      all: times.reduce((sum, { all }) => sum + all, 0),
    };
  };
}
