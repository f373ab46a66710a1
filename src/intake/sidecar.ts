import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Issue } from '../errors.ts';
import type { Disk } from './disk.ts';
import type { StatedFacts } from './received.ts';
import { isInArchive } from './zip/archive-disk.ts';

/** What follows the name of the file that is described. */
const endings = ['.json', '.meta.json', '.yml', '.yaml'] as const;

/** A description of a file is a few lines; more is something else. */
const largest = 64 * 1024;

const oneLine = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u, { error: 'it holds characters that cannot be seen' });

/** Scrapers write more than is asked for; the rest is not looked at. */
const sidecar = z.object({
  retrieved: z
    .string()
    .trim()
    .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[T ][\d:.,+\-Z ]{1,30})?)?)?$/, {
      error: 'a date is written 2012, 2012-06 or 2012-06-15, with a time of day or without',
    })
    .transform((date) => date.slice(0, 10))
    .optional(),
  url: oneLine(2000)
    .regex(/^https?:\/\/\S+$/i, { error: 'an address begins with http:// or https://' })
    .optional(),
  site: oneLine(200).optional(),
});

/** What stands beside a file and describes it. */
export interface Sidecar {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The descriptions of folders, by folder; each folder is listed once, for its thousands of files. */
export type SidecarListings = Map<string, Promise<ReadonlySet<string>>>;

async function listed(folder: string, disk: Disk): Promise<ReadonlySet<string>> {
  const entries = await disk.list(folder).catch(() => []);
  const names = entries.flatMap(({ name, type }) => (type === 'file' ? [name] : []));
  return new Set(names.filter((name) => endings.some((ending) => name.endsWith(ending))));
}

/**
 * The description beside a file, or undefined.
 *
 * @param listings what one run knows of folders
 */
export async function findSidecar(
  file: string,
  disk: Disk,
  listings: SidecarListings = new Map(),
): Promise<Sidecar | undefined> {
  const folder = path.dirname(file);
  const names = isInArchive(file) ? undefined : (listings.get(folder) ?? listed(folder, disk));
  if (names) listings.set(folder, names);
  const known = await names;
  for (const ending of endings) {
    const beside = file + ending;
    if (known && !known.has(path.basename(beside))) continue;
    const there = await disk.entry(beside).catch(() => undefined);
    if (there?.type !== 'file' || there.size > largest) continue;
    const bytes = await disk.read(beside).catch(() => undefined);
    if (bytes) return { path: beside, bytes };
  }
  return undefined;
}

/**
 * What a description says: `retrieved`, `url` and `site`, each a text, in JSON or YAML. Values are read as
 * text and nothing in it is run or followed.
 *
 * @returns nothing stated and an issue, where it cannot be used
 */
export function readSidecar({ path: file, bytes }: Sidecar): {
  stated: StatedFacts;
  issues: readonly Issue[];
} {
  const wrong = (reason: string) => ({
    stated: {},
    issues: [
      {
        code: 'sidecar-invalid',
        severity: 'warning' as const,
        message: `The description ${path.basename(file)} beside the file cannot be used: ${reason}.`,
        todo: 'Correct it, with retrieved, url and site as docs/format.md describes them, and import the file again.',
      },
    ],
  });
  let data: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    data = file.endsWith('json')
      ? JSON.parse(text)
      : parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
  } catch (cause) {
    return wrong(
      (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? 'it cannot be read',
    );
  }
  const found = sidecar.safeParse(data);
  if (!found.success) {
    const [first] = found.error.issues;
    return wrong(`${first?.path.join('.') || 'it'}: ${first?.message}`);
  }
  const { retrieved, url, site } = found.data;
  return {
    stated: { ...(retrieved ? { retrieved } : {}), ...(url ? { url } : {}), ...(site ? { site } : {}) },
    issues: [],
  };
}
