/** One line of a text with its place. `end` is before the line feed. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Without white space at either end. */
  readonly text: string;
}

/** The lines of a text. The empty text has none. */
export function readLines(text: string): Line[] {
  if (!text) return [];
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length, text: line.trim() });
    start += line.length + 1;
  }
  return lines;
}

/** Without any white space: what two writings of one title share. */
export const squash = (text: string): string => text.replace(/[\s\u3000\u00a0\ufeff]+/gu, '');

/** True where a line ends a sentence, closing quotes and brackets aside. */
export const endsSentence = (line: string): boolean => /[。！？!?…；;][”’」』）)】》]*$/u.test(line);
