import { parentPort, workerData } from 'node:worker_threads';
import { realDisk } from '../intake/index.ts';
import { type Answered, type Asked, packError, type ThreadOptions } from './messages.ts';
import { loadArchiveModels } from './models.ts';
import { loadTagger } from './tagging/load-tagger.ts';
import { createWorkshop } from './workshop.ts';

const options = workerData as ThreadOptions;
/** A thread lives as long as its run. */
const workshop = Promise.all([loadArchiveModels(options.contentDir), loadTagger(options.contentDir)]).then(
  ([models, tagger]) => createWorkshop(models, { ...options, tagger, disk: realDisk, listings: new Map() }),
);

async function work(asked: Exclude<Asked, { work: 'drop' }>): Promise<unknown> {
  const { prepare, join, finish } = await workshop;
  if (asked.work === 'prepare') return prepare(asked.task);
  return asked.work === 'join' ? join(asked.task) : finish(asked.key, asked.order);
}

parentPort?.on('message', (asked: Asked) => {
  if (asked.work === 'drop') {
    void workshop.then(({ drop }) => drop(asked.key));
    return;
  }
  const { call } = asked;
  const answer = (message: Answered) => parentPort?.postMessage(message);
  work(asked).then(
    (value) => answer({ call, value }),
    (error: unknown) => answer({ call, failed: packError(error) }),
  );
});
