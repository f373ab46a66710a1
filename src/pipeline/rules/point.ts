import type { LineFacts } from '../stages/line-facts.ts';

/**
 * One reason to take a line for furniture (points above 0) or for the text's own (below 0). Points add
 * up; no single one decides unless it is as large as the threshold.
 */
export interface Point {
  /** Permanent name, shown beside the points. */
  readonly id: string;
  readonly points: number;
  readonly why: string;
  readonly holds: (line: LineFacts) => boolean;
}
