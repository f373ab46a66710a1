import { findDates } from './dates.ts';
import { bareSubtitle } from './head.ts';
import { readable } from './traditional.ts';

const meetingEnd =
  '(?:会议|大会|全会|座谈会|推进会|动员会|现场会|部署会|总结会|表彰会|交流会|报告会|发布会|研讨会|推介会|茶话会|联欢会|调度会|汇报会|培训会|协调会|例会|听证会|论证会|恳谈会|誓师会|启动会|见面会|通报会|说明会|演唱会|音乐会|追悼会|运动会|博览会|年会|峰会|论坛|仪式|典礼|培训班|研讨班|开班式|结业式|开幕式|闭幕式|启动式|揭牌式|签约式|升旗式|活动|晚会|晚宴|午宴|宴会|招待会|酒会|会)';

/** The act of a longer event: 培训班开班式, 博览会开幕式. */
const ceremony = '(?:(?:开班|结业|开幕|闭幕|启动|揭牌|签约|开工|毕业|颁奖|表彰)(?:式|仪式|典礼|大会))?';

const inTitle = new RegExp(
  `在(.{2,80}?${meetingEnd}${ceremony})(?![议场员长计])(?:开幕|闭幕|结束)?(?:上|期间|时|会上)?的?(?:讲话|重要讲话|报告|工作报告|发言|致辞|致词|演讲|总结|主持|点评|表态|动员|部署|汇报|说明|交流|开幕|闭幕|贺|欢迎|答谢|祝酒|主旨|总结讲话|[^会上]{0,10}(?:讲话|发言|致辞|致词|报告|演讲|稿|词|辞)|$)`,
  'u',
);
/** 活动总结大会: a word for a meeting that goes on to the meeting itself is not its end. */
const goesOn = new RegExp(
  `^[^，。；：上在]{1,12}?(?<![的上])${meetingEnd}(?:上|期间|时|结束|的|讲话|发言|致辞|致词|$)`,
  'u',
);
/** What is no meeting and is spoken at all the same: 在某某小学百年校庆上的发言. */
const otherEvent =
  /在([^，。；：]{4,50}?(?:校庆|院庆|厂庆|庆典|庆祝日|纪念日|周年|[节日课赛宴礼展]|现场|会场|讲堂|沙龙|集会|聚会|联谊|团拜|茶叙|分会|决赛|答辩|首映|首发|奠基|通车|竣工|开业|开学|开工|揭幕|揭牌|点火|发车))上的?[^，。；：上]{0,8}(?:讲话|发言|致辞|致词|演讲|贺词|贺信|寄语|感言)/u;
/** A letter to an event: 致首届某某会的贺信. A letter to persons names none. */
const eventOfLetter = new RegExp(
  `[致给]([^，。；：]{2,56}?(?:${meetingEnd}|校庆|庆典|周年|节))(?:的)?(?:贺信|贺电|贺词|祝词)$`,
  'u',
);
const meetingFirst = new RegExp(
  `^((?:(?!在)[^，。；：——]){4,60}?${meetingEnd}${ceremony})(?:主持词|主持辞|主持稿|开幕词|闭幕词|欢迎词|致辞|致词|讲话|讲话稿|发言|发言稿|总结讲话)`,
  'u',
);
/** 某市政府新闻发布会：通报……: the meeting and what it was about. */
const beforeColon = new RegExp(`^([^，。；：在！]{3,40}${meetingEnd}(?<![员协工商学联理董监]会))：.{4}`, 'u');
/** A bulletin's title says who was there: 民政局局长出席某某晚宴致辞. */
const whoAttends = /^[^，。；：]{2,30}?(?:长|主席|书记|主任|官|总理|会长)(?:应邀)?(?:出席|参加|主持)/u;
const onlyMeeting = /^.{4,60}(?:会议|大会|全会|座谈会|推进会|现场会|发布会|论坛|研讨会|报告会)$/u;
const announced = new RegExp(
  `(?:这次|此次|本次|(?:今天|现在)?(?:我们)?[^，。；！？]{0,20}?(?:召开|举行|举办)(?:的)?(?:这次)?)((?:全[省市县区州盟旗镇乡局厅校院国系]|第[一二三四五六七八九十]+次|[^，。；！？“”《》]{2,30})[^，。；！？“”《》]{2,50}?${meetingEnd})(?=[，。；、！]|是|的|上|，|既|就)`,
  'gu',
);

/** The meeting that a title or subtitle names: 在…会议上的讲话, 2026年1月26日在…会议上. */
export function occasionOfTitle(title: string): string | undefined {
  let bare = bareSubtitle(title).replace(/^[^！!，。；在]{2,10}[！!]/u, '');
  const date = findDates(bare)[0];
  if (date?.start === 0) bare = bare.slice(date.end);
  const words = readable(bare);
  const match = inTitle.exec(words);
  if (match?.[1]) {
    const end = match.index + 1 + match[1].length;
    const more = goesOn
      .exec(words.slice(end))?.[0]
      .replace(/(?:上|期间|时|结束|的|讲话|发言|致辞|致词)$/u, '');
    return trimMeeting(bare.slice(match.index + 1, end + (more?.length ?? 0)));
  }
  const event = otherEvent.exec(words);
  if (event?.[1]) return trimMeeting(bare.slice(event.index + 1, event.index + 1 + event[1].length));
  const letter = eventOfLetter.exec(words)?.[1];
  if (letter) return letter;
  const first = meetingFirst.exec(words)?.[1];
  const attended = first ? (whoAttends.exec(first)?.[0].length ?? 0) : 0;
  const before = first ? undefined : beforeColon.exec(words)?.[1];
  if (before) return bare.slice(0, before.length);
  return first ? bare.slice(attended, first.length) : onlyMeeting.test(bare) ? bare : undefined;
}

/** Behind 在 there may be the place of the meeting's opening words; the name itself has no inner 在. */
function trimMeeting(found: string): string {
  const inner = found.replace(/^(?:出席|参加|主持)(?:召开)?/u, '');
  return inner.replace(/^[“"](.+)[”"]$/u, '$1');
}

const held = new RegExp(
  `(?:^|[，。；]|[日午晚][，,]?)([^，。；：！？]{4,50}?(?:${meetingEnd}|[节周月]))(?:于[^，。；]{2,12}|在[^，。；]{2,16})?(?:隆重|正式|顺利|胜利)?(?:举行|召开|开幕|举办|启动)`,
  'u',
);

const convened = new RegExp(
  `(?:召开|举行|举办)(?:了)?([^，。；：！？“”]{4,50}?${meetingEnd})(?=[，。；]|$)`,
  'u',
);

/** The meeting that a sentence of news says was held: 昨天，全县春耕现场会在青石镇召开. */
export function heldMeeting(sentence: string): string | undefined {
  const named = inTitle.exec(readable(sentence));
  const found = held.exec(sentence)?.[1] ?? (named ? named[1] : undefined) ?? convened.exec(sentence)?.[1];
  return found && found.length >= 6 && found.length <= 50 ? trimMeeting(found) : undefined;
}

/** The meeting as the first words of the speech announce it: 这次全县…推进会, 召开全县第四次…现场会. */
export function occasionOfOpening(opening: string): string | undefined {
  const [match] = [...opening.matchAll(announced)].filter((one) => !looksBack(one, opening));
  const found = match?.[1]?.replace(/^(?:的|一次|一个|了|这次|此次|全体会议)+/u, '');
  if (!found || found.length < 8 || found.length > 50) return undefined;
  if (/我们|大家|同志|为了|目的|任务|研究|部署的|重要会议|专题会议|这样|_/u.test(found)) return undefined;
  return found;
}

/** 2月10日，召开了……会议，不到二十天，我们又召开……: the first of the two is over. */
function looksBack(match: RegExpExecArray, opening: string): boolean {
  if (!/(?:召开|举行|举办)了/u.test(match[0])) return false;
  const before = opening.slice(0, match.index + match[0].search(/(?:召开|举行|举办)了/u));
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  return !/今天|现在|这里|这次|此次|本次|又/u.test(sentence.slice(-40));
}

/**
 * The occasion. The opening's name counts before the title's where it says more: titles are cut short
 * and pages rename them.
 */
export function chooseOccasion(ofTitle?: string, ofOpening?: string): string | undefined {
  if (!ofTitle || !ofOpening) return ofTitle ?? ofOpening;
  return ofOpening.length > ofTitle.length ? ofOpening : ofTitle;
}
