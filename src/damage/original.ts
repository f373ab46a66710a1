/** A text before anything befell it. */
export interface Original {
  /** Title, subtitle, byline and date line, as an office prints them. */
  readonly titleBlock: readonly string[];
  /** One paragraph or heading a line, salutation included. */
  readonly body: readonly string[];
}

/** Reads the form in which originals are kept: title block, an empty line, body. */
export function parseOriginal(text: string): Original {
  const lines = text.replace(/\n$/u, '').split('\n');
  const gap = lines.indexOf('');
  return gap < 0
    ? { titleBlock: [], body: lines }
    : { titleBlock: lines.slice(0, gap), body: lines.slice(gap + 1) };
}

/** All lines, title block first. */
export const linesOfOriginal = ({ titleBlock, body }: Original): readonly string[] => [
  ...titleBlock,
  ...body,
];
