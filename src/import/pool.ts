import { Piscina } from 'piscina';
import type { Prepared, PrepareTask } from './prepare.ts';

/** Threads that prepare documents. */
export interface Pool {
  readonly threads: number;
  prepare(task: PrepareTask): Promise<Prepared>;
  close(): Promise<void>;
}

/** @param threads how many documents are prepared at a time */
export function createPool(threads: number): Pool {
  const pool = new Piscina<PrepareTask, Prepared>({
    filename: new URL('./prepare-worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
  return { threads, prepare: (task) => pool.run(task), close: () => pool.destroy() };
}
