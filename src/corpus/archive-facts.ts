import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { YanluError } from '../errors.ts';
import { type ArchiveFacts, archiveFacts } from '../schema/archive.ts';

const file = 'archive.yml';

const isMissing = (cause: unknown) => cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

/**
 * Reads what the keeper says of the archive.
 *
 * @param contentDir the content folder
 * @returns nothing said where the folder has no `archive.yml`
 * @throws YanluError `ArchiveFactsInvalid` for a file that is not YAML or holds something else
 */
export async function readArchiveFacts(contentDir: string): Promise<ArchiveFacts> {
  const text = await readFile(path.join(contentDir, file), 'utf8').catch((cause: unknown) => {
    if (isMissing(cause)) return undefined;
    throw new YanluError('PathUnreadable', { path: file, reason: String(cause) }, { cause });
  });
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = parse(text, { version: '1.2', schema: 'core', maxAliasCount: 20 });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new YanluError('ArchiveFactsInvalid', { reason }, { cause });
  }
  const facts = archiveFacts.safeParse(value ?? {});
  if (facts.success) return facts.data;
  const [first] = facts.error.issues;
  throw new YanluError('ArchiveFactsInvalid', {
    reason: `${first?.path.join('.') || 'the whole'}: ${first?.message}`,
  });
}
