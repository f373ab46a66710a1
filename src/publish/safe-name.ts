/** Longest file name in bytes of UTF-8: leaves room for what file systems and archivers add. */
const longestName = 120;

/** Device names of Windows, refused there with any extension (Microsoft, “Naming Files”). */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** Separators, controls, what Windows refuses, invisible format characters, halves of characters. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]/gu;

/**
 * A name that every common file system takes, as close to the given one as that allows.
 *
 * @param name as received; may be hostile
 * @returns never empty, at most 120 bytes, no path in it
 */
export function safeName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(unsafe, '_')
    .replace(/^[. ]/, '_')
    .replace(/[. ]$/, '_')
    .replace(reserved, '_$1');
  const extension = /\.[0-9A-Za-z]{1,8}$/.exec(clean)?.[0] ?? '';
  const stem = clean.slice(0, clean.length - extension.length);
  const cut = cutToBytes(stem, longestName - extension.length);
  return `${cut.replace(/[. ]$/, '_') || '_'}${extension}`;
}

function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > limit) return text.slice(0, end);
    end += character.length;
  }
  return text;
}
