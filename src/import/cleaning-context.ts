import type { PageFacts } from '../intake/index.ts';
import type { CleaningContext } from '../pipeline/index.ts';

/** What a page shows beside its text, as cleaning asks for it. */
export function cleaningContext({ lines, title }: PageFacts): CleaningContext {
  return lines ? { lines, ...(title ? { title } : {}) } : {};
}
