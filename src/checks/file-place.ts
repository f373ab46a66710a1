import { documentPath } from '../publish/index.ts';
import { checkEach } from './check.ts';

/** Does every file stand where its kind, year and id say? The account is looked for by the id. */
export const filePlace = checkEach('file-place', ({ record, file }) => {
  const expected = documentPath(record);
  if (file === expected) return [];
  return [
    {
      code: 'file-place',
      severity: 'warning',
      message: `By its record this document stands at ${expected}.`,
      todo: `Move the file there, or correct kind, date or id in its front matter.`,
      file,
    },
  ];
});
