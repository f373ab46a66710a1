import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Account, account as accountSchema } from '../schema/account.ts';
import type { DerivedFields } from '../schema/annotation.ts';
import { writeAtomic } from './atomic.ts';
import { sha256Of } from './fingerprint.ts';
import { accountPath } from './folders.ts';
import { readMdx } from './read-mdx.ts';
import { writeAccount } from './write-account.ts';
import { writeMdx } from './write-mdx.ts';

const readIfThere = (file: string) => readFile(file, 'utf8').catch(() => undefined);

function parseAccount(text: string | undefined): Account | undefined {
  if (text === undefined) return undefined;
  try {
    return accountSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function withFields(text: string, file: string, fields: DerivedFields): string {
  const { record, blocks } = readMdx(text, file);
  const { themes, measureTypes } = record;
  return isDeepStrictEqual({ themes, measureTypes }, fields)
    ? text
    : writeMdx({ ...record, ...fields }, blocks);
}

/**
 * Writes what follows from the annotations into the front matter of a document, and into its account, so
 * that it is not taken for a hand edit. The account goes last; a run killed before it is completed by the
 * next.
 *
 * @param file path of the document below the content folder, with `/`
 * @returns `kept` where the document holds a hand edit that import has not seen yet, or has no account
 * @throws YanluError `RecordInvalid` or `MdxNotClosed` for a document that cannot be read
 */
export async function refreshDerived(
  contentDir: string,
  file: string,
  id: string,
  fields: DerivedFields,
): Promise<'written' | 'unchanged' | 'kept'> {
  const target = path.join(contentDir, file);
  const accountFile = path.join(contentDir, accountPath(id));
  const present = await readIfThere(target);
  const account = parseAccount(await readIfThere(accountFile));
  if (present === undefined || !account) return 'kept';
  const text = withFields(account.written.text, file, fields);
  if (present !== account.written.text && withFields(present, file, fields) !== text) return 'kept';
  if (present === text && account.written.text === text) return 'unchanged';
  if (present !== text) await writeAtomic(target, text);
  await writeAtomic(accountFile, writeAccount({ ...account, written: { sha256: sha256Of(text), text } }));
  return 'written';
}
