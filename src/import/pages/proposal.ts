import type { Issue } from '../../errors.ts';
import type { Finished } from '../finish.ts';

/** Adds to a document that it looks like the page after another file, for a person to decide. */
export function withProposal(
  finished: Finished,
  proposal: { readonly after: string; readonly why: string } | undefined,
): Finished {
  if (!proposal) return finished;
  const issue: Issue = {
    code: 'continues-other-file',
    severity: 'warning',
    message: `This looks like the next page of the article in ${proposal.after}: ${proposal.why}.`,
    todo: 'If it is, add this source to the front matter of the other document, give both sources their part, 1 and 2, remove this document, and import again.',
  };
  const { result } = finished;
  const issues = [...result.document.issues, issue];
  return { ...finished, result: { ...result, document: { ...result.document, issues } } };
}
