/** What a body promulgates by an order. */
const order = /^\p{Script=Han}{2,24}(?:人民政府|国务院|委员会|[局厅部署院])令$/u;
/** 第12号, 第十二号. */
const orderNumber = /^第[\d一二三四五六七八九十百]{1,5}号$/u;
const promulgated = /《([^《》]{4,60})》已[经于由]?[^。《》]{0,80}通过/u;
/** The sentence that promulgates stands among so many first lines. */
const reach = 12;

/**
 * The regulation that an order promulgates and prints below itself: 某市人民政府令 / 第12号 /
 * 《某某办法》已经……通过，现予公布 / 某某办法.
 *
 * @param title the line taken for the title
 * @param lines all lines of the text
 * @returns undefined where the title is no order, or the regulation does not follow
 */
export function regulationOfOrder(title: string, lines: readonly string[]): string | undefined {
  if (!order.test(title)) return undefined;
  const named = lines
    .slice(0, reach)
    .map((line) => promulgated.exec(line)?.[1])
    .find(Boolean);
  return named && lines.some((line) => line.trim() === named) ? named : undefined;
}

/** The number of an order, which repeats who gives it: 某市人民政府令第12号. */
export function numberOfOrder(lines: readonly string[]): string | undefined {
  const at = lines.findIndex((line) => order.test(line.trim()));
  const number = lines[at + 1]?.trim() ?? '';
  return at >= 0 && orderNumber.test(number) ? `${lines[at]?.trim()}${number}` : undefined;
}
