import type { Damaged, Deed } from './damaged.ts';
import type { Random } from './random.ts';

const endsSentence = /[。！？；：.!?;:”"）)]$/u;

/**
 * Cuts a text as a document viewer shows it: every `size` characters or so a new line that begins with
 * the number of the slice, `1、`, `2、`… A cut always falls inside a sentence, so that the line before it
 * shows that it goes on.
 *
 * @param text lines as they are; a slice may hold several
 */
export function cutIntoSlices(text: string, random: Random, size: number): Damaged {
  const deeds: Deed[] = [];
  const slices: string[] = [];
  let rest = text;
  while (rest.length > size * 1.5) {
    let at = size + random.between(-20, 20);
    while (at < rest.length && !cutsSentence(rest, at)) at++;
    if (at >= rest.length - 40) break;
    slices.push(rest.slice(0, at));
    rest = rest.slice(at);
    deeds.push({ kind: 'preview-slice', before: '', after: `\n${slices.length + 1}、` });
  }
  slices.push(rest);
  return { text: slices.map((slice, index) => `${index + 1}、${slice}`).join('\n'), deeds };
}

/** True where both neighbours are Han characters in the middle of a line. */
function cutsSentence(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  return (
    !endsSentence.test(before) && /\p{Script=Han}/u.test(before) && /\p{Script=Han}/u.test(text[at] ?? '')
  );
}
