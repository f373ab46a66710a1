import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { YanluError } from '../../errors.ts';
import { readFrontMatter, splitFile } from '../../publish/front-matter.ts';
import type { Archive } from '../../publish/index.ts';
import type { Share } from '../../schema/record.ts';

/** A share of a file that is a document of the archive. */
export interface KnownShare extends Share {
  readonly id: string;
}

/** The documents that the archive made from shares of a file. */
export async function knownShares(
  { contentDir, sharing }: Archive,
  sha256: string,
): Promise<readonly KnownShare[]> {
  const known: KnownShare[] = [];
  for (const { id, file } of sharing(sha256)) {
    const { yaml } = splitFile(await readFile(path.join(contentDir, file), 'utf8'), file);
    for (const { share, ...source } of readFrontMatter(yaml, file).sources)
      if (share && source.sha256 === sha256 && !known.some((one) => one.id === id))
        known.push({ ...share, id });
  }
  return known.sort((a, b) => a.n - b.n);
}

/** Whether a share holds the larger part of what a document was made from, so that the id stays its own. */
const isStill = (now: Share, then: Share) =>
  2 * (Math.min(now.end, then.end) - Math.max(now.start, then.start)) > then.end - then.start;

/**
 * The shares of a file, each with the document that it is already. What the rules find now goes before what
 * they found when the documents were made, as long as it is as many and each is still the same text; else the
 * borders stay as they were.
 *
 * @param length of the received text
 * @throws YanluError `SharesChanged` where neither fits
 */
export function settleShares(
  found: readonly Share[] | undefined,
  known: readonly KnownShare[],
  length: number,
  file: string,
): (Share & { readonly id?: string })[] {
  const of = known[0]?.of;
  if (of === undefined) return [...(found ?? [])];
  const textOf = (share: Share) => known.find(({ n }) => n === share.n);
  const same = (share: Share) => {
    const then = textOf(share);
    return !then || isStill(share, then);
  };
  if (found?.length === of && found.every(same))
    return found.map((share) => {
      const id = textOf(share)?.id;
      return { ...share, ...(id === undefined ? {} : { id }) };
    });
  const whole =
    known.length === of &&
    known.every(
      ({ n, start, end }, at) => n === at + 1 && start < end && start >= (known[at - 1]?.end ?? 0),
    ) &&
    known.at(-1)?.end === length;
  if (whole) return [...known];
  throw new YanluError('SharesChanged', {
    path: file,
    ids: known.map(({ id }) => id).join(', '),
    of,
    now: found?.length ?? 'one',
  });
}
