/**
 * Whole lines that a site puts around a text. The pattern is held against the line without the spaces
 * around it; a line that reads as a sentence of the text is never asked unless the rule is `strong`.
 */
export interface LineRule {
  /** Permanent id, `furniture/rule`. */
  readonly id: string;
  readonly pattern: RegExp;
  /** True where the words cannot stand in a speech, however long the line is. */
  readonly strong?: boolean;
  /** Only above the salutation and the first paragraph. */
  readonly head?: boolean;
  /** Only next to another line of furniture, since the line alone may be text. */
  readonly beside?: boolean;
  readonly why: string;
  readonly example: string;
  readonly counterexample: string;
}
