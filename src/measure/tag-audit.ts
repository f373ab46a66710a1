import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { writeAtomic } from '../publish/atomic.ts';
import { codebookFolder, readCodebook } from '../publish/codebook.ts';
import { type Audit, auditFile } from '../schema/audit.ts';

/** The audit that stands; undefined where there is none, or none that can be read. */
async function standing(file: string): Promise<Audit | undefined> {
  try {
    return auditFile.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Writes what was measured beside the codebook of the project, where the site finds it. The day stays as long
 * as the figures do, so that measuring again changes nothing.
 *
 * @param checkout the top of the checkout
 * @param today as `2024-05-01`
 * @returns whether the figures changed
 */
export async function writeAudit(
  checkout: string,
  measured: Pick<Audit, 'paragraphs' | 'tagger' | 'coders'>,
  today: string,
): Promise<boolean> {
  const folder = path.join(checkout, 'content', codebookFolder);
  const { themes, phrases } = await readCodebook(folder);
  const file = path.join(folder, 'audit.json');
  const former = await standing(file);
  const codebook = `${themes.version}+${phrases.version}`;
  const audit = auditFile.parse({ version: 1, date: former?.date ?? today, codebook, ...measured });
  if (former && isDeepStrictEqual(former, audit)) return false;
  await writeAtomic(file, `${JSON.stringify({ ...audit, date: today }, null, 2)}\n`);
  return true;
}
