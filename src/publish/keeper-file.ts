import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { type ErrorName, YanluError } from '../errors.ts';

/** A folder that is a file has none either; that nothing can be written there is told where it is tried. */
const isMissing = (cause: unknown) =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');

/**
 * Reads a YAML file that the keeper may put into the content folder.
 *
 * @param file its name below the content folder
 * @param invalid code of the error for a file that is not YAML; it tells a `reason`
 * @returns undefined where there is no such file, else what it holds, unchecked
 * @throws YanluError `PathUnreadable`, or `invalid`
 */
export async function readKeeperFile(
  contentDir: string,
  file: string,
  invalid: ErrorName,
): Promise<{ readonly value: unknown } | undefined> {
  const text = await readFile(path.join(contentDir, file), 'utf8').catch((cause: unknown) => {
    if (isMissing(cause)) return undefined;
    throw new YanluError('PathUnreadable', { path: file, reason: String(cause) }, { cause });
  });
  if (text === undefined) return undefined;
  try {
    return { value: parse(text, { version: '1.2', schema: 'core', maxAliasCount: 20 }) };
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new YanluError(invalid, { reason }, { cause });
  }
}
