import type { Issue } from '../errors.ts';
import { checkEach } from './check.ts';

/**
 * Does the source, read again, give the text that the account begins with? Asked only where who asks can
 * read sources.
 */
export const sourceReads = checkEach('source-reads', async ({ record, file }, access) => {
  const account = await access.accountOf(record.id);
  if (!access.readSource || typeof account !== 'object') return [];
  const issues: Issue[] = [];
  const { share, ...whole } = account.source;
  for (const { received, ...source } of account.parts ?? [{ ...whole, received: account.received }]) {
    const read = await access.readSource(source.file);
    const text = share ? read?.text.slice(share.start, share.end) : read?.text;
    if (text !== undefined && access.fingerprint(text).sha256 === received.sha256) continue;
    const why = read
      ? `the reader ${read.reader} gives another text than ${source.reader} gave`
      : 'it cannot be read any more';
    issues.push({
      code: 'source-reads',
      severity: 'error',
      message: `The source ${source.file} does not lead to this text: ${why}.`,
      todo: 'Put the original file back, or import it again, so that text and account follow its new reading.',
      file,
    });
  }
  return issues;
});
