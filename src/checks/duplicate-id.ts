import type { Issue } from '../errors.ts';
import type { Check } from './check.ts';

/** Does every id stand once, and every source belong to one document? */
export const duplicateId: Check = {
  name: 'duplicate-id',
  run({ corpus }) {
    const issues: Issue[] = [];
    const fileOfId = new Map<string, string>();
    const fileOfSource = new Map<string, string>();
    for (const { record, file } of corpus.documents) {
      const twin = fileOfId.get(record.id);
      if (twin)
        issues.push({
          code: 'duplicate-id',
          severity: 'error',
          message: `The id ${record.id} is also that of ${twin}; links to it lead to one of the two.`,
          todo: 'Remove the copy, or give the newer document an id of its own.',
          file,
          line: 2,
        });
      fileOfId.set(record.id, file);
      // Several texts of one file are documents of their own.
      const keys = record.sources.map(({ sha256, share }) => (share ? `${sha256} ${share.n}` : sha256));
      for (const sha256 of new Set(keys)) {
        const other = fileOfSource.get(sha256);
        if (other)
          issues.push({
            code: 'duplicate-source',
            severity: 'warning',
            message: `The source ${sha256.slice(0, 12)} is also one of ${other}: two documents were made from the same bytes.`,
            todo: 'Remove one of the two documents; the next import then finds the other by this source.',
            file,
          });
        fileOfSource.set(sha256, file);
      }
    }
    return issues;
  },
};
