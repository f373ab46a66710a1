const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Width as set in a monospaced Chinese face: two for a Chinese character, one for a Latin one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x100) {
      width++;
      continue;
    }
    width += 2;
    if (unit >= 0xd800 && unit <= 0xdbff && isLowSurrogate(text.charCodeAt(at + 1))) at++;
  }
  return width;
}
