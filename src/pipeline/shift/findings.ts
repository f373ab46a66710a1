import type { Edit } from '../../text/edit.ts';
import type { Doubt } from '../stage.ts';
import type { RepairEvidence } from './evidence.ts';
import type { Weakness } from './judge.ts';

export interface Restoration {
  readonly edits: readonly Edit[];
  /** Offsets into the text that the edits make. */
  readonly doubts: readonly Doubt[];
  readonly evidence: readonly RepairEvidence[];
}

/** Something found in a stretch of the text. */
export interface Finding {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** What stands there afterwards; the same as before if the text is left alone. */
  readonly after: string;
  /** Offsets into `after`. */
  readonly doubts: readonly Weakness[];
  readonly evidence?: RepairEvidence;
}

/** Gathers findings in any order and makes one list of edits and one of doubts of them. */
export class Findings {
  readonly #text: string;
  readonly #found: Finding[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  add(finding: Finding): void {
    this.#found.push(finding);
  }

  /** True where something was found in a stretch or right beside it. */
  touches(start: number, end: number): boolean {
    return this.#found.some((one) => one.start <= end && start <= one.end);
  }

  /** Of findings that overlap, the one that starts first stays. */
  settle(): Restoration {
    const edits: Edit[] = [];
    const doubts: Doubt[] = [];
    const evidence: RepairEvidence[] = [];
    let reached = 0;
    let grown = 0;
    for (const { rule, start, end, after, doubts: weak, evidence: reason } of this.#found.sort(
      (x, y) => x.start - y.start,
    )) {
      if (start < reached) continue;
      reached = end;
      const before = this.#text.slice(start, end);
      if (before !== after) edits.push(trimmed({ rule, start, end, before, after }));
      const at = start + grown;
      for (const { kind, start: from, end: to, why, proposal } of weak)
        doubts.push({ rule, kind, start: at + from, end: at + to, why, ...(proposal ? { proposal } : {}) });
      if (reason) evidence.push(reason);
      grown += after.length - before.length;
    }
    return { edits, doubts, evidence };
  }
}

/** The edit without what it leaves the same at its ends. */
function trimmed({ rule, start, end, before, after }: Edit): Edit {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    rule,
    start: start + head,
    end: end - tail,
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  };
}
