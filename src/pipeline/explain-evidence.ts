import type { Edit } from '../text/edit.ts';
import type { RepairEvidence } from './shift/evidence.ts';
import { visible } from './visible.ts';

/** The evidence of repairs that an edit belongs to; one edit may hold several that touched. */
export function evidenceFor(
  { start, end }: Pick<Edit, 'start' | 'end'>,
  evidence: readonly RepairEvidence[],
): RepairEvidence[] {
  return evidence.filter((one) => one.applied && one.start <= end && start <= one.end);
}

/** What a repair rests on, as one line: bytes, readings, and by how much it is the best reading. */
export function evidenceWords({ ground, found, inserted, lost, gain, runnerUp }: RepairEvidence): string {
  const parts = [
    `${ground}: bytes ${visible(found)}`,
    ...(inserted.length ? [`inserted ${inserted.join(' ')}`] : []),
    ...(lost.length ? [`lost ${lost.join(' ')}`] : []),
    `better than as it stands by ${gain} nats`,
    runnerUp
      ? `than the next reading (${visible(runnerUp.chosen)} → ${visible(runnerUp.instead)}) by ${runnerUp.margin}`
      : 'no other reading near',
  ];
  return parts.join('; ');
}
