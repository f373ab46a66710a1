/** One line of a text with its place. `end` is the offset of its line feed or of the end of the text. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of a text, empty ones included. Only the line feed separates. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ text: text.slice(start, end), start, end });
    if (feed < 0) return lines;
    start = feed + 1;
  }
}

/** 1-based line and column (in UTF-16 code units) of an offset. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let feed = text.indexOf('\n'); feed >= 0 && feed < offset; feed = text.indexOf('\n', feed + 1)) {
    line++;
    start = feed + 1;
  }
  return { line, column: offset - start + 1 };
}
