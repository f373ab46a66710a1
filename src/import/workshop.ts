import type { Disk } from '../intake/index.ts';
import type { IdParts } from '../publish/index.ts';
import { sha256Of } from '../publish/index.ts';
import type { Share } from '../schema/record.ts';
import { type Finished, type Finishing, type FinishOrder, finish } from './finish.ts';
import { sharedFacts } from './import-document.ts';
import type { ImportModels } from './models.ts';
import { type PageEnd, pageEndOf } from './pages/page-end.ts';
import { type JoinTask, type Prepared, type PrepareTask, prepare, prepareJoined } from './prepare.ts';
import type { SharedFacts } from './shares/cut-share.ts';
import { idParts } from './to-record.ts';

/** What is told of a prepared document before it has an id; plain data. */
export interface Sketch {
  /** By which its workshop knows it. */
  readonly key: number;
  readonly idParts: IdParts;
  readonly end: PageEnd;
  /** The texts of a file that holds several. */
  readonly shares?: readonly Share[];
  /** Of the received text, in UTF-16 code units. */
  readonly length: number;
  /** What the file says that would hold for each of its texts. */
  readonly facts: SharedFacts;
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

interface Waiting {
  readonly make: (disk: Disk) => Promise<Prepared>;
  /** Has the bytes of the document's files still, where there is room. */
  readonly disk: Disk;
  readonly made?: Prepared;
}

/** A disk that reads a file once: what is kept is then also what was read. */
function remembering(disk: Disk): Disk {
  const known = new Map<string, Promise<Uint8Array>>();
  const read = (file: string) => {
    const bytes = known.get(file) ?? disk.read(file);
    known.set(file, bytes);
    return bytes;
  };
  return { ...disk, read };
}

/** What an id is told apart by: the digest of the file, and of the number where it is one of several texts. */
const sourceKey = ({ received: { sha256 }, sources: [first] }: Prepared) =>
  first?.share ? sha256Of(`${sha256}#${first.share.n}`) : sha256;

/** Makes documents in this thread. */
export function createWorkshop(models: ImportModels, finishing: Finishing): Workshop {
  const { listings } = finishing;
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let held = 0;

  async function begin(make: (disk: Disk) => Promise<Prepared>): Promise<Sketch> {
    const disk = remembering(finishing.disk);
    const made = await make(disk);
    last += 1;
    const size = made.received.text.length;
    const room = held + size <= mostWaiting;
    waiting.set(last, room ? { make, disk, made } : { make, disk: finishing.disk });
    if (room) held += size;
    return {
      key: last,
      idParts: idParts(sourceKey(made), made.document),
      end: pageEndOf(made.received, made.document),
      ...(made.document.shares ? { shares: made.document.shares } : {}),
      length: made.received.text.length,
      facts: sharedFacts(made.received, made.document),
    };
  }

  function take(key: number) {
    const entry = waiting.get(key);
    waiting.delete(key);
    held -= entry?.made?.received.text.length ?? 0;
    return entry;
  }

  return {
    prepare: (task) => begin((disk) => prepare(task, { models, disk, listings })),
    join: (task) => begin((disk) => prepareJoined(task, { models, disk, listings })),
    async finish(key, order) {
      const entry = take(key);
      if (!entry) throw new Error(`there is no document ${key}`);
      const { make, disk, made } = entry;
      return finish(made ?? (await make(disk)), order, { ...finishing, disk });
    },
    drop: take,
  };
}
