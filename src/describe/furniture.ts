import type { RemovedPassage } from './description.ts';

const label =
  /^(?:[\p{Script=Han}【】[\] 　]{2,10}[：:]|名\s{0,4}称|会议名称|材料类别|发言单位|发言时长|时长|索\s{0,2}引\s{0,2}号|文\s{0,4}号|发文字号|发[文布](?:机关|机构|单位)|(?:成文|发布|公开|生成|生效|废止)日期|有效性|公开(?:方式|形式))$/u;

/** Registers are lists on some sites. */
const bullet = /^[•·▪●◆■]\s{0,3}/u;

/**
 * The lines that cleaning took away. A label alone on its line is put together with its value on the
 * next, as the cells of a register are: 文号： / 某发〔2014〕8号.
 */
export function furnitureLines(removed: readonly RemovedPassage[]): string[] {
  const lines = removed
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.trim().replace(bullet, ''));
  return lines.flatMap((line, at) => {
    if (at > 0 && label.test(lines[at - 1] ?? '') && !label.test(line)) return [];
    const next = lines[at + 1];
    return label.test(line) && next !== undefined && !label.test(next)
      ? [`${line.replace(/[\s：:]/gu, '')}：${next}`]
      : [line];
  });
}
