import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { YanluError } from '../errors.ts';
import { accountPath, listDocuments, parseMdx } from '../publish/index.ts';
import { account as accountSchema } from '../schema/account.ts';
import { outlineOfBlocks } from '../schema/body.ts';
import { renderBody } from './render.ts';
import type { DocumentEntry } from './schema.ts';
import { statsOf } from './stats.ts';
import type { Store } from './store.ts';
import { withheldEntry } from './withheld.ts';

/** Part of every digest. Raise it whenever the same files come out differently. */
export const loaderVersion = 2;

/** Faults printed before a build stops; the rest is counted. */
const mostFaults = 20;

/**
 * Brings the store to what the content folder holds.
 *
 * @returns how many documents there are, and how many of them are new or changed
 * @throws YanluError `DocumentsUnreadable` naming each fault with file, line and what to do
 */
export async function loadDocuments(
  contentDir: string,
  store: Store<DocumentEntry>,
): Promise<{ all: number; fresh: number }> {
  const idByDigest = new Map(store.values().map(({ digest, id }) => [digest, id]));
  const fileById = new Map<string, string>();
  const faults: string[] = [];
  let fresh = 0;
  const claim = (id: string, file: string) => {
    const other = fileById.get(id);
    fileById.set(id, file);
    if (other) throw new YanluError('DuplicateId', { id, file, other });
  };

  for (const file of await listDocuments(contentDir)) {
    try {
      const bytes = await readFile(path.join(contentDir, file));
      const accountFile = path.join(contentDir, accountPath(path.posix.basename(file, '.mdx')));
      const accountBytes = await readFile(accountFile).catch(() => undefined);
      const digest = digestOf(file, bytes, accountBytes);
      const known = idByDigest.get(digest);
      if (known !== undefined) {
        claim(known, file);
        continue;
      }
      const { record, blocks, tree } = parseMdx(bytes.toString('utf8'), file);
      const { id } = record;
      claim(id, file);
      const stats = statsOf(blocks, readAccount(accountBytes));
      const whole: DocumentEntry = { record, outline: outlineOfBlocks(blocks), stats, file };
      const withheld = record.access === 'withheld';
      const data = withheld ? withheldEntry(whole, blocks) : whole;
      store.set({ id, data, digest, rendered: { html: withheld ? '' : renderBody(tree) } });
      fresh += 1;
    } catch (error) {
      if (!(error instanceof YanluError)) throw error;
      faults.push(`${error.message}\n  ${error.hint}`);
    }
  }

  if (faults.length > 0) {
    const more = faults.length > mostFaults ? [`… and ${faults.length - mostFaults} more`] : [];
    const list = [...faults.slice(0, mostFaults), ...more].join('\n');
    throw new YanluError('DocumentsUnreadable', { count: faults.length, list });
  }
  for (const id of store.keys()) if (!fileById.has(id)) store.delete(id);
  return { all: fileById.size, fresh };
}

function digestOf(file: string, bytes: Uint8Array, account: Uint8Array | undefined): string {
  const hash = createHash('sha256').update(`${loaderVersion}\0${file}\0${bytes.length}\0`).update(bytes);
  return hash
    .update(account ?? '')
    .digest('hex')
    .slice(0, 32);
}

/** An account only adds figures here; `npm run check` says what is wrong with one. */
function readAccount(bytes: Buffer | undefined) {
  if (!bytes) return undefined;
  try {
    return accountSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
