import { joinTouching } from '../text/compose.ts';
import { applyEdits, type Edit, splitsCharacter } from '../text/edit.ts';
import type { Doubt, Stage, StageResult } from './stage.ts';

/** A rule that argues its case: what it matches, what becomes of it, why, and where it must be silent. */
export interface Rule {
  /** Permanent id, `stage/rule`. */
  readonly id: string;
  /** Global and linear. */
  readonly pattern: RegExp;
  /** Replacement in the manner of `String.replace`. */
  readonly replace: string;
  readonly why: string;
  readonly example: string;
  readonly counterexample: string;
}

/** A stage's result from its edits; edits that change nothing, overlap or cut a character are left out. */
export function resultOf(text: string, edits: readonly Edit[], doubts?: readonly Doubt[]): StageResult {
  const kept: Edit[] = [];
  for (const edit of edits) {
    const last = kept.at(-1);
    if (edit.before === edit.after || (last && (edit.start < last.end || edit.start === last.start)))
      continue;
    if (splitsCharacter(text, edit.start) || splitsCharacter(text, edit.end)) continue;
    kept.push(edit);
  }
  const changed = joinTouching(kept).filter((edit) => edit.before !== edit.after);
  return {
    text: changed.length ? applyEdits(text, changed) : text,
    edits: changed,
    ...(doubts ? { doubts } : {}),
  };
}

/** An edit of a range of the text. */
export function replaceRange(rule: string, text: string, start: number, end: number, after: string): Edit {
  return { rule, start, end, before: text.slice(start, end), after };
}

/** The edits of a table of rules, sorted; where two overlap the one that starts first wins, then the earlier rule. */
export function editsOfRules(text: string, rules: readonly Rule[]): Edit[] {
  const edits: Edit[] = [];
  for (const { id, pattern, replace } of rules)
    for (const match of text.matchAll(pattern)) {
      const [before] = match;
      const after = replace.replace(/\$(\d)/g, (_, index: string) => match[Number(index)] ?? '');
      if (before !== after)
        edits.push({ rule: id, start: match.index, end: match.index + before.length, before, after });
    }
  return edits.sort((a, b) => a.start - b.start);
}

/** A stage that is nothing but its table of rules. */
export function stageOfRules(rules: readonly Rule[]): Stage {
  return (text) => resultOf(text, editsOfRules(text, rules));
}
