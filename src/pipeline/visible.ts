/** Line feeds as ⏎; characters without a shape by their number. */
export function visible(words: string): string {
  return words.replace(/\n/g, '⏎').replace(/[\p{Co}\p{Cs}\p{Cc}\u200B\uFEFF]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
