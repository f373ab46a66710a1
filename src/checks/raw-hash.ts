import type { Issue } from '../errors.ts';
import { checkEach } from './check.ts';

/** Are the bytes of every source still those that the record names? */
export const rawHash = checkEach('raw-hash', async ({ record, file }, { hashFile }) => {
  const issues: Issue[] = [];
  for (const source of record.sources) {
    const sha256 = await hashFile(source.file);
    if (sha256 === source.sha256) continue;
    issues.push({
      code: 'raw-hash',
      severity: 'error',
      message:
        sha256 === undefined
          ? `The source ${source.file} is not in the archive, so nobody can check the text against it.`
          : `The source ${source.file} has changed since it was imported: its sha256 is ${sha256.slice(0, 12)}…, not ${source.sha256.slice(0, 12)}….`,
      todo: 'Put the original file back; what lies in raw is never edited.',
      file,
    });
  }
  return issues;
});
