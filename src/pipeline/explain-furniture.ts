import { applyEdits } from '../text/edit.ts';
import type { CleaningContext } from './models.ts';
import type { Cleaning } from './stage.ts';
import { furnitureJudge } from './stages/furniture.ts';

/** Longest part of a line that is shown. */
const longest = 40;

/**
 * Why lines were taken for furniture whose words alone did not say so, as lines to print: the points
 * that were counted, each with its name and its reason.
 *
 * @param context what the cleaning was handed beside the text
 */
export function explainFurniture(cleaning: Cleaning, { lines = [], title }: CleaningContext = {}): string[] {
  let text = cleaning.received;
  for (const { stage, edits } of cleaning.steps) {
    if (stage === 'furniture') break;
    text = applyEdits(text, edits);
  }
  const { judged } = furnitureJudge({ lines, ...(title ? { title } : {}) })(text);
  return judged.flatMap(({ trimmed, rule, reasons }) => {
    if (!rule || !reasons) return [];
    const sum = reasons.reduce((all, { points }) => all + points, 0);
    const shown = trimmed.length > longest ? `${trimmed.slice(0, longest)}…` : trimmed;
    return [
      `  ${rule} ${sum}: ${shown}`,
      ...reasons.map(({ id, points, why }) => `    ${points > 0 ? '+' : ''}${points} ${id}  ${why}`),
    ];
  });
}
