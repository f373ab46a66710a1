export interface InferredYear {
  readonly year: number;
  /** The words it follows from. */
  readonly quote: string;
  readonly confidence: number;
}

/** Founding years, after the official anniversaries. */
const anniversaries: readonly (readonly [RegExp, number])[] = [
  [/(?:中国共产党成立|建党)(\d{2,3})周年/u, 1921],
  [/(?:中华人民共和国成立|新中国成立|建国)(\d{2,3})周年/u, 1949],
  [/改革开放(\d{2})周年/u, 1978],
  [/(?:中国人民解放军建军|建军)(\d{2,3})周年/u, 1927],
  [/(?:抗日战争|抗战)(?:暨世界反法西斯战争)?胜利(\d{2,3})周年/u, 1945],
  [/长征胜利(\d{2,3})周年/u, 1936],
  [/五四运动(\d{2,3})周年/u, 1919],
  [/辛亥革命(\d{2,3})周年/u, 1911],
  [/香港回归(?:祖国)?(\d{2})周年/u, 1997],
  [/澳门回归(?:祖国)?(\d{2})周年/u, 1999],
];

/** First years of the five-year plans since the ninth. */
const plans: Readonly<Record<string, number>> = {
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};
const plan =
  /[“"「](十[一二三四五]?五|九五)[”"」](?:规划|计划|时期)?(?:的)?(?:(开局|起步|第一|首)|(收官|收尾|最后一|末|完成|决胜))(?:之)?年/u;
/** Years in which a congress of the Party met. */
const congresses: Readonly<Record<string, number>> = {
  十六: 2002,
  十七: 2007,
  十八: 2012,
  十九: 2017,
  二十: 2022,
};
const congress = /党的?(十[六七八九]|二十)大(?:胜利)?(?:召开之年|召开的一年)|迎接党的(十[六七八九]|二十)大/u;
const thisYear = /今年(?:是|，|正值|适逢|恰逢|又是|既是|，?我们|将?迎来)/u;

function yearsOf(sentence: string): number[] {
  const years: number[] = [];
  for (const [pattern, founded] of anniversaries) {
    const count = pattern.exec(sentence)?.[1];
    if (count) years.push(founded + Number(count));
  }
  const [, which = '', first] = plan.exec(sentence) ?? [];
  const start = plans[which];
  if (start !== undefined) years.push(first ? start : start + 4);
  const held = congress.exec(sentence);
  const year = congresses[held?.[1] ?? held?.[2] ?? ''];
  if (year !== undefined) years.push(year);
  return years;
}

const congressName = '(十[六七八九]|二十)大';
/** A congress that has just closed; all of these closed in October or November. */
const justClosed = new RegExp(
  `党的?${congressName}(?:于?(?:日前|近日|最近|不久前|前不久|刚刚|刚)(?:在北京)?(?:胜利|圆满)?(?:闭幕|召开|结束|落幕)|(?:胜利|圆满)?(?:闭幕|召开|结束)(?:不久|伊始))|(?:刚刚|刚|不久前|前不久)(?:胜利|圆满)?(?:闭幕|结束|召开)的党的?${congressName}`,
  'u',
);
/** The turn of a year names it: 刚刚过去的2013年, 2013年即将过去, 2014年即将到来. */
const turns: readonly (readonly [RegExp, number])[] = [
  [/刚刚过去的(20\d\d|19\d\d)年/u, 1],
  [/即将过去的(20\d\d|19\d\d)年/u, 0],
  [/(20\d\d|19\d\d)年(?:即将|就要|马上就要|行将)(?:过去|结束|成为过去)/u, 0],
  [/(20\d\d|19\d\d)年(?:即将|就要|马上就要)(?:到来|来临|来到)/u, -1],
  [/(?:送别|告别|辞别|挥别)(?:了)?[^，。0-9]{0,8}(20\d\d|19\d\d)年?[，,]?[^。]{0,8}(?:迎来|迎接|喜迎)/u, 1],
];

function turnOfYear(body: string): { year: number; quote: string }[] {
  const found = turns.flatMap(([pattern, more]) => {
    const match = pattern.exec(body);
    return match ? [{ year: Number(match[1]) + more, quote: match[0] }] : [];
  });
  const closed = justClosed.exec(body);
  const year = closed ? congresses[closed[1] ?? closed[2] ?? ''] : undefined;
  return closed && year !== undefined ? [...found, { year, quote: closed[0] }] : found;
}

/**
 * The year a speech was given, from what it says of 今年: 今年是中国共产党成立90周年, “十二五”的开局之年;
 * and from the turn of a year or a congress that has just closed.
 *
 * @returns undefined where nothing is said, or where two sayings disagree
 */
export function inferYear(body: string): InferredYear | undefined {
  const found: { year: number; quote: string }[] = [];
  for (let at = body.indexOf('今年'); at >= 0; at = body.indexOf('今年', at + 2)) {
    const stop = body.slice(at, at + 120).search(/[。！？\n]/u);
    const sentence = body.slice(at, stop < 0 ? at + 120 : at + stop);
    if (!thisYear.test(sentence.slice(0, 6))) continue;
    for (const year of yearsOf(sentence)) found.push({ year, quote: sentence });
  }
  found.push(...turnOfYear(body));
  const [first] = found;
  if (!first || found.some(({ year }) => year !== first.year)) return undefined;
  return { ...first, confidence: found.length > 1 ? 0.85 : 0.65 };
}
