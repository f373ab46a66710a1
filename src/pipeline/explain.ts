import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import { placeOf } from '../text/lines.ts';
import { evidenceFor, evidenceWords } from './explain-evidence.ts';
import type { Cleaning } from './stage.ts';
import { visible } from './visible.ts';

export interface ExplainOptions {
  /** Edits shown of each rule of a stage; the others are counted. */
  readonly perRule?: number;
  /** Characters shown on each side of an edit. */
  readonly context?: number;
}

/** Longest stretch of removed or added words that is shown whole. */
const longest = 60;

/**
 * What cleaning did to one text, as lines to print: stage by stage and rule by rule, with the place
 * (line:column in what the stage received), the words before and after, and the doubts at the end.
 */
export function explain(cleaning: Cleaning, options: ExplainOptions = {}): string[] {
  const { perRule = 5, context = 8 } = options;
  const count = cleaning.steps.reduce((sum, step) => sum + step.edits.length, 0);
  const lines = [
    `${cleaning.received.length} → ${cleaning.text.length} characters, ${count} edits, ${cleaning.doubts.length} doubts`,
  ];
  let text = cleaning.received;
  for (const step of cleaning.steps) {
    lines.push('', `${step.stage} (${step.edits.length})`);
    const { evidence = [] } = step;
    for (const [rule, edits] of byRule(step.edits)) {
      lines.push(`  ${rule} × ${edits.length}`);
      for (const edit of edits.slice(0, perRule)) {
        lines.push(`    ${shown(text, edit, context)}`);
        for (const one of evidenceFor(edit, evidence)) lines.push(`      ${evidenceWords(one)}`);
      }
      if (edits.length > perRule) lines.push(`    … ${edits.length - perRule} more`);
    }
    const proposed = evidence.filter(({ applied }) => !applied);
    if (proposed.length) lines.push(`  proposed, not applied × ${proposed.length}`);
    for (const { start, end, before, after, ...one } of proposed) {
      const edit = { rule: '', start, end, before, after };
      lines.push(`    ${shown(text, edit, context)}`);
      lines.push(`      ${evidenceWords({ start, end, before, after, ...one })}`);
    }
    text = applyEdits(text, step.edits);
  }
  if (cleaning.doubts.length) lines.push('', `doubts (${cleaning.doubts.length})`);
  for (const doubt of cleaning.doubts) {
    const { line, column } = placeOf(text, doubt.start);
    const words = visible(around(text, doubt.start, doubt.end, context, '【', '】'));
    const proposal = doubt.proposal ? ` → ${doubt.proposal}?` : '';
    lines.push(`  ${line}:${column}  ${words}${proposal}  ${doubt.rule}: ${doubt.why}`);
  }
  return lines;
}

/** The edits of each rule, rules in the order of their first edit. */
function byRule(edits: readonly Edit[]): Map<string, Edit[]> {
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.rule);
    if (group) group.push(edit);
    else groups.set(edit.rule, [edit]);
  }
  return groups;
}

function shown(text: string, { start, end, before, after }: Edit, context: number): string {
  const { line, column } = placeOf(text, start);
  const left = visible(text.slice(Math.max(0, start - context), start));
  const right = visible(text.slice(end, end + context));
  return `${line}:${column}  ${left}[${shortened(before)} → ${shortened(after)}]${right}`;
}

function around(
  text: string,
  start: number,
  end: number,
  context: number,
  open: string,
  close: string,
): string {
  return `${text.slice(Math.max(0, start - context), start)}${open}${text.slice(start, end)}${close}${text.slice(end, end + context)}`;
}

const shortened = (words: string) =>
  visible(words.length > longest ? `${words.slice(0, longest / 2)}…${words.slice(-longest / 2)}` : words);
