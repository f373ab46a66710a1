import type { Cleaning } from './stage.ts';

const removing = /^(?:furniture|repeated-title)\//;

/** The lines that cleaning took away as furniture or as a repeated title, in the order of the text. */
export function removedPassages(cleaning: Cleaning): { rule: string; text: string }[] {
  return cleaning.steps
    .flatMap((step) => step.edits)
    .filter((edit) => removing.test(edit.rule) && edit.after === '')
    .map((edit) => ({ rule: edit.rule, text: edit.before.trim() }));
}
