import { YanluError } from '../errors.ts';
import { readKeeperFile } from '../publish/keeper-file.ts';
import { type ArchiveFacts, archiveFacts } from '../schema/archive.ts';

/**
 * Reads what the keeper says of the archive.
 *
 * @param contentDir the content folder
 * @returns nothing said where the folder has no `archive.yml`
 * @throws YanluError `ArchiveFactsInvalid` for a file that is not YAML or holds something else
 */
export async function readArchiveFacts(contentDir: string): Promise<ArchiveFacts> {
  const kept = await readKeeperFile(contentDir, 'archive.yml', 'ArchiveFactsInvalid');
  if (!kept) return {};
  const facts = archiveFacts.safeParse(kept.value ?? {});
  if (facts.success) return facts.data;
  const [first] = facts.error.issues;
  throw new YanluError('ArchiveFactsInvalid', {
    reason: `${first?.path.join('.') || 'the whole'}: ${first?.message}`,
  });
}
