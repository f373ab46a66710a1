/** Where the speaker's name or the date belongs, crosses alone: ×××, （20××年×月×日）, 县委书记 XXX. */
const effacedName =
  /^[（(]?(?:[\p{Script=Han}、]{0,24}(?:书记|长|主席|主任)[：:]?)?[xXＸ×*＊○〇]{2,3}(?:同志)?[）)]?$|^[（(]?\d{0,4}[xXＸ×*＊]{1,4}年[\dxXＸ×*＊]{1,2}月[\dxXＸ×*＊]{1,2}日[）)]?$/u;
/** 某 before what has a name: 某区, 某局, 张某; 某些 and 某种 are ordinary words. */
const someone = /某(?:某|省|自治区|市|县|区|镇|乡|街道|村|社区|局|厅|委|部|院|校|公司|集团|同志)/gu;
const crosses = /(?:[xXＸ×]{2,}|[*＊]{2,}|[○〇●]{2,})/gu;

/** One cross before what has a name: X县, ×同志. */
const lone =
  /(?<![A-Za-z\dＸ×])[xXＸ×](?=[省市县区州旗镇乡村局厅]|街道|社区|公司|同志|书记|[省市县区镇乡局]长)/gu;
/** Crosses for digits of a date, which nothing but a mask writes: X月X日, 201x年. */
const effacedDate = /[xXＸ×]{1,2}月[xXＸ×]{1,2}日|20\d[xXＸ×]年/gu;
/** So many signs make a text anonymous; one in a date counts twice. */
const leastSigns = 3;

export interface Anonymised {
  readonly quote: string;
  readonly count: number;
}

/** Placeholders count where they touch Chinese text: XX区, ××同志, **镇. */
function placeholders(text: string): RegExpExecArray[] {
  return [...text.matchAll(crosses)].filter((match) => {
    const before = text[match.index - 1] ?? '';
    const after = text[match.index + match[0].length] ?? '';
    const isYear = /^[○〇]/u.test(match[0]) && /[一二三四五六七八九]/u.test(before + after);
    return !isYear && (/\p{Script=Han}/u.test(after) || /\p{Script=Han}/u.test(before));
  });
}

/**
 * Whether names were replaced by placeholders. A single one may be a slip or an example, so the body
 * needs three of them; a title with one is enough, and so is a name or date of the title block.
 */
export function findAnonymised(
  title: string,
  body: string,
  head: readonly string[] = [],
): Anonymised | undefined {
  const inTitle = [...title.matchAll(someone), ...placeholders(title)][0];
  if (inTitle) return { quote: inTitle[0], count: 1 };
  const effaced = head.find((line) => effacedName.test(line.replace(/\s/gu, '')));
  if (effaced) return { quote: effaced, count: 1 };
  const crossed = placeholders(body);
  const named = [...body.matchAll(someone)];
  const dated = [...body.matchAll(effacedDate)];
  const masked = [...crossed, ...body.matchAll(lone), ...dated].sort((a, b) => a.index - b.index);
  const strongest =
    masked.length + dated.length >= leastSigns ? masked : named.length >= leastSigns ? named : [];
  const first = strongest[0];
  if (!first) return undefined;
  return {
    quote: body.slice(Math.max(0, (first.index ?? 0) - 4), (first.index ?? 0) + 8),
    count: strongest.length,
  };
}
