import type { Archive } from './archive.ts';
import { documentPath } from './folders.ts';
import type { Publication } from './publication.ts';
import { readStanding } from './standing.ts';
import { writeMdx } from './write-mdx.ts';

/**
 * Whether a document stands in the archive exactly as import makes it now, and no person has had a hand in
 * it: then nothing of what stands can differ from what was made, and it need not be read.
 *
 * @throws YanluError `CorrectionsInvalid` and `TextUnwritable`
 */
export function standsAsMade(archive: Archive, { record, blocks }: Publication): boolean {
  const places = [...new Set([documentPath(record), ...archive.filesOf(record.id)])];
  const { files, account, corrections } = readStanding(archive, record.id, places);
  if (files.length === 0 || !account || corrections.length > 0) return false;
  const { text } = account.written;
  return files.every((file) => file.text === text) && writeMdx(record, blocks) === text;
}
