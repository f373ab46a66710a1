import type { Edit } from '../text/edit.ts';
import type { RepairEvidence } from './shift/evidence.ts';

/**
 * Something a stage saw and did not decide. Offsets are UTF-16 code units into the text the stage
 * returns; the pipeline carries them through the stages that follow.
 */
export interface Doubt {
  /** Permanent id of the rule that raised it, `stage/rule`. */
  readonly rule: string;
  readonly kind: 'gap' | 'doubt';
  readonly start: number;
  readonly end: number;
  /** What makes it doubtful, one sentence in Chinese. */
  readonly why: string;
  readonly proposal?: string;
}

export interface StageResult {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly doubts?: readonly Doubt[];
  /** What repairs rest on, in the order of the text, those that were only proposed included. */
  readonly evidence?: readonly RepairEvidence[];
}

/** A pure step of cleaning. `text` is always made by `applyEdits(received, edits)`. */
export type Stage = (text: string) => StageResult;

/** A stage with its permanent name and the reason it stands where it stands. */
export interface NamedStage {
  readonly name: string;
  readonly why: string;
  readonly run: Stage;
  /** True for a stage that is too dear to be asked again when later stages changed the text. */
  readonly once?: boolean;
}

/** What one stage did; without edits only where it has evidence of what it proposes. */
export interface CleaningStep {
  readonly stage: string;
  readonly edits: readonly Edit[];
  readonly evidence?: readonly RepairEvidence[];
}

/** What the pipeline did to one text. */
export interface Cleaning {
  readonly received: string;
  readonly text: string;
  readonly steps: readonly CleaningStep[];
  /** Offsets into `text`. */
  readonly doubts: readonly Doubt[];
}
