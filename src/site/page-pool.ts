import { Worker } from 'node:worker_threads';
import type { LinkLedger } from './link-ledger.ts';
import type { PageReport, PageSetup, PageTask } from './page-work.ts';

/**
 * Room for what a page leaves behind. With Node's default, parts of pages outlive the collection of what is
 * young, and the whole heap is collected for them again and again.
 */
const youngMiB = 64;

/**
 * Makes all pages of a site in several threads.
 *
 * @param plan cuts the work, from the routes that there are; every other thread begins at its end, so that what
 *   stands together is done by one thread, as far as it can be
 * @param threads how many
 * @param ledger takes down all links
 * @param finished is told of each task that is done
 * @param ready what a task has to wait for
 * @returns how many pages and files were made
 */
export async function makePages(
  setup: PageSetup,
  plan: (routes: readonly string[]) => readonly PageTask[],
  threads: number,
  ledger: LinkLedger,
  finished: (task: PageTask) => void,
  ready: (task: PageTask) => Promise<void> | undefined,
): Promise<number> {
  let waiting: PageTask[] | undefined;
  let pages = 0;
  const run = (fromFront: boolean) =>
    new Promise<void>((resolve, reject) => {
      const thread = new Worker(new URL('./page-thread.ts', import.meta.url), {
        workerData: setup,
        resourceLimits: { maxYoungGenerationSizeMb: youngMiB },
      });
      thread.on('error', reject);
      thread.on('exit', (code) => reject(new Error(`A thread that makes pages ended early (${code}).`)));
      thread.on('message', (report: PageReport) => {
        if ('ledger' in report) {
          ledger.add(report.ledger);
          resolve();
          return;
        }
        if ('routes' in report) waiting ??= [...plan(report.routes)];
        else {
          pages += report.pages;
          finished(report.done);
        }
        const task = fromFront ? waiting?.shift() : waiting?.pop();
        const wait = task && ready(task);
        const order = () => thread.postMessage(task ? { task } : { end: true });
        if (wait) wait.then(order, reject);
        else order();
      });
    });
  await Promise.all(Array.from({ length: threads }, (_, index) => run(index % 2 === 0)));
  return pages;
}
