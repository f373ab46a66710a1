import { readAccount } from '../../corpus/index.ts';
import { fingerprint, publicAccount, readMdx } from '../../publish/index.ts';
import { type Account, undoSteps } from '../../schema/account.ts';
import type { DocumentEntry } from '../documents.ts';
import { blocksOf } from '../text-blocks.ts';
import { type EditKind, kindOf } from './kinds.ts';
import { lineageOf, type TracedEdit } from './lineage.ts';
import { type ChangeRow, rowsOf } from './rows.ts';

/** What one stage did to a document. */
export interface StageChanges {
  readonly stage: string;
  readonly kind: EditKind;
  readonly count: number;
  readonly rules: readonly string[];
}

export interface DocumentChanges {
  readonly account: Account;
  readonly edits: readonly TracedEdit[];
  readonly rows: readonly ChangeRow[];
  /** Stages that changed something, in their order. */
  readonly stages: readonly StageChanges[];
  /** Anchors of the lines of the clean text. */
  readonly anchors: readonly string[];
}

/** `YANLU_CONTENT` names the archive; every command reads it. */
const contentDir = () => process.env.YANLU_CONTENT || 'content';

/**
 * The account of a public document, with what is private covered; absent where there is none or it
 * cannot be read.
 *
 * @throws YanluError `EditOutOfPlace` or `MdxNotClosed` if the account does not fit its own text
 */
export async function accountOf(entry: DocumentEntry): Promise<Account | undefined> {
  const account = await keptAccount(entry);
  return account && publicAccount(account, textOfLines(writtenLines(account, entry)));
}

/** A block of the text as import wrote it. */
interface WrittenLine {
  readonly anchor: string;
  readonly text: string;
}

const textOfLines = (lines: readonly WrittenLine[]) => lines.map(({ text }) => text).join('\n');

/** The blocks that import wrote. The page of a document nobody edited since has them at hand. */
function writtenLines(account: Account, entry: DocumentEntry): readonly WrittenLine[] {
  const shown = blocksOf(entry);
  return fingerprint(textOfLines(shown)).sha256 === account.clean.sha256
    ? shown
    : readMdx(account.written.text, entry.data.file).blocks;
}

/** Whether a public document has an account in which nothing had to be covered. */
export async function holdsNothingPrivate(entry: DocumentEntry): Promise<boolean> {
  const account = await keptAccount(entry);
  if (!account) return false;
  const covered = publicAccount(account, textOfLines(writtenLines(account, entry)));
  return JSON.stringify(covered) === JSON.stringify(account);
}

/** A document's page of changes and its account ask in turn. */
const mostRemembered = 256;
const remembered = new Map<string, ReturnType<typeof readAccount>>();

/** As the archive keeps it, with all that is private: not to be shown. */
async function keptAccount({ id, data }: DocumentEntry): Promise<Account | undefined> {
  if (data.record.access !== 'public') return undefined;
  const known = remembered.get(id) ?? readAccount(contentDir(), id);
  if (import.meta.env.PROD) {
    remembered.set(id, known);
    const [oldest] = remembered.keys();
    if (oldest !== undefined && remembered.size > mostRemembered) remembered.delete(oldest);
  }
  const account = await known;
  return typeof account === 'object' ? account : undefined;
}

/**
 * What led from the received text to the text as import wrote it. A hand edit since then becomes a
 * step at the next import.
 *
 * @returns undefined where the document has no account that could be read
 * @throws YanluError `EditOutOfPlace` or `MdxNotClosed` if the account does not fit its own text
 */
export async function changesOf(entry: DocumentEntry): Promise<DocumentChanges | undefined> {
  const kept = await keptAccount(entry);
  if (!kept) return undefined;
  const lines = writtenLines(kept, entry);
  const account = publicAccount(kept, textOfLines(lines));
  const received = undoSteps(textOfLines(lines), account.steps);
  const { edits, strands } = lineageOf(received, account.steps);
  return {
    account,
    edits,
    rows: rowsOf(strands),
    stages: account.steps
      .filter((step) => step.edits.length > 0)
      .map(({ stage, rules, edits: made }) => ({ stage, kind: kindOf(stage), count: made.length, rules })),
    anchors: lines.map(({ anchor }) => anchor),
  };
}
