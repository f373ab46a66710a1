import type { IdParts } from '../publish/index.ts';
import { type Finished, type Finishing, type FinishOrder, finish } from './finish.ts';
import type { ImportModels } from './models.ts';
import { type PageEnd, pageEndOf } from './pages/page-end.ts';
import { type JoinTask, type Prepared, type PrepareTask, prepare, prepareJoined } from './prepare.ts';
import { idParts } from './to-record.ts';

/** What is told of a prepared document before it has an id; plain data. */
export interface Sketch {
  /** By which its workshop knows it. */
  readonly key: number;
  readonly idParts: IdParts;
  readonly end: PageEnd;
}

/**
 * Where documents are made: they are prepared, get their id outside, and are finished, all in one place,
 * so that texts need not travel.
 */
export interface Workshop {
  /** @throws YanluError as `prepare` */
  prepare(task: PrepareTask): Promise<Sketch>;
  /** Makes one document of several files. @throws YanluError as `prepareJoined` */
  join(task: JoinTask): Promise<Sketch>;
  /** Ends the work on a document; its key is then unknown. @throws YanluError as `finish` */
  finish(key: number, order: FinishOrder): Promise<Finished>;
  /** Gives up a document. */
  drop(key: number): void;
}

/** Characters of received text that may wait for an id at a time; beyond it a text is read once more. */
const mostWaiting = 32 * 1024 * 1024;

/** Makes documents in this thread. */
export function createWorkshop(models: ImportModels, finishing: Finishing): Workshop {
  const tools = { models, disk: finishing.disk, listings: finishing.listings };
  const waiting = new Map<number, { readonly make: () => Promise<Prepared>; made?: Prepared }>();
  let last = 0;
  let held = 0;

  async function begin(make: () => Promise<Prepared>): Promise<Sketch> {
    const made = await make();
    last += 1;
    const size = made.received.text.length;
    const room = held + size <= mostWaiting;
    waiting.set(last, room ? { make, made } : { make });
    if (room) held += size;
    return {
      key: last,
      idParts: idParts(made.received.sha256, made.document),
      end: pageEndOf(made.received, made.document),
    };
  }

  function take(key: number) {
    const entry = waiting.get(key);
    waiting.delete(key);
    held -= entry?.made?.received.text.length ?? 0;
    return entry;
  }

  return {
    prepare: (task) => begin(() => prepare(task, tools)),
    join: (task) => begin(() => prepareJoined(task, tools)),
    async finish(key, order) {
      const entry = take(key);
      if (!entry) throw new Error(`there is no document ${key}`);
      return finish(entry.made ?? (await entry.make()), order, finishing);
    },
    drop: take,
  };
}
