import type { Engine, SearchUpdate } from '../engine/search.ts';
import { type FromWorker, SearchFailure, type ToWorker } from './messages.ts';

interface Waiting {
  readonly say: (update: SearchUpdate) => void;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

function startWorker(script: string): Worker {
  try {
    return new Worker(script, { type: 'module' });
  } catch (cause) {
    throw new SearchFailure('worker', cause instanceof Error ? cause.message : String(cause));
  }
}

/**
 * The engine in a worker of its own.
 *
 * @param script address of the worker's script
 * @param base address of the index, with a slash at its end
 * @throws SearchFailure where the browser has no workers or may not start one
 */
export function createWorkerEngine(script: string, base: string): Engine & { close(): void } {
  const worker = startWorker(script);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const tell = (message: ToWorker) => worker.postMessage(message);

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const asker = waiting.get(data.number);
    if (data.type === 'update') {
      asker?.say(data.update);
      return;
    }
    waiting.delete(data.number);
    if (data.type === 'done') asker?.resolve();
    else asker?.reject(new SearchFailure(data.file ? 'file' : 'unknown', data.message, data.file));
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values())
      reject(new SearchFailure('worker', 'the search worker cannot run'));
    waiting.clear();
  });
  tell({ type: 'open', base });

  return {
    search(request, say, signal) {
      last += 1;
      const number = last;
      return new Promise<void>((resolve, reject) => {
        waiting.set(number, { say, resolve, reject });
        signal?.addEventListener('abort', () => {
          waiting.delete(number);
          tell({ type: 'stop', number });
          reject(signal.reason);
        });
        tell({ type: 'search', number, request });
      });
    },
    close: () => worker.terminate(),
  };
}
