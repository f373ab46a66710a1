import type { Stage } from './stage.ts';
import type { PageEvidence } from './stages/page-evidence.ts';

/** What the stages know of the language, handed in so that they stay free of packages and disk. */
export interface Models {
  /** Readings of one character without tones, such as `chang` and `zhang` for 长; empty where unknown. */
  toneless(char: string): readonly string[];
  /** Traditional to Mainland simplified characters, phrase-aware (OpenCC `t` → `cn`). */
  toSimplified(text: string): string;
  /** Restores what was shifted by half a character; absent where no such decoder is at hand. */
  readonly repairShifts?: Stage;
}

/** What is known of a text besides its characters: what a page of HTML shows of its lines. */
export type CleaningContext = Partial<PageEvidence>;
