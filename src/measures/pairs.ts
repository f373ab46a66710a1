/** Characters that build sentences and tell nothing of what is done. */
const empty = new Set(
  '的了是要把在和与及对向从由将被以为于之其这那有无不也都就又再还而且但或者个们你我他一二三四五六七八九十两百千万亿〇零〇第年月日前后上下内外中每各全',
);
/**
 * Words that official speech puts to any object. They are counted low even where only two measures have them,
 * since sentences built of them alone are built alike, whatever they speak of.
 */
const anyObject = [
  '切实加强管理高度重视认真组织抓好落实部署安排要求工作推进加快建设完善进一步开展实施提高确保做好全面积极强化',
  '健全责任机制制度各级部门单位有关领导干部群众继续坚持深入扎实大力努力保障服务解决问题情况进度今年去年明年',
  '成立设立组成主要负责人分管负责人担任组长副组长成员单位领导小组办公室牵头配合落实到位',
  '当场说明情况按时全部完工及时报告逐项核实登记造册签字到位反映出来',
  '全市全县全区县区乡镇街道各县各区各乡各镇政府人民市政府县政府委员会办公室会议讲话同志',
];
const common = new Set(
  anyObject.flatMap((line) => [...line].map((first, at) => first + ([...line][at + 1] ?? ''))),
);
const commonWeight = 0.15;
const han = /\p{Script=Han}/u;

/** Pairs of neighbouring characters that tell something. */
export function pairsOf(text: string): Set<string> {
  const letters = [...text.normalize('NFKC')];
  const pairs = new Set<string>();
  for (const [index, first] of letters.entries()) {
    const second = letters[index + 1];
    if (second === undefined || !han.test(first) || !han.test(second)) continue;
    if (!empty.has(first) && !empty.has(second)) pairs.add(first + second);
  }
  return pairs;
}

/** What a pair weighs that stands in so many of all measures; set phrases weigh little. */
export const weightOf = (pair: string, count: number, all: number): number =>
  (common.has(pair) ? commonWeight : 1) * Math.log(1 + all / count);

/** Whether official speech puts a pair to any object. */
export const isCommon = (pair: string): boolean => common.has(pair);
