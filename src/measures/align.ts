import { type Alignable, type Likeness, likenessOf } from './alike.ts';
import { assign, type Candidate } from './assign.ts';
import { type Change, type Changing, changesOf, directionOf } from './changes.ts';
import { claimed, type Ground, groundOf, startsFrom } from './evidence.ts';

/** A measure that can be held against one of another year. */
export interface AlignedMeasure extends Alignable, Omit<Changing, 'text'> {}

/** From here on it is said that they could be. */
export const possible = 0.22;
export { claimed };

/** What a pair is worth more where something speaks for it by itself, when pairs are chosen. */
const grounded = 0.2;

export type Verdict = 'repeated' | 'raised' | 'lowered' | 'changed';

/** Two measures that are held for one. */
export interface MatchedPair {
  readonly left: number;
  readonly right: number;
  readonly likeness: Likeness;
  /** Why they are held for one. */
  readonly ground: Ground;
  readonly verdict: Verdict;
  readonly changes: readonly Change[];
}

/** Two measures that could be one; nothing is claimed of them. */
export interface PossiblePair {
  readonly left: number;
  readonly right: number;
  readonly likeness: Likeness;
}

/** Two sides, measure by measure; all by their places. */
export interface Alignment {
  readonly pairs: readonly MatchedPair[];
  readonly possible: readonly PossiblePair[];
  /** Measures of the left side that nothing on the right is like. */
  readonly dropped: readonly number[];
  /** Measures of the right side that nothing on the left is like. */
  readonly added: readonly number[];
}

/**
 * Tells which measures of one side come back on the other. Pairs are chosen together, so that each measure
 * stands in one at most. A measure that is like one of the other side, but not enough or not alone, is neither
 * called dropped nor new: it stands among those that could be.
 *
 * @param left the earlier side
 */
export function alignMeasures(left: readonly AlignedMeasure[], right: readonly AlignedMeasure[]): Alignment {
  const likeness = likenessOf(left, right, possible);
  const closely = likenessOf(left, right);
  const known = new Map<string, Likeness>();
  const candidates: Candidate[] = [];
  const grounds = new Map<string, Ground>();
  for (const [a, earlier] of left.entries())
    for (const [b, later] of right.entries()) {
      // A figure that is left behind speaks for two measures that are worded quite otherwise.
      const alike = startsFrom(earlier, later) ? closely(a, b) : likeness(a, b);
      const ground = groundOf(alike, earlier, later);
      if (alike.total < possible && !ground) continue;
      known.set(`${a} ${b}`, alike);
      if (ground) grounds.set(`${a} ${b}`, ground);
      const more = ground && ground !== 'likeness' ? grounded : 0;
      candidates.push({ left: a, right: b, score: alike.total + more });
    }
  const chosen = assign(candidates).toSorted((a, b) => a.left - b.left);
  const pairs: MatchedPair[] = [];
  const could: PossiblePair[] = [];
  const [settledLeft, settledRight] = [new Set<number>(), new Set<number>()];
  for (const { left: a, right: b } of chosen) {
    const [one, other, alike] = [left[a], right[b], known.get(`${a} ${b}`)];
    const ground = grounds.get(`${a} ${b}`);
    if (!one || !other || !alike || !ground) continue;
    const changes = changesOf(one, other);
    pairs.push({ left: a, right: b, likeness: alike, ground, verdict: verdictOf(changes), changes });
    settledLeft.add(a);
    settledRight.add(b);
  }
  const best = candidates.toSorted((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
  for (const { left: a, right: b } of best) {
    const alike = known.get(`${a} ${b}`);
    // Each that is not settled is shown with what it is most like, settled or not.
    if (!alike || (settledLeft.has(a) && settledRight.has(b))) continue;
    could.push({ left: a, right: b, likeness: alike });
    settledLeft.add(a);
    settledRight.add(b);
  }
  return {
    pairs,
    possible: could.toSorted((a, b) => a.left - b.left),
    dropped: [...left.keys()].filter((a) => !settledLeft.has(a)),
    added: [...right.keys()].filter((b) => !settledRight.has(b)),
  };
}

function verdictOf(changes: readonly Change[]): Verdict {
  const ways = new Set(changes.map(directionOf));
  if (changes.length === 0) return 'repeated';
  if (ways.size > 1 || ways.has('other')) return 'changed';
  return ways.has('up') ? 'raised' : 'lowered';
}
