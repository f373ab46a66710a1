import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fingerprint } from '../publish/index.ts';
import type { Account } from '../schema/account.ts';
import { type Corpus, readAccount, readCorpus } from './read-corpus.ts';

/** An archive with what questions about it need from disk, so that who asks does not touch the disk. */
export interface CorpusAccess {
  readonly corpus: Corpus;
  /** The account of a document; undefined where there is none; the reason where it cannot be read. */
  accountOf(id: string): Promise<Account | string | undefined>;
  /** sha256 over the bytes of a file below the content folder; undefined where it cannot be read. */
  hashFile(file: string): Promise<string | undefined>;
  /** The text of a file below the content folder. */
  readText(file: string): Promise<string>;
  /** A source below the content folder, read once more; undefined where it cannot be. */
  readonly readSource?: (
    file: string,
  ) => Promise<{ readonly text: string; readonly reader: string } | undefined>;
  /** sha256 over the UTF-8 bytes of a text, and its length in UTF-16 code units. */
  fingerprint(text: string): { readonly sha256: string; readonly length: number };
}

/** What a reader makes of a file, in full path. */
export type SourceReader = (file: string) => Promise<{ readonly text: string; readonly reader: string }>;

/**
 * Reads an archive for checking. A path that leads out of the content folder is not read.
 *
 * @param options `reader` reads the sources once more
 */
export async function openCorpus(
  contentDir: string,
  { reader }: { readonly reader?: SourceReader } = {},
): Promise<CorpusAccess> {
  const root = path.resolve(contentDir);
  return {
    ...(reader ? { readSource: (file: string) => readInside(root, file, reader) } : {}),
    corpus: await readCorpus(root),
    accountOf: (id) => readAccount(root, id),
    readText: (file) => readFile(path.join(root, file), 'utf8'),
    fingerprint,
    async hashFile(file) {
      const target = path.resolve(root, file);
      if (!target.startsWith(root + path.sep)) return undefined;
      const hash = createHash('sha256');
      try {
        await pipeline(createReadStream(target), hash);
      } catch {
        return undefined;
      }
      return hash.digest('hex');
    },
  };
}

async function readInside(root: string, file: string, reader: SourceReader) {
  const target = path.resolve(root, file);
  return target.startsWith(root + path.sep) ? reader(target).catch(() => undefined) : undefined;
}
