import type { RemovedPassage } from './description.ts';

const label = /^[\p{Script=Han}【】[\] 　]{2,10}[：:]$/u;

/**
 * The lines that cleaning took away. A label alone on its line is put together with its value on the
 * next, as the cells of a register are: 文号： / 某发〔2014〕8号.
 */
export function furnitureLines(removed: readonly RemovedPassage[]): string[] {
  const lines = removed.flatMap(({ text }) => text.split('\n')).map((line) => line.trim());
  return lines.flatMap((line, at) => {
    if (at > 0 && label.test(lines[at - 1] ?? '') && !label.test(line)) return [];
    const next = lines[at + 1];
    return label.test(line) && next !== undefined && !label.test(next) ? [`${line}${next}`] : [line];
  });
}
