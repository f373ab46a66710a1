import { applyEdits, type Edit } from '../text/edit.ts';
import { placeOf } from '../text/lines.ts';
import { evidenceFor } from './explain-evidence.ts';
import type { RepairEvidence } from './shift/evidence.ts';
import type { Cleaning, Doubt } from './stage.ts';

/** Where something begins, in lines and columns from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

export interface ExplainedEdit extends Edit, Place {
  /** What a repair of bytes rests on. */
  readonly evidence?: readonly RepairEvidence[];
}

export interface ExplainedStep {
  readonly stage: string;
  /** Offsets and places in what the stage received. */
  readonly edits: readonly ExplainedEdit[];
  /** Repairs that were weighed and not made; each is marked in the text. */
  readonly proposed: readonly (RepairEvidence & Place)[];
}

export interface ExplainedCleaning {
  /** UTF-16 code units before and after. */
  readonly received: number;
  readonly clean: number;
  readonly steps: readonly ExplainedStep[];
  /** Offsets and places in the clean text, with the words that are in doubt. */
  readonly doubts: readonly (Doubt & Place & { readonly words: string })[];
}

/** What cleaning did to one text, whole, for programs: no edit is left out and no words are cut. */
export function explainData({ received, text: clean, steps, doubts }: Cleaning): ExplainedCleaning {
  let text = received;
  const explained = steps.map(({ stage, edits, evidence = [] }): ExplainedStep => {
    const before = text;
    text = applyEdits(text, edits);
    return {
      stage,
      edits: edits.map((edit) => {
        const ground = evidenceFor(edit, evidence);
        return {
          ...placeOf(before, edit.start),
          ...edit,
          ...(ground.length > 0 ? { evidence: ground } : {}),
        };
      }),
      proposed: evidence
        .filter(({ applied }) => !applied)
        .map((one) => ({ ...placeOf(before, one.start), ...one })),
    };
  });
  return {
    received: received.length,
    clean: clean.length,
    steps: explained,
    doubts: doubts.map((doubt) => ({
      ...placeOf(clean, doubt.start),
      ...doubt,
      words: clean.slice(doubt.start, doubt.end),
    })),
  };
}
