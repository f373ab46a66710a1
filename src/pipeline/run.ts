import { type Edit, mapOffset } from '../text/edit.ts';
import type { Cleaning, CleaningStep, Doubt, NamedStage } from './stage.ts';

/** Rounds after which a text that still changes is taken as it is; real texts need two, the second finding nothing. */
const maximumRounds = 8;

/**
 * Runs the stages in their order, and again where a later one made work for an earlier one, until
 * nothing changes: so a clean text stays as it is. Doubts are carried through the stages that follow.
 */
export function runStages(received: string, stages: readonly NamedStage[]): Cleaning {
  const steps: CleaningStep[] = [];
  let text = received;
  let carried: Doubt[] = [];
  let raised: Doubt[] = [];
  for (let round = 0; round < maximumRounds; round++) {
    let changed = false;
    raised = [];
    for (const stage of stages) {
      if (round > 0 && stage.once) continue;
      const result = stage.run(text);
      text = result.text;
      const { edits, evidence } = result;
      if (edits.length || evidence)
        steps.push({ stage: stage.name, edits, ...(evidence ? { evidence } : {}) });
      if (edits.length) {
        changed = true;
        carried = carriedThrough(carried, result.edits);
        raised = carriedThrough(raised, result.edits);
      }
      for (const doubt of result.doubts ?? []) (stage.once ? carried : raised).push(doubt);
    }
    if (!changed) break;
  }
  return { received, text, steps, doubts: merged(carried, raised) };
}

/** The places of the doubts after the edits; a doubt whose words are gone is gone. */
function carriedThrough(doubts: readonly Doubt[], edits: readonly Edit[]): Doubt[] {
  return doubts.flatMap((doubt) => {
    const start = mapOffset(edits, doubt.start, 'start');
    if (doubt.kind === 'gap') return [{ ...doubt, start, end: start }];
    const end = mapOffset(edits, doubt.end, 'end');
    return end > start ? [{ ...doubt, start, end }] : [];
  });
}

/** Both lists in the order of the text; where two of a kind overlap, the one that knows more stays: the carried one. */
function merged(carried: readonly Doubt[], raised: readonly Doubt[]): Doubt[] {
  const all = [
    ...carried.map((doubt) => ({ doubt, first: true })),
    ...raised.map((doubt) => ({ doubt, first: false })),
  ].sort(
    (a, b) => a.doubt.start - b.doubt.start || Number(b.first) - Number(a.first) || b.doubt.end - a.doubt.end,
  );
  const kept: { doubt: Doubt; first: boolean }[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    const overlap =
      last?.doubt.kind === one.doubt.kind &&
      (one.doubt.start < last.doubt.end || one.doubt.start === last.doubt.start);
    if (!last || !overlap) kept.push(one);
    else if (one.first && !last.first) kept[kept.length - 1] = one;
  }
  return kept.map(({ doubt }) => doubt);
}
