import type { Models } from '../models.ts';
import { endsQuestion } from '../question-marks.ts';
import { type MarkRule, markRules } from '../rules/marks.ts';
import type { Doubt, Stage } from '../stage.ts';
import { matchedReadings } from './pinyin-brackets.ts';

/** Lists what cleaning saw and did not decide; it changes nothing. */
export function marks(models: Models): Stage {
  return (text) => {
    const genuine = matchedReadings(text, models);
    const doubts = markRules
      .flatMap((rule) => found(text, rule))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return { text, edits: [], doubts: joined(outside(doubts, genuine)) };
  };
}

/** The doubts that touch none of the ranges; both lists are sorted. */
function outside(doubts: readonly Doubt[], ranges: readonly { start: number; end: number }[]): Doubt[] {
  let at = 0;
  return doubts.filter((doubt) => {
    while ((ranges[at]?.end ?? Number.POSITIVE_INFINITY) <= doubt.start) at++;
    const range = ranges[at];
    return !range || range.start >= doubt.end;
  });
}

function found(text: string, rule: MarkRule): Doubt[] {
  const doubts: Doubt[] = [];
  if (rule.sign && !rule.sign.test(text)) return doubts;
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

/** Signs of one damage that stand side by side are one place; the first that tells most gives its name. */
function joined(doubts: readonly Doubt[]): Doubt[] {
  const places: Doubt[] = [];
  for (const doubt of doubts) {
    const last = places.at(-1);
    if (last?.kind !== 'doubt' || doubt.kind !== 'doubt' || doubt.start > last.end + 1) {
      places.push(doubt);
      continue;
    }
    const telling = last.rule === 'marks/question-mark' ? doubt : last;
    places[places.length - 1] = { ...telling, start: last.start, end: Math.max(last.end, doubt.end) };
  }
  return places;
}
