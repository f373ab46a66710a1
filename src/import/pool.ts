import { Worker } from 'node:worker_threads';
import { YanluError } from '../errors.ts';
import type { Finished } from './finish.ts';
import { type Answered, type Asked, type ThreadOptions, unpackError } from './messages.ts';
import type { Sketch, Workshop } from './workshop.ts';

/** Threads that make documents. */
export interface Pool extends Workshop {
  readonly threads: number;
  close(): Promise<void>;
}

/**
 * Heap of a thread in megabytes: dictionaries take a hundred, and the largest page that is read about a
 * thousand. Beyond it the thread ends, and the run goes on in another.
 */
const heapMegabytes = 1800;

interface Call {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly calls: Map<number, Call>;
}

/** What a call asks, before it has its number. */
type Question = Asked extends infer One ? (One extends { call: number } ? Omit<One, 'call'> : never) : never;

/**
 * Makes threads that make documents. A document stays in the thread that prepared it, so that its text
 * never travels; a pool that hands every call to any thread would not do.
 *
 * @param threads how many documents are made at a time
 */
export function createPool(threads: number, options: ThreadOptions): Pool {
  const pool = Array.from({ length: threads }, () => open());
  /** Which thread knows a document under which key. */
  const places = new Map<number, { readonly thread: Thread; readonly key: number }>();
  let lastCall = 0;
  let lastKey = 0;

  function open(): Thread {
    const worker = new Worker(new URL('./prepare-worker.ts', import.meta.url), {
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    const thread = { worker, calls: new Map<number, Call>() };
    worker.on('message', (answer: Answered) => {
      const call = thread.calls.get(answer.call);
      thread.calls.delete(answer.call);
      if ('failed' in answer) call?.reject(unpackError(answer.failed));
      else call?.resolve(answer.value);
    });
    const lost = (cause: unknown) => {
      for (const { reject } of thread.calls.values()) reject(cause);
      thread.calls.clear();
    };
    worker.on('error', (error) => {
      lost(error);
      const at = pool.indexOf(thread);
      if (at >= 0) pool[at] = open();
    });
    worker.on('exit', () => lost(new Error('its thread ended')));
    return thread;
  }

  function ask<T>({ worker, calls }: Thread, question: Question): Promise<T> {
    lastCall += 1;
    const call = lastCall;
    return new Promise<T>((resolve, reject) => {
      calls.set(call, { resolve: (value) => resolve(value as T), reject });
      worker.postMessage({ call, ...question });
    });
  }

  const idle = (): Thread => {
    const [thread] = pool.toSorted((a, b) => a.calls.size - b.calls.size);
    if (!thread) throw new YanluError('WrongUse', { reason: 'a pool has at least one thread' });
    return thread;
  };

  async function begin(question: Question): Promise<Sketch> {
    const thread = idle();
    const sketch = await ask<Sketch>(thread, question);
    lastKey += 1;
    places.set(lastKey, { thread, key: sketch.key });
    return { ...sketch, key: lastKey };
  }

  return {
    threads,
    prepare: (task) => begin({ work: 'prepare', task }),
    join: (task) => begin({ work: 'join', task }),
    finish(key, order) {
      const place = places.get(key);
      places.delete(key);
      if (!place) throw new Error(`there is no document ${key}`);
      return ask<Finished>(place.thread, { work: 'finish', key: place.key, order });
    },
    drop(key) {
      const place = places.get(key);
      places.delete(key);
      place?.thread.worker.postMessage({ work: 'drop', key: place.key } satisfies Asked);
    },
    close: async () => {
      await Promise.all(pool.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}
