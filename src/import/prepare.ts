import { YanluError } from '../errors.ts';
import {
  type Disk,
  findSidecar,
  type ReceivedDocument,
  readDocument,
  readSidecar,
  realDisk,
  type SidecarListings,
} from '../intake/index.ts';
import { shortenStep, undoSteps } from '../schema/account.ts';
import { textOfBlocks } from '../schema/body.ts';
import type { Share } from '../schema/record.ts';
import { type ImportedDocument, importDocument, importShare } from './import-document.ts';
import type { ImportModels } from './models.ts';
import { importPages } from './pages/import-pages.ts';
import type { SharedFacts } from './shares/cut-share.ts';

/** One file to be read and cleaned; plain data, so that it can be sent to another thread. */
export interface PrepareTask {
  readonly file: string;
  /** What the file must hold. */
  readonly sha256: string;
  /** The name that the archive will know it by: evidence, if weak. */
  readonly name: string;
  /** Files that a description may stand beside, the most telling first. */
  readonly describedBy: readonly string[];
  /** Which of the texts of the file is meant, where it holds several, and what the file says of all. */
  readonly share?: { readonly of: Share; readonly facts: SharedFacts };
}

/** An article to be made from several files. */
export interface JoinTask {
  /** In order, each with the number of its page. */
  readonly pages: readonly { readonly task: PrepareTask; readonly n: number }[];
  readonly missing: readonly number[];
}

/** A file that a document is made from, as it was read. */
export interface PreparedSource {
  readonly received: Pick<ReceivedDocument, 'sha256' | 'encoding' | 'reader' | 'text'>;
  /** Site and address, as it says itself. */
  readonly source: ImportedDocument['source'];
  /** Which page it is, where the document is made from several. */
  readonly part?: number;
  /** Which of the texts of the file it is, where it holds several. */
  readonly share?: Share;
}

/** All that can be known of a document without the archive. */
export interface Prepared {
  readonly received: ReceivedDocument;
  readonly document: ImportedDocument;
  /** One, or the pages in order. */
  readonly sources: readonly PreparedSource[];
}

/** What preparing works with. */
export interface Tools {
  readonly models: ImportModels;
  readonly disk: Disk;
  readonly listings: SidecarListings;
}

/**
 * Reads, cleans and describes one document, and proves its account.
 *
 * @throws YanluError `FileChanged`, `ImportFailed` and those of reading
 */
export async function prepare(task: PrepareTask, tools: Tools): Promise<Prepared> {
  const received = await receive(task, tools);
  if (task.share) return prepareShare(received, task.share, task.file, tools);
  const document = importDocument(received, tools.models);
  proveAccount(document, received.text, task.file);
  return { received, document, sources: [{ received, source: document.source }] };
}

function prepareShare(
  whole: ReceivedDocument,
  { of: share, facts }: NonNullable<PrepareTask['share']>,
  file: string,
  { models }: Tools,
): Prepared {
  const { received, document } = importShare(whole, share, facts, models);
  proveAccount(document, received.text, file);
  return { received, document, sources: [{ received, source: document.source, share }] };
}

/**
 * Reads, cleans and describes an article that stands in several files, and proves its account.
 *
 * @throws YanluError as `prepare`
 */
export async function prepareJoined({ pages, missing }: JoinTask, tools: Tools): Promise<Prepared> {
  const received = [];
  for (const { task, n } of pages) received.push({ received: await receive(task, tools), n });
  const { document, alone, ...whole } = importPages(received, missing, tools.models);
  proveAccount(document, whole.received.text, pages[0]?.task.file ?? '');
  return {
    received: whole.received,
    document,
    sources: received.map((page, index) => ({
      received: page.received,
      source: alone[index]?.source ?? {},
      part: page.n,
    })),
  };
}

async function receive(
  { file, sha256, name, describedBy }: PrepareTask,
  { disk, listings }: Tools,
): Promise<ReceivedDocument> {
  const read = { ...(await readDocument(file, disk)), name };
  if (read.sha256 !== sha256) throw new YanluError('FileChanged', { path: file });
  return withStated(read, describedBy, disk, listings);
}

/** Reads a file with what stands beside it. @throws YanluError as `readDocument` */
export async function readDescribed(file: string): Promise<ReceivedDocument> {
  return withStated(await readDocument(file), [file], realDisk, new Map());
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
