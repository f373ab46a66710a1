import type { CorpusAccess, CorpusDocument } from '../corpus/index.ts';
import type { Issue } from '../errors.ts';
import { readMdx } from '../publish/index.ts';
import { type Account, undoSteps } from '../schema/account.ts';
import { textOfBlocks } from '../schema/body.ts';
import { checkEach } from './check.ts';

type Fingerprint = CorpusAccess['fingerprint'];

/** Why an account does not lead back from what import wrote to the received text. */
function whyBroken(
  account: Account,
  { blocks, sha256 }: CorpusDocument,
  fingerprint: Fingerprint,
): string | undefined {
  const same = (text: string, { sha256, length }: { sha256: string; length: number }) => {
    const print = fingerprint(text);
    return print.sha256 === sha256 && print.length === length;
  };
  if (fingerprint(account.written.text).sha256 !== account.written.sha256)
    return 'what import wrote is not kept as it was';
  try {
    const written =
      account.written.sha256 === sha256 ? blocks : readMdx(account.written.text, 'written').blocks;
    const clean = textOfBlocks(written);
    if (!same(clean, account.clean)) return 'the written document does not hold the clean text';
    if (!same(undoSteps(clean, account.steps), account.received))
      return 'undoing its steps does not give the received text';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}

/** Does every account, undone, give the received text; and is the document still as import wrote it? */
export const accountUndoes = checkEach('account-undoes', async (document, access) => {
  const { record, file, sha256 } = document;
  const account = await access.accountOf(record.id);
  const issue = (code: string, severity: Issue['severity'], message: string, todo: string): Issue[] => [
    { code, severity, message, todo, file },
  ];
  if (account === undefined)
    return issue(
      'account-missing',
      'warning',
      'No account says how this text was made from its source.',
      'Import the source again; a document written by hand needs none.',
    );
  const broken = typeof account === 'string' ? account : whyBroken(account, document, access.fingerprint);
  if (broken !== undefined)
    return issue(
      'account-undoes',
      'error',
      `The account does not lead back to the received text: ${broken}.`,
      'Restore accounts/ from the last good state, or remove document and account and import the source again.',
    );
  if (sha256 === (account as Account).written.sha256) return [];
  return issue(
    'hand-edited',
    'note',
    'The document was edited since import wrote it; the next import makes a correction of the edit.',
    'Nothing, if the edit is meant to stay.',
  );
});
