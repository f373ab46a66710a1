import type { Issue } from '../errors.ts';
import { textOfBlocks } from '../schema/body.ts';
import type { DocumentRecord } from '../schema/record.ts';
import type { Composed } from './corrections/compose.ts';
import { correctionsPath } from './corrections/file.ts';
import type { ReadDocument } from './read-mdx.ts';

/** A person's changes that do not fit what import makes now, each with both sides. */
export function conflictIssues({ record, conflicts }: Composed, file: string): Issue[] {
  return conflicts.map(({ what, from, to, now }) => ({
    code: 'correction-conflict',
    severity: 'warning',
    message: `A person changed ${what} from ${from} to ${to}; import now finds: ${now}. Nothing was overwritten.`,
    todo: `Change or remove this entry of ${correctionsPath(record.id)} (or, where there is none, the edit in the document) and import again.`,
    file,
  }));
}

/** A document that differs from everything that import ever wrote, without an account to compare it with. */
export const looseIssue = (file: string): Issue => ({
  code: 'hand-edited',
  severity: 'warning',
  message: 'The document was written or edited by hand, and no account says what import wrote before.',
  todo: 'Leave it, or move it away and import its source again; the changes can then be made anew.',
  file,
});

/** The bytes belong to a document whose text comes from another source. */
export const joinedIssue = ({ id }: DocumentRecord, file: string): Issue => ({
  code: 'joined-source',
  severity: 'note',
  message: `These bytes are a further source of ${id}; its text comes from the first.`,
  todo: 'Nothing, if both are the same text; otherwise take the source out of the front matter and import it again.',
  file,
});

/** Somebody checked the record, and import has changed the text since. */
export function reviewIssues(
  { record, blocks }: Composed,
  former: ReadDocument | undefined,
  file: string | undefined,
): Issue[] {
  if (record.review.status !== 'checked' || !former) return [];
  if (textOfBlocks(former.blocks) === textOfBlocks(blocks)) return [];
  return [
    {
      code: 'checked-text-changed',
      severity: 'warning',
      message: 'The document was checked by a person, and this import reads its source in another way.',
      todo: 'Look at what changed, and write the new date into review.at.',
      ...(file === undefined ? {} : { file }),
    },
  ];
}
