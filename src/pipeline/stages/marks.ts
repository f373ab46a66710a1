import { endsQuestion } from '../question-marks.ts';
import { type MarkRule, markRules } from '../rules/marks.ts';
import type { Doubt, StageResult } from '../stage.ts';

/** Lists what cleaning saw and did not decide; it changes nothing. */
export function marks(text: string): StageResult {
  const doubts = markRules
    .flatMap((rule) => found(text, rule))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, edits: [], doubts: doubts.filter((doubt, index) => !covered(doubt, doubts, index)) };
}

function found(text: string, rule: MarkRule): Doubt[] {
  const doubts: Doubt[] = [];
  for (const match of text.matchAll(rule.pattern)) {
    const start = match.index + (match[1]?.length ?? 0);
    const end = rule.kind === 'gap' ? start : match.index + match[0].length;
    if (rule.id === 'marks/question-mark' && endsQuestion(text, start)) continue;
    doubts.push({
      rule: rule.id,
      kind: rule.kind,
      start,
      end,
      why: rule.why,
      ...(rule.proposal
        ? { proposal: rule.proposal.replace(/\$(\d)/g, (_, index: string) => match[Number(index)] ?? '') }
        : {}),
    });
  }
  return doubts;
}

function covered(doubt: Doubt, doubts: readonly Doubt[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 4; at--) {
    const other = doubts[at];
    if (other && other.end > doubt.start && other.end >= doubt.end) return true;
  }
  return false;
}
