import { YanluError } from '../../../errors.ts';
import { createEngine } from '../engine/reopening-engine.ts';
import type { Engine } from '../engine/search.ts';
import { httpFiles } from './http-files.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** The worker in which exact searches run. */

const running = new Map<number, AbortController>();
let engine: Engine | undefined;

const say = (message: FromWorker) => postMessage(message);

async function run(number: number, message: Extract<ToWorker, { type: 'search' }>): Promise<void> {
  const controller = new AbortController();
  running.set(number, controller);
  const { signal } = controller;
  try {
    await engine?.search(message.request, (update) => say({ type: 'update', number, update }), signal);
    say({ type: 'done', number });
  } catch (error) {
    if (!signal.aborted)
      say({
        type: 'failed',
        number,
        message: error instanceof Error ? error.message : String(error),
        ...(error instanceof YanluError && error.detail.file ? { file: String(error.detail.file) } : {}),
      });
  } finally {
    running.delete(number);
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'open':
      engine = createEngine(httpFiles(data.base));
      break;
    case 'search':
      void run(data.number, data);
      break;
    case 'stop':
      running.get(data.number)?.abort();
      break;
  }
});
