import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { YanluError } from '../errors.ts';
import { type Account, account as accountSchema } from '../schema/account.ts';
import { type Block, textOfBlocks } from '../schema/body.ts';
import type { DocumentRecord } from '../schema/record.ts';
import type { Archive } from './archive.ts';
import { writeAtomic } from './atomic.ts';
import { sha256Of } from './fingerprint.ts';
import { accountPath, documentPath } from './folders.ts';
import { readMdx } from './read-mdx.ts';
import { writeAccount } from './write-account.ts';
import { writeMdx } from './write-mdx.ts';

/** What publishing needs of the provenance; it adds the id and what it wrote. */
export type AccountParts = Omit<Account, 'version' | 'id' | 'written'>;

/** A document ready to be published. */
export interface Publication {
  readonly record: DocumentRecord;
  readonly blocks: readonly Block[];
  readonly account: AccountParts;
}

/**
 * `written`: the files are new or changed. `unchanged`: they were as they would be written, and were
 * not touched. `kept`: a person edited the document since import last wrote it; nothing was touched.
 */
export type Outcome = 'written' | 'unchanged' | 'kept';

const readIfThere = (file: string) => readFile(file, 'utf8').catch(() => undefined);

/** What import last wrote, if an account is there and whole. */
async function lastWritten(file: string): Promise<string | undefined> {
  const text = await readIfThere(file);
  if (text === undefined) return undefined;
  try {
    return accountSchema.parse(JSON.parse(text)).written.sha256;
  } catch {
    return undefined;
  }
}

/**
 * Writes a document and reads it back, so that nothing enters the archive that is not there again when
 * it is read.
 */
function writeProven(record: DocumentRecord, blocks: readonly Block[], file: string): string {
  const text = writeMdx(record, blocks);
  if (textOfBlocks(readMdx(text, file).blocks) !== textOfBlocks(blocks))
    throw new YanluError('TextUnwritable', { id: record.id, reason: 'it reads back as another text' });
  return text;
}

/**
 * Writes a document and its account. The account goes last, because it alone can tell a former version
 * from a hand edit: a run killed before it leaves a document that equals what the next run would
 * write, and that run completes it. A document whose kind or year changed moves.
 *
 * @param archive where to; its index learns of the document
 * @throws YanluError `TextUnwritable`, or `RecordInvalid` for a record that the schema does not allow; the
 *   system's error where the disk refuses
 */
export async function publishDocument(
  archive: Archive,
  { record, blocks, account }: Publication,
): Promise<Outcome> {
  const { contentDir } = archive;
  const file = documentPath(record);
  const target = path.join(contentDir, file);
  const accountFile = path.join(contentDir, accountPath(record.id));
  const text = writeProven(record, blocks, file);
  const sha256 = sha256Of(text);
  const accountText = writeAccount({ version: 1, id: record.id, ...account, written: { sha256, text } });

  const files = [...new Set([file, ...archive.filesOf(record.id)])];
  const present = await Promise.all(files.map((name) => readIfThere(path.join(contentDir, name))));
  const known = new Set([sha256, await lastWritten(accountFile)]);
  if (present.some((there) => there !== undefined && !known.has(sha256Of(there)))) return 'kept';

  const former = files.filter((name, index) => name !== file && present[index] !== undefined);
  const same = present[0] === text && (await readIfThere(accountFile)) === accountText;
  if (present[0] !== text) await writeAtomic(target, text);
  await Promise.all(former.map((name) => rm(path.join(contentDir, name), { force: true })));
  if (!same) await writeAtomic(accountFile, accountText);
  archive.enter({ id: record.id, file, sha256s: record.sources.map((source) => source.sha256) });
  return same && former.length === 0 ? 'unchanged' : 'written';
}
