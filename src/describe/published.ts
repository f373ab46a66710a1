import { findDates } from './dates.ts';
import type { DescriptionInput } from './description.ts';
import { furnitureLines } from './furniture.ts';
import type { Head } from './head.ts';

export interface FoundPublication {
  readonly value: string;
  readonly quote: string;
  readonly from: 'text' | 'removed' | 'page';
  readonly confidence: number;
}

const labelled = /(?:时间|日期|发布于?|发表于?|发帖|上传|更新|刊登)(?:时间|日期|于)?[：:\s]{0,3}/gu;

/** Dates of the document, or of a user of a forum, not of the page. */
const ofDocument =
  /^(?:成文|发文|印发|生效|施行|实施|失效|废止|签署)|(?:注册|最后登录|登录)(?:时间|日期)?[：:]/u;

/** The line of a newspaper or a site under its name: 2015年4月29日 星期三, 第03版. */
const masthead = /日\s{0,3}(?:星期|周)[一二三四五六日天]|第?\s?[A-Z]?\d{1,3}\s?版/u;
const weekday = /日\s{0,3}(?:星期|周)[一二三四五六日天]/u;

/**
 * The date of publication in one line of page furniture.
 *
 * @param above the line stood above the text, where a page has its own date and not that of another text
 */
function readLine(text: string, above: boolean): { value: string; weight: number } | undefined {
  if (ofDocument.test(text)) return undefined;
  if (text.length > 160) return undefined;
  const dates = findDates(text).filter(({ precision }) => precision === 'day');
  const labels = [...text.matchAll(labelled)].map(({ index }) => index);
  const behind = dates.find(({ start }) => labels.some((label) => start >= label && start - label < 14));
  if (behind) return { value: behind.value, weight: 3 };
  const first = dates[0];
  if (!first) return undefined;
  const rest = text.length - (first.end - first.start);
  if (first.timed && (first.start < 3 || rest < 60)) return { value: first.value, weight: 2 };
  if (/来源|作者|浏览|点击/u.test(text) && rest < 60) return { value: first.value, weight: 2 };
  if (above && dates.length === 1 && rest < 40 && (first.machine || masthead.test(text)))
    return { value: first.value, weight: 2 };
  if (above && dates.length === 1 && rest < 40) return { value: first.value, weight: 1 };
  if (first.machine && first.start < 2 && rest < 24) return { value: first.value, weight: 1 };
  if (weekday.test(text) && rest < 24) return { value: first.value, weight: 1 };
  return rest < 4 ? { value: first.value, weight: 1 } : undefined;
}

/** When the page was published: a labelled date, a date with a time of day, what the page's own elements say. */
export function findPublished(input: DescriptionInput, head: Head): FoundPublication | undefined {
  const aboveText = new Set(
    input.removed.filter(({ rule }) => rule.startsWith('furniture/above-')).map(({ text }) => text.trim()),
  );
  const lines = [
    ...furnitureLines(input.removed).map((line) => ({
      line,
      from: 'removed' as const,
      above: aboveText.has(line),
    })),
    ...head.lines
      .filter(({ role }) => role === 'published')
      .map(({ text }) => ({ line: text, from: 'text' as const, above: true })),
  ];
  const found = lines
    .map(({ line, from, above }) => ({ ...readLine(line.trim(), above), quote: line.trim(), from }))
    .filter((read) => read.value !== undefined);
  for (const weight of [3, 2]) {
    const best = found.find((read) => read.weight === weight);
    if (best?.value) return { value: best.value, quote: best.quote, from: best.from, confidence: 0.9 };
  }
  const page = input.page.published ? findDates(input.page.published)[0] : undefined;
  if (page && input.page.published)
    return { value: page.value, quote: input.page.published, from: 'page', confidence: 0.8 };
  const alone = found.find((read) => read.weight === 1);
  return alone?.value
    ? { value: alone.value, quote: alone.quote, from: alone.from, confidence: 0.6 }
    : undefined;
}
