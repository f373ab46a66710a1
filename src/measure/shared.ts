import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The folder of public texts and gold sets beside a checkout, which not every machine has. */
export interface Shared {
  readonly folder: string;
  /** Where something of it stands; undefined where it is absent. */
  find(relative: string): string | undefined;
}

/**
 * @param environment `YANLU_SHARED` names another place
 * @param checkout the top of the checkout
 */
export function openShared(
  environment: Readonly<Record<string, string | undefined>>,
  checkout: string,
): Shared {
  const folder = path.resolve(environment.YANLU_SHARED || path.join(checkout, '../shared'));
  return {
    folder,
    find(relative) {
      const place = path.join(folder, relative);
      return existsSync(place) ? place : undefined;
    },
  };
}

/** The texts of a file of one object a line, `.gz` or not. */
export async function readTexts(file: string): Promise<string[]> {
  const bytes = await readFile(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => String((JSON.parse(line) as { text?: unknown }).text ?? ''));
}
