import type { Cleaning, Doubt } from '../../pipeline/index.ts';
import type { Step } from '../../schema/account.ts';
import type { Edit } from '../../text/edit.ts';

/** What stands between the texts of two pages, received and clean. */
export const pageBorder = '\n';

/** A step with its place: how often the stages began anew before it, and where the stage stands among them. */
interface Placed {
  readonly round: number;
  readonly order: number;
  readonly step: Step;
}

function placedSteps(steps: readonly Step[], order: ReadonlyMap<string, number>): Placed[] {
  let round = 0;
  let reached = -1;
  return steps.map((step) => {
    const own = order.get(step.stage) ?? order.size;
    if (own <= reached) round += 1;
    reached = own;
    return { round, order: own, step };
  });
}

const shifted = (edits: readonly Edit[], by: number): Edit[] =>
  edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));

const growthOf = (edits: readonly Edit[]) =>
  edits.reduce((sum, { before, after }) => sum + after.length - before.length, 0);

const startsOf = (lengths: readonly number[]): number[] => {
  let reached = 0;
  return lengths.map((length) => {
    const start = reached;
    reached += length + pageBorder.length;
    return start;
  });
};

/**
 * Makes one cleaning of several: its texts are theirs, joined by a line feed, and each of its steps holds
 * what that stage did to every text, so that it leads from all received texts to all clean ones and back.
 *
 * @param stages the names of the stages in their order
 */
export function joinCleanings(cleanings: readonly Cleaning[], stages: readonly string[]): Cleaning {
  const order = new Map(stages.map((name, index) => [name, index]));
  const waiting = cleanings.map(({ steps }) => placedSteps(steps, order));
  const lengths = cleanings.map(({ received }) => received.length);
  const steps: Step[] = [];
  for (;;) {
    const heads = waiting.flatMap(([head]) => (head ? [head] : []));
    const [first] = heads.sort((a, b) => a.round - b.round || a.order - b.order);
    if (!first) break;
    const starts = startsOf(lengths);
    const edits = waiting.flatMap((placed, index) => {
      const [head] = placed;
      if (!head || head.round !== first.round || head.step.stage !== first.step.stage) return [];
      placed.shift();
      lengths[index] = (lengths[index] ?? 0) + growthOf(head.step.edits);
      return shifted(head.step.edits, starts[index] ?? 0);
    });
    steps.push({ stage: first.step.stage, edits });
  }
  const starts = startsOf(cleanings.map(({ text }) => text.length));
  return {
    received: cleanings.map(({ received }) => received).join(pageBorder),
    text: cleanings.map(({ text }) => text).join(pageBorder),
    steps,
    doubts: cleanings.flatMap(({ doubts }, index) =>
      doubts.map((doubt): Doubt => {
        const by = starts[index] ?? 0;
        return { ...doubt, start: doubt.start + by, end: doubt.end + by };
      }),
    ),
  };
}
