import { YanluError } from '../errors.ts';
import {
  type Disk,
  findSidecar,
  type ReceivedDocument,
  readDocument,
  readSidecar,
  type SidecarListings,
} from '../intake/index.ts';
import { shortenStep, undoSteps } from '../schema/account.ts';
import { textOfBlocks } from '../schema/body.ts';
import { type ImportedDocument, importDocument } from './import-document.ts';
import type { ImportModels } from './models.ts';

/** One document to be read and cleaned; plain data, so that it can be sent to another thread. */
export interface PrepareTask {
  readonly file: string;
  /** What the file must hold. */
  readonly sha256: string;
  /** The name that the archive will know it by: evidence, if weak. */
  readonly name: string;
  /** Files that a description may stand beside, the most telling first. */
  readonly describedBy: readonly string[];
}

/** All that can be known of a document without the archive. */
export interface Prepared {
  readonly received: ReceivedDocument;
  readonly document: ImportedDocument;
}

/**
 * Reads, cleans and describes one document, and proves its account.
 *
 * @throws YanluError `FileChanged`, `ImportFailed` and those of reading
 */
export async function prepare(
  { file, sha256, name, describedBy }: PrepareTask,
  models: ImportModels,
  disk: Disk,
  listings: SidecarListings,
): Promise<Prepared> {
  const read = { ...(await readDocument(file, disk)), name };
  if (read.sha256 !== sha256) throw new YanluError('FileChanged', { path: file });
  const received = await withStated(read, describedBy, disk, listings);
  const document = importDocument(received, models);
  proveAccount(document, received.text, file);
  return { received, document };
}

async function withStated(
  received: ReceivedDocument,
  files: readonly string[],
  disk: Disk,
  listings: SidecarListings,
): Promise<ReceivedDocument> {
  for (const file of files) {
    const found = await findSidecar(file, disk, listings);
    if (!found) continue;
    const { stated, issues } = readSidecar(found);
    return { ...received, stated, issues: [...(received.issues ?? []), ...issues] };
  }
  return received;
}

/** No document leaves without the proof that its account leads back to the received text. */
function proveAccount({ blocks, clean, steps }: ImportedDocument, received: string, file: string): void {
  const fail = (reason: string) => new YanluError('ImportFailed', { path: file, reason });
  if (textOfBlocks(blocks) !== clean) throw fail('its blocks do not make up its text');
  if (undoSteps(clean, steps.map(shortenStep)) !== received)
    throw fail('its account does not lead back to the received text');
}
