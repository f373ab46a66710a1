import { keepsRawFile, readRawFile } from '../corpus/raw-files.ts';
import { holdsNothingPrivate } from './changes/document-changes.ts';
import { allDocuments, type DocumentEntry } from './documents.ts';
import { publishesReceived } from './notice.ts';

/** A received file that readers may download. */
export interface ReceivedFile {
  /** Below `received/`: its sha256 and an ending under which no browser runs what it holds. */
  readonly name: string;
  /** Path below the content folder. */
  readonly file: string;
}

/** A page goes out as plain text: what was received may hold scripts, and it is shown, never run. */
const endings: Readonly<Record<string, string>> = { '.docx': '.docx', '.doc': '.doc' };

const contentDir = () => process.env.YANLU_CONTENT || 'content';

/** What lies in an archive file goes out with nothing else of it, so it does not go out. */
const isOwnFile = (file: string) => /^raw\/(?!.*(?:\.zip!|\.\.))/i.test(file);

async function ownFiles(entry: DocumentEntry): Promise<readonly ReceivedFile[]> {
  if (entry.data.record.access !== 'public' || !(await holdsNothingPrivate(entry))) return [];
  const found: ReceivedFile[] = [];
  for (const { file, sha256, share } of entry.data.record.sources) {
    // What else the file holds was looked through for nobody.
    if (share) continue;
    const name = `${sha256}${endings[/\.[a-z0-9]+$/i.exec(file)?.[0].toLowerCase() ?? ''] ?? '.txt'}`;
    if (isOwnFile(file) && (await keepsRawFile(contentDir(), file))) found.push({ name, file });
  }
  return found;
}

async function findReceivedFiles(): Promise<readonly ReceivedFile[]> {
  if (!(await publishesReceived())) return [];
  const open = new Map<string, ReceivedFile>();
  const kept = new Set<string>();
  for (const entry of await allDocuments()) {
    const files = await ownFiles(entry);
    for (const received of files) open.set(received.file, received);
    for (const { file } of entry.data.record.sources)
      if (!files.some((received) => received.file === file)) kept.add(file);
  }
  return [...open.values()].filter(({ file }) => !kept.has(file));
}

let remembered: Promise<readonly ReceivedFile[]> | undefined;

/**
 * All received files that are published: none where the keeper does not publish them; not those of a
 * document that is withheld or whose account covers anything private.
 */
export function allReceivedFiles(): Promise<readonly ReceivedFile[]> {
  if (!import.meta.env.PROD) return findReceivedFiles();
  remembered ??= findReceivedFiles();
  return remembered;
}

/** The published files that a document was received in, in the order of its sources. */
export async function receivedFilesOf(entry: DocumentEntry): Promise<readonly ReceivedFile[]> {
  const published = new Map((await allReceivedFiles()).map((received) => [received.file, received]));
  return entry.data.record.sources
    .map(({ file }) => published.get(file))
    .filter((found) => found !== undefined);
}

/**
 * The bytes of a received file.
 *
 * @throws the system's error where the file is gone
 */
export const readReceived = ({ file }: ReceivedFile): Promise<Uint8Array<ArrayBuffer>> =>
  readRawFile(contentDir(), file);
