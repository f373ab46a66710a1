import type { Issue } from '../errors.ts';
import type { Check } from './check.ts';

/** Can every file of corrections be read, and does each belong to a document? */
export const corrections: Check = {
  name: 'corrections',
  run({ corpus }) {
    const ids = new Set(corpus.documents.map(({ record }) => record.id));
    return corpus.corrections.flatMap(({ id, file, issue }): Issue[] => {
      if (issue) return [issue];
      if (ids.has(id)) return [];
      return [
        {
          code: 'corrections',
          severity: 'warning',
          message: `No document has the id ${id}, so these corrections change nothing.`,
          todo: 'Give the file the name of the document it belongs to, or remove it.',
          file,
        },
      ];
    });
  },
};
