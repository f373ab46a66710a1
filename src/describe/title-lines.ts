import { policyGenre, speechGenre } from './genres.ts';
import { type Head, type HeadLine, sameWords } from './head.ts';
import { squash } from './lines.ts';
import { fileEnding } from './title-of-page.ts';

/** A letter or an elegy may be called by its genre alone, its characters spread out: 贺　信. */
export const genreAlone =
  /^(?:贺信|贺电|贺词|贺辞|悼词|悼辞|唁电|祝词|祝辞|致辞|致词|献词|献辞|公开信|慰问信|感谢信|倡议书|讲话|书面讲话|讲话稿|发言|发言稿|演讲稿|演讲词|欢迎词|欢迎辞|答谢词|答谢辞|祝酒词|祝酒辞|开幕词|开幕辞|闭幕词|闭幕辞|开场白|主持词|主持辞|主持稿|告别词|寄语|述职报告|工作报告)$/u;

/** The characters of a title that was spread out for its looks, put together: 书 面 讲 话. */
export const unspread = (text: string) =>
  /^\p{Script=Han}(?:[\s　]{1,4}\p{Script=Han}){1,9}$/u.test(text) ? squash(text) : text;

/** The last line of a notice's title may look like a subtitle: 关于印发三年行动计划 / （2021—2023年）的通知. */
export const noticeEnd = /^[（(“《][^，。；]{2,40}的(?:通知|意见|决定|通告|公告|批复|函|报告|请示)$/u;
const endsNotice = (title: string, { text, role }: HeadLine): boolean =>
  (role === 'other' || role === 'subtitle') &&
  /关于/u.test(title) &&
  !/的(?:通知|意见|决定|通告|公告|批复|函|报告|请示)$/u.test(title) &&
  noticeEnd.test(text);

const organ =
  /^\p{Script=Han}{2,40}(?:委员会|人民政府|办公[厅室]|人民法院|检察院|联合会|协会|总工会|公司|[局厅部]|(?<=[省市县区州盟旗镇乡])委)$/u;
/** True where a title names its organ on one line and itself on the next: 某县人民政府办公室 / 关于印发……的通知. */
const isOrganOf = (first: string, second: string): boolean =>
  organ.test(first.split(/[\s　]/u).at(-1) ?? '') && /^(?:关于|常务委员会|工作报告|印发|转发)/u.test(second);

/** The second line closes a bracket or quote that the first leaves open: 关于征求《水源 / 保护方案》意见的函. */
function closesBracket(first: string, second: string): boolean {
  const open = ['《》', '“”', '（）'].find(
    ([from = '', to = '']) => first.split(from).length > first.split(to).length,
  );
  return (
    open !== undefined && second.length <= 40 && second.includes(open.charAt(1)) && !/[。；]/u.test(second)
  );
}

/** True where the second line goes on with the first in the middle of a phrase. */
const goesOn = (first: string, second: string): boolean =>
  isOrganOf(first, second) ||
  (/^(?:在|关于|.{0,16}在)/u.test(first) &&
    !policyGenre(first) &&
    !/(?:上|中|时|仪式|讲话|报告|发言|致辞)$/u.test(first)) ||
  /[的和与暨及、，]$/u.test(first) ||
  /^[的和与暨及、，上]/u.test(second);

/** Slogans of one length side by side: 凝心聚力  真抓实干. */
function inBeats(text: string): boolean {
  const beats = text.split(/[\s　]+/u);
  const [first = ''] = beats;
  return first.length >= 3 && beats.length > 1 && beats.every(({ length }) => length === first.length);
}

/** A meeting's name over the genre: 全县防汛工作会议 / 主　持　词. */
const namesMeeting = /(?:会议?|大会|仪式|典礼|论坛|活动|[式节]|培训班|研讨班|会上的?|[式礼]上的?)$/u;
/** The place of a paper among those of a meeting: 会议文件之二. */
export const ofSeries =
  /^(?:会议|大会|全会|学习|参阅|交流|典型|书面)?(?:文件|材料|资料|(?:交流|书面)?发言(?:材料)?)之?[（(]?[一二三四五六七八九十\d]{1,3}[）)]?$/u;
/** What stands over titles and is a column, a series or a paper. */
const column =
  /(?:讲话|发言|材料|文件|文稿|文选|文集|论坛|网站?|日报|晚报|报|刊|专栏|专题|要闻|新闻|公报|动态|简报|之窗|公开|资料|参考|交流|选登|摘编|摘登|摘要|全文|正文|频道|栏目|天地|园地|政务|学习|机密|内部|绝密|秘密|传达|印发|定稿|初稿|送审稿)$/u;

/** The first line of a title on two lines: one cut in mid-phrase, or the first half of a couplet. */
export function startOfWrap(head: Head, at: number, witnessed: readonly string[]): number {
  const list = head.lines;
  const [before, line, next] = [list[at - 1], list[at], list[at + 1]];
  if (before?.role !== 'other' || !line || before.index !== line.index - 1) return at;
  if (ofSeries.test(squash(before.text))) return at;
  if (witnessed.some((title) => squash(title) === squash(line.text))) return at;
  const cut =
    (/^(?:在|关于)/u.test(before.text) &&
      !/^(?:在|关于)/u.test(line.text) &&
      !speechGenre(before.text) &&
      goesOn(before.text, line.text)) ||
    (/关于|在/u.test(before.text) && closesBracket(before.text, line.text));
  const ofMeeting = genreAlone.test(squash(line.text)) && namesMeeting.test(squash(before.text));
  const opens = list.slice(0, at - 1).every(({ text }) => column.test(text) || ofSeries.test(text));
  const couplet =
    next?.role === 'subtitle' &&
    before.text.length >= (opens ? 4 : 6) &&
    (Math.abs(before.text.length - line.text.length) <= 2 ||
      inBeats(before.text) ||
      (opens && !column.test(before.text))) &&
    !/[\p{P}\p{S}]/u.test((before.text + line.text).replace(/[“”]/gu, ''));
  const ofOrgan = isOrganOf(before.text, line.text) && (speechGenre(line.text) || policyGenre(line.text));
  if (!ofOrgan) return cut || couplet || ofMeeting ? at - 1 : at;
  let first = at - 1;
  while (list[first - 1]?.role === 'other' && organ.test(list[first - 1]?.text ?? '')) first--;
  return first;
}

/** What titles call upon their hearers to do. */
const callsUpon =
  /推进|推动|加快|奋力|坚持|深化|努力|开创|打造|实现|谱写|夯实|凝聚|强化|提升|攻坚|担当|奋进|奋斗|确保|促进|争当|决胜|踔厉|齐心|合力|携手|同心|抢抓|构建|筑牢|严明|弘扬|迈上|迈向|再创|争创|解放思想|真抓实干|再立新功|作出|做出|而努力|振奋|鼓足|乘势|聚力|发扬|牢记|狠抓/u;
const mostSlogans = 2;

/**
 * The title proper over a line of the form 在……会上的讲话 without a dash: it opens the text, is no body,
 * series or place, and calls upon the hearers.
 */
export function sloganAbove(head: Head, at: number): HeadLine[] | undefined {
  const line = head.lines[at];
  if (!line || at === 0 || at > mostSlogans || !/^在.{4,60}上的?\S{2,8}$/u.test(line.text)) return undefined;
  const above = head.lines.slice(0, at);
  const plain = above.every(
    ({ role, text, index }, n) =>
      role === 'other' &&
      index === line.index - at + n &&
      text.length >= 5 &&
      text.length <= 40 &&
      !/[。：；！|｜>《]/u.test(text) &&
      !organ.test(text) &&
      !column.test(text) &&
      !speechGenre(text),
  );
  return plain && above.some(({ text }) => callsUpon.test(text)) ? above : undefined;
}

export function joinTitle(head: Head, at: number): { title: string; lines: number[] } {
  const list = head.lines;
  const first = list[at];
  if (!first) return { title: '', lines: [] };
  const plain = first.text.replace(/^#{1,6}\s+/u, '').replace(fileEnding, '');
  let title = genreAlone.test(squash(plain)) ? squash(plain) : plain;
  const lines = [first.index];
  const reach = at + 3 + (organ.test(title) ? 3 : 0);
  for (let i = at + 1; i < Math.min(list.length, reach); i++) {
    const next = list[i];
    if (next?.role === 'other' && organ.test(next.text) && organ.test(list[i - 1]?.text ?? '')) {
      title += ` ${next.text}`;
      lines.push(next.index);
      continue;
    }
    if (next && endsNotice(title, next)) {
      title += next.text;
      lines.push(next.index);
      break;
    }
    if (next?.role !== 'other' || speechGenre(title) || sameWords(next.text, first.text)) break;
    const words = unspread(next.text);
    const wraps =
      (goesOn(title, words) && (speechGenre(words) || policyGenre(words))) ||
      closesBracket(title, words) ||
      (genreAlone.test(squash(words)) && namesMeeting.test(squash(title)));
    const before = list[i + 1]?.role === 'subtitle' && next.text.length <= 40 && title.length <= 40;
    if (!wraps && !before) break;
    title += wraps ? (genreAlone.test(squash(words)) ? squash(words) : words) : ` ${next.text}`;
    lines.push(next.index);
  }
  return { title, lines };
}
