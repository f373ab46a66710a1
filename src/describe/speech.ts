import { type FoundDate, findDates } from './dates.ts';
import { eventDays } from './event-day.ts';
import type { EvidenceBook } from './evidence.ts';
import { dayAndMeeting, type Head } from './head.ts';
import { inferYear } from './inferred-year.ts';
import { isOfSameDay, presentsSpeech } from './introduced.ts';
import type { Line } from './lines.ts';
import { chooseOccasion, heldMeeting, occasionOfOpening, occasionOfTitle } from './occasion.ts';
import { readRelativeDate } from './relative-date.ts';
import { bracketedSigner, findSpeaker } from './speaker.ts';
import type { FoundTitle } from './title.ts';

export interface SpokenDate {
  readonly value: string;
  readonly precision: FoundDate['precision'];
  readonly basis: 'stated' | 'inferred';
  readonly evidence?: string;
}

/** What only speeches have. */
export interface SpeechFacts {
  readonly speaker?: { readonly name?: string; readonly role?: string };
  /** Lines of the head that name the speaker. */
  readonly speakerLines?: readonly number[];
  readonly occasion?: string;
  readonly date?: SpokenDate;
}

interface Given {
  readonly lines: readonly Line[];
  readonly head: Head;
  readonly title: FoundTitle;
  readonly book: EvidenceBook;
  /** Lines that cleaning took away. */
  readonly removed: readonly string[];
  /** The day on which the page was published. */
  readonly published?: string;
}

/** Speaker, occasion and date of a speech. */
export function describeSpeech({ lines, head, title, book, removed, published }: Given): SpeechFacts {
  const speaker = findSpeaker(
    head,
    [title.fullSubtitle ?? title.subtitle, title.fullTitle ?? title.title],
    lines,
    title.titleLines[0],
    {
      titles: title.alsoCalled,
      removed,
    },
  );
  const told = speaker?.quote.split('\n')[0] ?? '';
  const from = lines.some(({ text }) => text.includes(told)) ? 'text' : 'removed';
  book.note('speaker', speaker?.name, from, speaker?.quote, speaker?.confidence);
  book.note('role', speaker?.role, from, speaker?.quote, speaker?.confidence);
  const first = head.salutation ? head.bodyStart : Math.min(head.bodyStart, lines.length);
  const opening = lines
    .slice(first, first + 3)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 600);
  const named = [title.subtitle, title.title].map((text) => (text ? occasionOfTitle(text) : undefined));
  const announced = occasionOfOpening(opening);
  const noted = speechNote(lines, removed);
  const occasion =
    chooseOccasion(named.find(Boolean), announced) ??
    occasionOfLabel([...head.lines.map(({ text }) => text), ...removed]) ??
    occasionOfHead(head) ??
    (noted && (occasionOfTitle(noted) ?? note.exec(noted)?.[1])) ??
    occasionOfIntroduction(lines, head, removed);
  book.note('occasion', occasion, 'text', occasion, occasion === announced ? 0.75 : 0.9);
  const date = findSpokenDate(head, title, lines, published, removed);
  book.note(
    'date',
    date?.value,
    'text',
    date?.evidence ?? date?.quote,
    date?.basis === 'inferred' ? 0.65 : 0.9,
  );
  return {
    ...(speaker
      ? {
          speaker: {
            ...(speaker.name ? { name: speaker.name } : {}),
            ...(speaker.role ? { role: speaker.role } : {}),
          },
          speakerLines: speaker.lines,
        }
      : {}),
    ...(occasion ? { occasion } : {}),
    ...(date ? { date } : {}),
  };
}

/** 2009年6月10日　立法会会议 under the title. */
const occasionOfHead = ({ lines }: Head) =>
  lines
    .map(({ role, date, text }) =>
      role === 'date' && date ? dayAndMeeting.exec(text.slice(date.end))?.[1] : undefined,
    )
    .find(Boolean);

/** （本文系2019年9月25日在某某会上的讲稿）: what an editor notes behind a text of where it was spoken. */
const note =
  /(?:^[（(【]?|^[（(][^（）()。]{2,30}[，；])(?:本文|此文|此件|本稿|这)(?:系|是|为|根据).{0,60}?在([^，。；]{4,60})上的?(?:讲话|讲稿|发言|报告|致辞|致词|演讲|党课)/u;
const speechNote = (lines: readonly Line[], removed: readonly string[]) =>
  [...lines.slice(-3).map(({ text }) => text), ...removed].find(
    (text) => text.length <= 140 && note.test(text),
  );

/** The meeting that an editor's sentence over the text says was held. */
const occasionOfIntroduction = (lines: readonly Line[], head: Head, removed: readonly string[]) =>
  [...lines.slice(0, head.bodyStart).map(({ text }) => text), ...removed]
    .filter(presentsSpeech)
    .map(heldMeeting)
    .find(Boolean);

const meetingLabel =
  /^(?:会议名称|会议主题|活动名称|会议|场合)[：:]\s{0,3}([^。；：（(]{4,50}(?:会议?|论坛|活动|仪式|典礼|班))(?:[（(][^（）()]{4,24}[）)])?$/u;

/** 会议名称：…… among the page's own lines. */
const occasionOfLabel = (lines: readonly string[]) =>
  lines.map((line) => (line.length <= 70 ? meetingLabel.exec(line)?.[1] : undefined)).find(Boolean);

/** A line of the title block that is a day without its year: （3月1日下午）, 农历正月初八, 星期三. */
const dayAlone =
  /^[（(—\s]{0,3}(?:(?:农历|\p{Script=Han}{2}年)?(?:\d{1,2}|[正冬腊一二三四五六七八九十]{1,3})月(?:\d{1,2}|[初廿卅一二三四五六七八九十]{1,3})[日号]?)?[\s，（(]{0,3}(?:星期[一二三四五六日天])?[）)]?(?:上午|下午|晚上?)?[）)\s]{0,3}$/u;

/** A day that the title block or an editor names without a year, seen from the day of publication. */
function toldOfDay(
  head: Head,
  lines: readonly Line[],
  removed: readonly string[],
  published: string,
): { readonly value: string; readonly quote: string } | undefined {
  const above = lines.slice(0, head.bodyStart + 1).map(({ text }) => text);
  const said = [
    ...above.slice(0, -1).filter((text) => text.length <= 24 && dayAlone.test(text)),
    ...[...above, ...removed].filter(presentsSpeech),
  ];
  for (const quote of said) {
    const value = readRelativeDate(quote, published);
    if (value) return { value, quote };
  }
  return undefined;
}

/** （2016年2月28日下午，根据录音整理）, （县长　张三　2020年1月9日）: day and speaker noted behind the text. */
const signedInBrackets = (text: string): boolean => {
  if (text.length > 60 || !/^[（(][^（）()。；]+[）)]$/u.test(text)) return false;
  return (
    /^[（(]\d{4}年[\d月日]{2,6}[^，]{0,4}，[^）)]*(?:整理|审阅|审定)/u.test(text) ||
    bracketedSigner(text) !== undefined
  );
};
/** Whom a draft was handed to is not when it was spoken: 报送：县委办　2018年6月11日　呈阅. */
const circulated = /^(?:报送?|呈送?|抄送|抄报|送|打印|校对|印发)[：:]/u;

/** The day it was spoken: the title block's date, the signature's, or a year that the text lets infer. */
function findSpokenDate(
  head: Head,
  title: FoundTitle,
  lines: readonly Line[],
  published?: string,
  removed: readonly string[] = [],
): (SpokenDate & { readonly quote: string }) | undefined {
  const ofHead = head.lines
    .filter(({ role, words }) => role === 'date' || role === 'subtitle' || role === 'byline' || words)
    .map(({ date, text }) => ({ date, text }));
  const ofTitle = [title.dateBehind, title.subtitle, title.title].flatMap((text) =>
    text ? findDates(text).map((date) => ({ date, text })) : [],
  );
  const last = lines.at(-1);
  const ofSignature = lines
    .slice(-3)
    .filter(
      ({ text }) =>
        last !== undefined && !/[。！？]/u.test(text) && (text.length < 24 || signedInBrackets(text)),
    )
    .filter(({ text }) => !circulated.test(text))
    .map(({ text }) => ({ date: findDates(text)[0], text }));
  const ofEvent = eventDays(head, removed).map((text) => ({ date: findDates(text)[0], text }));
  for (const { date, text } of [...ofHead, ...ofTitle, ...ofSignature, ...ofEvent]) {
    if (date && date.precision !== 'year' && !date.timed)
      return { value: date.value, precision: date.precision, basis: 'stated', quote: text };
  }
  const ofNote = findDates(speechNote(lines, removed) ?? '').find(({ precision }) => precision === 'day');
  if (ofNote)
    return {
      value: ofNote.value,
      precision: 'day',
      basis: 'stated',
      quote: speechNote(lines, removed) ?? '',
    };
  const introduced = [...lines.slice(0, head.bodyStart).map(({ text }) => text), ...removed]
    .filter(presentsSpeech)
    .flatMap((quote) => findDates(quote).map(({ value, precision }) => ({ value, precision, quote })))
    .find(({ precision }) => precision === 'day');
  if (introduced) return { ...introduced, basis: 'stated' };
  const bulletin = published
    ? lines.slice(0, head.bodyStart + 1).find(({ text }) => isOfSameDay(text, published))
    : undefined;
  if (bulletin && published)
    return { value: published, precision: 'day', basis: 'stated', quote: bulletin.text };
  const told = published ? toldOfDay(head, lines, removed, published) : undefined;
  if (told && published)
    return {
      value: told.value,
      precision: 'day',
      basis: 'inferred',
      evidence: `${told.quote} (${published})`,
      quote: told.quote,
    };
  const body = lines
    .slice(head.bodyStart)
    .map(({ text }) => text)
    .join('\n');
  const inferred = inferYear(body);
  if (!inferred || inferred.confidence < 0.5) return undefined;
  return {
    value: String(inferred.year),
    precision: 'year',
    basis: 'inferred',
    evidence: inferred.quote,
    quote: inferred.quote,
  };
}
