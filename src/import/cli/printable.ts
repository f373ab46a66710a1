import stringWidth from 'string-width';

/** Controls, which a terminal would obey, and invisible characters that change what is seen. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text from outside as one line that a terminal can only show. */
export function printable(text: string): string {
  return text.replace(
    unprintable,
    (char) => escapes[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Cuts a text to a width in columns, a Chinese character counting two. */
export function shorten(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let cut = '';
  let width = 0;
  for (const char of text) {
    width += stringWidth(char);
    if (width > columns - 1) break;
    cut += char;
  }
  return `${cut}…`;
}

/** Cuts a path at its start, where paths say least. */
export function shortenPath(file: string, columns: number): string {
  let cut = printable(file);
  if (stringWidth(cut) <= columns) return cut;
  while (cut !== '' && stringWidth(cut) > columns - 1)
    cut = cut.slice((cut.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  return `…${cut}`;
}

/**
 * A table in plain text, its columns aligned by width.
 *
 * @param rows the head first; cells of one row as many as its head's
 * @param limits the greatest width of each column
 */
export function table(rows: readonly (readonly string[])[], limits: readonly number[]): string {
  const cells = rows.map((row) => row.map((cell, at) => shorten(printable(cell), limits[at] ?? 20)));
  const widths = limits.map((_, at) => Math.max(...cells.map((row) => stringWidth(row[at] ?? ''))));
  const pad = (cell: string, at: number) => cell + ' '.repeat((widths[at] ?? 0) - stringWidth(cell));
  const lines = cells.map((row) => row.map(pad).join('  ').trimEnd());
  return [lines[0], widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}
