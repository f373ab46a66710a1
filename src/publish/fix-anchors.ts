import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { YanluError } from '../errors.ts';
import { type Archive, listDocuments } from './archive.ts';
import { writeAtomic } from './atomic.ts';
import { settleDocument } from './corrections/settle-document.ts';
import { type ReadDocument, readMdx } from './read-mdx.ts';
import { readStanding } from './standing.ts';
import { writeMdx } from './write-mdx.ts';

/**
 * Writes the marks `<P id="…" />` and the aliases into documents that were edited by hand, so that every
 * published anchor leads to its words again. Documents that cannot be read, whose anchors stand twice, or
 * that have no account, are left alone; `check` names them.
 *
 * @returns the files that were written
 * @throws the system's error where the disk refuses
 */
export async function fixAnchors(archive: Archive): Promise<string[]> {
  const fixed: string[] = [];
  for (const file of await listDocuments(archive.contentDir)) {
    const target = path.join(archive.contentDir, file);
    const text = await readFile(target, 'utf8');
    const settled = await settledText(archive, file, text);
    if (settled === undefined) continue;
    await writeAtomic(target, settled);
    fixed.push(file);
  }
  return fixed;
}

async function settledText(archive: Archive, file: string, text: string): Promise<string | undefined> {
  try {
    const document = readMdx(text, file);
    const { account } = readStanding(archive, document.record.id, []);
    if (!account || account.written.text === text || hasTwins(document)) return undefined;
    const { record, blocks } = settleDocument(readMdx(account.written.text, file), document);
    const settled = writeMdx(record, blocks);
    return settled === writeMdx(document.record, document.blocks) ? undefined : settled;
  } catch (error) {
    if (error instanceof YanluError) return undefined;
    throw error;
  }
}

const hasTwins = ({ blocks }: ReadDocument) =>
  new Set(blocks.map(({ anchor }) => anchor)).size < blocks.length;
