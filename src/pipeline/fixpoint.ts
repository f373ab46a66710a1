import { composeEdits, joinTouching } from '../text/compose.ts';
import type { Stage } from './stage.ts';

/** Rounds after which a stage that still finds something is taken as it is. */
const maximumRounds = 6;

/**
 * Makes a stage idempotent: it is run on its own result until it finds nothing more, and all rounds
 * become one list of edits. The second round is the price of the proof; it finds nothing as a rule.
 */
export function stable(stage: Stage): Stage {
  return (text) => {
    const first = stage(text);
    let { edits, text: result, doubts } = first;
    if (edits.length === 0) return first;
    for (let round = 1; round < maximumRounds; round++) {
      const next = stage(result);
      doubts = next.doubts ?? doubts;
      if (next.edits.length === 0) break;
      edits = joinTouching(composeEdits(text, edits, next.edits)).filter(
        (edit) => edit.before !== edit.after,
      );
      result = next.text;
    }
    return { text: result, edits, ...(doubts ? { doubts } : {}) };
  };
}
