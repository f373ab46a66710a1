import type { Head, HeadLine } from './head.ts';
import { introducedSpeaker } from './introduced.ts';
import { type Line, squash } from './lines.ts';
import { looksLikeOffice, mayBeName, type Person, readByline } from './persons.ts';
import { speakerOfTitle } from './speaker-of-title.ts';

export interface FoundSpeaker extends Person {
  readonly quote: string;
  readonly confidence: number;
  /** Lines of the head that name the speaker and say nothing else. */
  readonly lines: readonly number[];
}

/** What only the page around a text says of its speaker. */
export interface AroundSpeech {
  /** Other writings of the title. */
  readonly titles: readonly string[];
  /** Lines that cleaning took away. */
  readonly removed: readonly string[];
}

/**
 * The speaker: the byline under the title, names on neighbouring lines, the title itself, an editor's
 * introduction, the signature at the end, or what the page calls the same text. What stands in
 * captions, credits and the body is never asked.
 *
 * @param titleLine index of the title's line, −1 where the text has none
 */
export function findSpeaker(
  head: Head,
  titles: readonly (string | undefined)[],
  lines: readonly Line[],
  titleLine = -1,
  around: AroundSpeech = { titles: [], removed: [] },
): FoundSpeaker | undefined {
  const byline = ofBylines(head, titleLine);
  const titled = ofTitles(titles);
  if (byline && !byline.name && titled?.name && !titled.role)
    return { ...byline, name: titled.name, quote: `${titled.quote}\n${byline.quote}` };
  const told =
    byline?.name && !byline.role
      ? { ...byline, ...(titled ? roleOfSame(byline.name, titled) : roleOfTitle(titles)) }
      : (byline ?? titled);
  if (told?.name && told.role) return told;
  const introduced = ofIntroduction(head, lines, around.removed);
  if (told?.name) {
    const { name } = told;
    const role = [introduced, ofTitles(sameSpeech(titles, around.titles))].find(
      (other) => other?.role && squash(other.name ?? '') === squash(name),
    )?.role;
    const noted = role ?? notedOffice(name, [...around.removed, ...lines.slice(-3).map(({ text }) => text)]);
    return noted ? { ...told, role: noted } : told;
  }
  if (introduced && (!told?.role || sameOffice(introduced.role, told.role)))
    return told ? { ...introduced, role: longer(introduced.role, told.role), lines: told.lines } : introduced;
  return told ?? ofSignature(lines) ?? ofTitles(sameSpeech(titles, around.titles)) ?? ofLabel(around.removed);
}

/** 某某镇党委书记述职报告 over a name: whose report it is, the title says by the office. */
const roleOfTitle = (titles: readonly (string | undefined)[]) => {
  const role = titles
    .map(
      (title) =>
        /^(?:\d{4}年度?)?(.{3,30}?)(?:个人)?(?:\d{4}年度?)?述[职廉德](?:述[职廉德学]){0,2}报告$/u.exec(
          title ?? '',
        )?.[1],
    )
    .find((found) => found !== undefined && looksLikeOffice(found));
  return role ? { role } : {};
};

const roleOfSame = (name: string, other: FoundSpeaker) =>
  other.role && squash(other.name ?? '') === squash(name) ? { role: other.role } : {};

/** 县教体局局长 and 县教育和体育局党组书记、局长 end in one office. */
const sameOffice = (a = '', b = '') => a.endsWith(b) || (b.length >= 2 && a.slice(-2) === b.slice(-2));

const ofAuthor =
  /^[（(【]?(?:作者|讲话人|讲话者|发言人|演讲人|演讲者|报告人|主讲人)(?:(?:单位)?[系为是]|现?任|时任|单位[：:])([^，。；：（）()【】]{2,40})(?=[，。；）)】]|$)/u;

/** What a note says of the speaker whose name stands under the title: （作者系某县副县长）, 某某同志时任县委书记. */
function notedOffice(name: string, notes: readonly string[]): string | undefined {
  const called = squash(name);
  for (const text of notes) {
    if (text.length > 200) continue;
    const stated = ofAuthor.exec(text)?.[1];
    if (stated && looksLikeOffice(stated)) return stated;
    const at = text.indexOf(called);
    if (at < 0) continue;
    const office =
      /^(?:同志)?[^，。；：]{0,24}?(?:时任|现任|担任|任|系|是)([^，。；：]{2,30})(?=[，。；]|$)/u.exec(
        text.slice(at + called.length),
      )?.[1];
    if (office && looksLikeOffice(office)) return office;
  }
  return undefined;
}

/** （县人大常委会主任　张三　2025年1月9日）: who spoke and when, in brackets behind the text. */
export function bracketedSigner(text: string): Person | undefined {
  const inside = /^[（(]([^（）()。；]{4,56})[）)]$/u.exec(text)?.[1];
  const [, words = inside] = /^(\S.{3,40}?)[\s　，,]{1,4}\d{4}年[\d月日]{2,8}$/u.exec(inside ?? '') ?? [];
  const person = words ? readByline(words) : undefined;
  return person?.name && person.role ? person : undefined;
}

const longer = (a = '', b = '') => (a.length >= b.length ? a : b);

/** A sentence of the editor before the text. */
function ofIntroduction(
  head: Head,
  lines: readonly Line[],
  removed: readonly string[],
): FoundSpeaker | undefined {
  const above = lines.slice(0, head.bodyStart + (head.salutation ? 0 : 1)).map(({ text }) => text);
  for (const text of [...above, ...removed]) {
    const person = introducedSpeaker(text);
    if (person) return { ...person, quote: text, confidence: 0.7, lines: [] };
  }
  return undefined;
}

/** Writings of the title that end as it does from 在 on: 县长某某在…上的讲话. Other speeches on the page do not. */
function sameSpeech(titles: readonly (string | undefined)[], others: readonly string[]): string[] {
  const ends = titles.flatMap((title) => {
    const at = title?.indexOf('在') ?? -1;
    return title && at >= 0 && title.length - at >= 8 ? [squash(title.slice(at))] : [];
  });
  return others.filter((other) => ends.some((end) => squash(other).endsWith(end)));
}

const speakerLabel =
  /^(?:报告人|讲话人|讲课人|授课人|发言人|主讲人|演讲人|演讲者|致辞人|宣讲人|作报告人)[：:]/u;

/** 讲话人：县长 某某 among the page's own lines. */
function ofLabel(removed: readonly string[]): FoundSpeaker | undefined {
  const text = removed.find((line) => line.length <= 40 && speakerLabel.test(line));
  const person = text ? readByline(text) : undefined;
  return person && text ? { ...person, quote: text, confidence: 0.6, lines: [] } : undefined;
}

/** Above the title only a line with both office and name is believed: buttons of a page look like names. */
function ofBylines(head: Head, titleLine: number): FoundSpeaker | undefined {
  const bylines = head.lines.filter(
    ({ index, person }) => person && (index > titleLine || (person.name && person.role)),
  );
  const whole = bylines.find(({ person }) => person?.name && person.role);
  const bare = bylines.find(({ person }) => person?.name);
  // A name alone in brackets beside a day may be the place of the meeting.
  const named = (bare && whole && /^[（(]/u.test(bare.text) ? whole : bare) ?? bylines[0];
  if (!named?.person) return undefined;
  const { name, role } = named.person;
  const neighbour = bylines.find(
    ({ index, person }) => Math.abs(index - named.index) === 1 && person && !person.name !== !name,
  );
  const below = !name && !neighbour ? nameBelow(head, named.index) : undefined;
  if (below && role)
    return {
      name: below.text,
      role,
      quote: `${named.text}\n${below.text}`,
      confidence: 0.85,
      lines: [named.index, below.index],
    };
  const lowest = role ? named : neighbour?.person?.role ? neighbour : undefined;
  const offices = lowest ? officesAbove(bylines, lowest) : [];
  const joined =
    neighbour && !(name && role)
      ? [...new Set([...(offices.length > 1 ? offices : [neighbour]), named])]
      : name && role && offices.length > 1
        ? offices
        : [named];
  const roles = offices.flatMap(({ person }) => person?.role ?? []);
  const told = {
    name: name ?? neighbour?.person?.name,
    role: roles.length > 1 ? roles.join(' ') : (role ?? neighbour?.person?.role),
  };
  const lineNumbers = joined.map(({ index }) => index).sort((a, b) => a - b);
  return {
    ...(told.name ? { name: told.name } : {}),
    ...(told.role ? { role: told.role } : {}),
    quote: joined.map(({ text }) => text).join('\n'),
    confidence: told.name && told.role ? 0.95 : 0.8,
    lines: lineNumbers,
  };
}

/** The lines of offices right above one another that end with this one: 县委常委 / 县人武部政委 / 张三. */
function officesAbove(bylines: readonly HeadLine[], last: HeadLine): HeadLine[] {
  const above = bylines.find(({ index, person }) => index === last.index - 1 && person?.role && !person.name);
  return above ? [...officesAbove(bylines, above), last] : [last];
}

/** Right below an office a name stands, whatever surname it has: 乌云毕力格. */
const nameBelow = (head: Head, index: number) =>
  head.lines.find(
    (line) =>
      line.index === index + 1 && line.role === 'other' && line.text.length <= 9 && mayBeName(line.text),
  );

function ofTitles(titles: readonly (string | undefined)[]): FoundSpeaker | undefined {
  for (const title of titles) {
    const person = title ? speakerOfTitle(title) : undefined;
    if (title && person) return { ...person, quote: title, confidence: 0.75, lines: [] };
  }
  return undefined;
}

/** A name alone on one of the last lines. */
function ofSignature(lines: readonly Line[]): FoundSpeaker | undefined {
  if (lines.length < 4) return undefined;
  for (const { text } of lines.slice(-3)) {
    const labelled =
      /^[（(【]?((?:讲话人|发言人|演讲者|演讲人|报告人|致辞人|主讲人)[：:][^。；]{2,30}?)[\s　，,]{0,3}(?:\d{4}年[\d月日]{2,8})?[）)】]?$/u.exec(
        text,
      )?.[1];
    const signed = labelled ? readByline(labelled) : undefined;
    if (signed?.name) return { ...signed, quote: text, confidence: 0.7, lines: [] };
    const bracketed = bracketedSigner(text);
    if (bracketed) return { ...bracketed, quote: text, confidence: 0.7, lines: [] };
    if (/^[（(【]/u.test(text)) continue;
    const person = text.length <= 40 && !/[。！？；]/u.test(text) ? readByline(text) : undefined;
    if (person?.name) return { ...person, quote: text, confidence: 0.6, lines: [] };
  }
  return undefined;
}
