import type { Head } from './head.ts';

const ofSpeech =
  /^(?:讲话人|讲课人|授课人|发言人|演讲者|演讲人|报告人|致辞人|主讲人|地\s{0,3}点|会议名称|场合)[：:]/u;
const ofDay = /^(?:日\s{0,3}期|时\s{0,3}间|场\s{0,3}合|会\s{0,3}议)[：:]/u;
const longest = 40;

/**
 * The lines that name the day of a speech among the properties that a note or a register gives of it: 日期
 * beside 讲话人 or 地点 is the day of the event, alone it is that of the page.
 *
 * @param removed lines that cleaning took away
 */
export function eventDays(head: Head, removed: readonly string[]): readonly string[] {
  const given = [...head.lines.map(({ text }) => text), ...removed].filter((text) => text.length <= longest);
  return given.some((text) => ofSpeech.test(text.trim()))
    ? removed.map((text) => text.trim()).filter((text) => text.length <= longest && ofDay.test(text))
    : [];
}
