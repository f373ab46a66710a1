/** Cells of a fixed-width screen that a character takes. */
const width = (character: string) => (character < '\x80' ? 1 : 2);
/** Marks that no line begins with. */
const clings = /[，。、；：！？）》”’,:;!?)]/u;

/**
 * Breaks every line of a plain text at a fixed width, as terminals and mail programs do. The first line of
 * a paragraph is indented by two ideographic spaces; closing punctuation hangs over the edge.
 *
 * @param columns cells to a line, two for a Chinese character
 */
export function hardWrap(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (line ? wrapLine(`　　${line}`, columns) : line))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  const pieces: string[] = [];
  let piece = '';
  let filled = 0;
  for (const character of line) {
    if (filled + width(character) > columns && !clings.test(character) && !splitsNumber(piece, character)) {
      pieces.push(piece);
      piece = '';
      filled = 0;
    }
    piece += character;
    filled += width(character);
  }
  return [...pieces, piece].join('\n');
}

/** Numbers and Latin words stay in one piece. */
function splitsNumber(piece: string, character: string): boolean {
  return /[\w.%]/u.test(character) && /[\w.]$/u.test(piece);
}
