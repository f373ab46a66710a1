import { realDisk, type SidecarListings } from '../intake/index.ts';
import { loadModels } from './models.ts';
import { type Prepared, type PrepareTask, prepare } from './prepare.ts';

const models = loadModels();
/** A thread lives as long as its run. */
const listings: SidecarListings = new Map();

/** What a thread of the pool does. */
export default async function prepareInThread(task: PrepareTask): Promise<Prepared> {
  return prepare(task, await models, realDisk, listings);
}
