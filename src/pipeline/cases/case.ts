/** One text before and after cleaning, for a native reader to check. */
export interface CleaningCase {
  readonly title: string;
  readonly received: string;
  readonly clean: string;
  /** Rules of the doubts that must be raised, in order. */
  readonly doubts?: readonly string[];
  readonly mainLines?: readonly string[];
}
