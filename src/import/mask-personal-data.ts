import type { DescribedFields } from '../describe/index.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { personalDataEdits } from '../text/personal-data.ts';

/** Name of the step of an account that holds what was masked, the last one of an import. */
export const careStage = 'care';

/** The text with masks in place of personal data, and the edits that lead back. */
export function maskText(text: string): { readonly text: string; readonly edits: readonly Edit[] } {
  const edits = personalDataEdits(text);
  return { text: applyEdits(text, edits), edits };
}

/** The record's own copies of words of the text, masked as the text is. */
export function maskFields(fields: DescribedFields): DescribedFields {
  return maskStrings(fields) as DescribedFields;
}

function maskStrings(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value).text;
  if (Array.isArray(value)) return value.map(maskStrings);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, maskStrings(part)]));
}
