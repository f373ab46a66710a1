import type { CorpusAccess } from '../corpus/index.ts';
import type { Issue } from '../errors.ts';
import { accountUndoes } from './account-undoes.ts';
import { anchors } from './anchors.ts';
import type { Check } from './check.ts';
import { corrections } from './corrections.ts';
import { duplicateId } from './duplicate-id.ts';
import { filePlace } from './file-place.ts';
import { openMarks } from './open-marks.ts';
import { personalData } from './personal-data.ts';
import { rawHash } from './raw-hash.ts';
import { readable } from './readable.ts';
import { sourceReads } from './source-reads.ts';
import { tags } from './tags.ts';

/** Every question, in the order in which a person would mend what they find. */
export const checks: readonly Check[] = [
  readable,
  duplicateId,
  filePlace,
  anchors,
  rawHash,
  sourceReads,
  accountUndoes,
  corrections,
  tags,
  personalData,
  openMarks,
];

/** Asks every question. @returns all issues, errors first, otherwise in the order of the questions */
export async function runChecks(access: CorpusAccess): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const { run } of checks) issues.push(...(await run(access)));
  const rank = { error: 0, warning: 1, note: 2 };
  return issues.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}
