import { readNumeral } from './numerals.ts';
import { type Person, readByline, readGlued, readOfficeThenName } from './persons.ts';
import { readable } from './traditional.ts';

/** What an editor says of a text that follows. */
const presents =
  /^(?:以下|下面|这|本文)(?:就?是|为|系|刊登|刊发)|(?:全文|内容|原文)(?:如下|刊[发登载]|发布|转发)|现(?:将|把|予|全文|摘要|转发|刊)|刊[发登](?:如下|于此|此文)|以飨读者|(?:讲话|发言|致辞|致词|演讲)如下|(?:讲话|发言|致辞|致词|演讲|报告|推介词?)(?:的)?(?:全文|实录|摘要|摘登|摘编|节选|文字稿|录音整理)|[，。；](?:以下|下面)(?:就?是|为|系|根据)[^，。；]{0,24}(?:整理|全文|原文|实录|摘要|节选|文字稿)/u;
/** What was done with the text. */
const spoke =
  /主持召开[^，。；]{4,40}会|(?:讲话|发言|致辞|致词|演讲)如下|(?:作|做|发表|致|讲|宣读)了?[^，。；]{0,24}(?:讲话|发言|致辞|致词|演讲|报告|党课|主旨)|的(?:讲话|发言|致辞|致词|演讲|报告|讲稿|党课)|(?:出席|主持|参加|到会)[^，。；]{0,24}并?(?:讲话|致辞|致词|发言)|(?:在|于)[^，。；]{2,50}[会式礼典坛宴上](?:讲话|发言|致辞|致词|演讲)(?:全文|内容|摘要|要点|[：:。，]|$)|(?:作|做)了?[^，。；]{0,12}推介|通报[^，。；]{2,24}(?:情况|工作|成果|进展)|的一(?:席话|番话|堂课)/u;
const opener = /^(?:以下|下面|这|本文)(?:就?是|为|系|刊登|刊发)?/u;
const when =
  /(?:于)?(?:今[日天早晚晨]|昨[日天晚]|前天|日前|近日|不久前|(?:\d{4}年)?\d{1,2}月\d{1,2}日)?(?:上午|下午|晚上?)?(?:[（(][^（）()]{1,16}[）)](?:上午|下午|晚上?)?)?/u;
const person = new RegExp(
  `^([^，。；：]{3,40}?)(?:同志)?${when.source}(?:应邀|亲自)?(?:(?:在|就|出席|主持|参加|到会)[^，。；]{0,60}?)?(?:作|做|发表|致|讲|发言|演讲|宣读|主持召开|通报|的)`,
  'u',
);

/** What is longer is prose. */
const longestSentence = 220;

const noteLabel = /^[【[（(]?(?:导读|导语|编者按|按语?|编者的话|核心提示|内容提要|摘要)[】\])）]?[：:]?/u;

/** True for an editor's sentence that presents a speech: 昨天，县长某某作了讲话，现将全文刊发. */
export const presentsSpeech = (sentence: string): boolean => {
  if (sentence.length > longestSentence) return false;
  const text = readable(sentence);
  return (presents.test(text.replace(noteLabel, '')) || noteLabel.test(text)) && spoke.test(text);
};

/**
 * The speaker as an editor's sentence before the text introduces him: 以下是县长张某今日在…的讲话,
 * 校长李某作了题为《…》的致辞，现将全文刊发. Both office and name must stand in it.
 *
 * @param sentence one line
 */
export function introducedSpeaker(sentence: string): Person | undefined {
  if (sentence.length > longestSentence) return undefined;
  const text = readable(sentence);
  if (!presentsSpeech(sentence)) return undefined;
  let start = 0;
  for (const clause of text.split(/(?<=[，。；：！？])/u)) {
    const bare = clause.replace(noteLabel, '');
    const from = start + clause.length - bare.length;
    start += clause.length;
    const opened = opener.exec(bare)?.[0].length ?? 0;
    if (!spoke.test(bare)) continue;
    const words = person.exec(bare.slice(opened))?.[1];
    if (!words) continue;
    const written = sentence.slice(from + opened, from + opened + words.length).replace(/同志$/u, '');
    const found =
      readGlued(readable(written)) ?? readByline(written) ?? readOfficeThenName(readable(written));
    if (found?.name && found.role) return inScript(found, written);
  }
  return undefined;
}

const toDay =
  /今[日天早晚晨][（(](\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日[）)]/u;

/**
 * The day of a speech that a bulletin of the same day presents: 今日（十一月十五日）, where the bulletin is
 * of 2014-11-15.
 *
 * @param published the day of the bulletin
 * @returns true where both are one day
 */
export function isOfSameDay(sentence: string, published: string): boolean {
  if (sentence.length > longestSentence || !presents.test(readable(sentence))) return false;
  const [, month = '', day = ''] = toDay.exec(sentence) ?? [];
  const written = [readNumeral(month), readNumeral(day)].map((value) => String(value ?? 0).padStart(2, '0'));
  return published.slice(5) === written.join('-');
}

/** The parts of a person as they are written in the line. */
function inScript({ name = '', role = '' }: Person, written: string): Person {
  const simple = readable(written);
  const cut = (part: string) => {
    const at = simple.indexOf(part);
    return at < 0 ? part : written.slice(at, at + part.length);
  };
  return { name: cut(name), role: cut(role) };
}
