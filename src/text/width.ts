/** Width as set in a monospaced Chinese face: two for a Chinese character, one for a Latin one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char < '\u0100' ? 1 : 2;
  return width;
}
