import type { Completeness } from '../schema/record.ts';
import { countHan } from '../text/characters.ts';
import type { RemovedPassage } from './description.ts';
import { endsSentence, type Line } from './lines.ts';
import { readMarker } from './markers.ts';
import { readSalutation } from './salutation.ts';

export interface FoundCompleteness {
  readonly completeness: Completeness;
  readonly part?: { readonly n?: number; readonly of?: number };
  readonly quote: string;
  readonly confidence: number;
}

interface Pager {
  readonly of?: number;
  readonly n?: number;
  /** Words that lead to an earlier page stand in it. */
  readonly back: boolean;
  /** It counts pages and leads to none, as the pages of a print are counted. */
  readonly printed: boolean;
  readonly quote: string;
}

const numbered = /(?:[[［【（(] ?\d{1,2} ?[\]］】）)] ?){2,}/u;
const counted = /第? ?(\d{1,3}) ?页? ?[/／，, ] ?共 ?(\d{1,3}) ?页|共 ?(\d{1,3}) ?页.{0,4}第 ?(\d{1,3}) ?页/u;

/** The pager of a page that holds one part of a text: 上一页 [1] [2] [3] 下一页, 【1】【2】, 第2页/共5页. */
export function readPager(line: string): Pager | undefined {
  if (line.length > 120) return undefined;
  const back = /上一页|上页|前一页/u.test(line);
  const count = counted.exec(line);
  if (count) {
    const [n, of] = [Number(count[1] ?? count[4]), Number(count[2] ?? count[3])];
    return of > 1 && n >= 1 && n <= of
      ? { n, of, back: n > 1, printed: !/[上下前后]一?\s?页|[首末尾]\s?页/u.test(line), quote: line }
      : undefined;
  }
  const run = numbered.exec(line)?.[0] ?? (back || /下一页|下页/u.test(line) ? line : undefined);
  if (!run) return undefined;
  const numbers = [...run.matchAll(/\d{1,2}/gu)].map(([digits]) => Number(digits));
  const ascending = numbers.every((n, at) => at === 0 || n === (numbers[at - 1] ?? 0) + 1);
  if (numbers.length < 2 || !ascending || (numbers[0] ?? 0) > 2) return undefined;
  return { of: numbers.at(-1), back, printed: false, quote: line };
}

/** Lines that may stand behind the last sentence: a signature, a date, thanks, a credit. */
const credit =
  /版权|转载|授权|来源|作者|编辑|责编|记者|原标题|原题|点击|关注|公众号|声明|免责|客户端|下载|联系|电话|邮箱|https?:|附件|相关/u;
/** Bodies side by side: 某县公安局　某县教育局　共青团某县委. */
const signature =
  /^\p{Script=Han}{3,20}[局厅部委院会府办室队司团](?:[\s　]{1,6}\p{Script=Han}{3,20}[局厅部委院会府办室队司团]){1,5}$/u;
const mayFollow = (text: string) =>
  (text.length < 80 && credit.test(text) && !/[，、,]$/u.test(text)) ||
  (text.length < 24 && !/[，、,]$/u.test(text)) ||
  (text.length < 90 && signature.test(text)) ||
  /^[（(【[][^（）()]*[）)】\]]$/u.test(text);

/** Where a newspaper goes on with a text, and where it goes on from. */
const fromOtherPage =
  /^[（(【[]?\s?(?:[上紧]?[接承][上前]?第?\s?[一二三四五六七八九十A-Z\d]{1,3}\s?版|上接)/u;
const toOtherPage = /^[（(【[]?\s?下?转(?:入|至|到)?第?\s?[一二三四五六七八九十A-Z\d]{1,3}\s?版/u;

/** The text goes on from another page of a newspaper, or onto one, and that page is not here. */
function leftOut(removed: readonly RemovedPassage[]): 'before' | 'after' | undefined {
  const turns = removed
    .flatMap(({ text }) => text.split('\n'))
    .map((text) => text.trim())
    .filter((text) => text.length <= 16 && (fromOtherPage.test(text) || toOtherPage.test(text)));
  const [first, last] = [turns[0], turns.at(-1)];
  if (first !== undefined && fromOtherPage.test(first)) return 'before';
  return last !== undefined && toOtherPage.test(last) ? 'after' : undefined;
}

/** A reader is told that there is more. */
const moreToCome =
  /(?:剩余|还有|余下|还剩)\s?\d{1,4}\s?页|(?:试读|预览|免费阅读)(?:已)?(?:结束|完毕|到此)|(?:查看|阅读|展开|浏览)(?:剩余|余下|更多)?全文|继续阅读|未完待续|(?:开通|登录|下载|付费|会员).{0,10}(?:全文|剩余|完整|后续)/u;

/** The last line breaks off, however short: it goes on after a full stop, or ends in a comma. */
function breaksOff(lines: readonly Line[]): Line | undefined {
  const last = lines.at(-1);
  if (!last || endsSentence(last.text)) return undefined;
  const begun = /[。；，：][^。；！？]{2,}$/u.test(last.text) && countHan(last.text) >= 6;
  return begun && !/[）)】]$/u.test(last.text) ? last : undefined;
}

/** Without what is noted behind the last sentence, （掌声）, and without the mark of a prompter. */
const bareEnd = (text: string) =>
  text
    .replace(/[\s▲△／/◆■]{1,4}$/u, '')
    .replace(/(?<=[。！？…])[（(][^（）()。]{1,16}[）)]$|[）)】\]]$/u, '');

function isCutOff(lines: readonly Line[]): Line | undefined {
  let last = lines.length - 1;
  while (
    last > 0 &&
    mayFollow(lines[last]?.text ?? '') &&
    !endsSentence(bareEnd(lines[last]?.text ?? '')) &&
    lines.length - last < 5
  )
    last--;
  const line = lines[last];
  if (!line || line.text.length < 24 || endsSentence(bareEnd(line.text))) {
    const end = lines.at(-1);
    return end && /[，、,；;]$/u.test(end.text) ? end : undefined;
  }
  // A list that ends in a semicolon has lost its last items.
  if (/[；;]$/u.test(line.text)) return line;
  if (endsSentence(line.text)) return undefined;
  const closed = /[”’」』)）》]$/u.test(line.text);
  const inner = line.text.replace(/[（(][^（）()]{1,40}[）)]$/u, '');
  if (closed && inner !== line.text && endsSentence(inner)) return undefined;
  return line;
}

/** What breaks off is the text itself and no leaving of the page: long, or with a sentence or clauses before the break. */
const isRunningText = (text: string) =>
  text.length > 90 ||
  /[，、,；;]$/u.test(text) ||
  (text.length >= 24 &&
    (/。.{6,}$/u.test(text) || text.split('，').length > 2 || /，.{4,}[：:]$/u.test(text)));

/**
 * Whether the text is whole.
 *
 * @param lines the body's lines, annexes left out
 * @param removed what cleaning took away; a pager is read from it
 * @param hasOpening the text has a title or an opening address
 * @param spoken a speech or policy; at the end of other pages a line without a full stop is more often
 *   a leaving of the page than a cut
 * @param title the title; 摘要 and 节选 behind it call the text an extract
 */
export function findCompleteness(
  lines: readonly Line[],
  removed: readonly RemovedPassage[],
  hasOpening: boolean,
  spoken = true,
  title = '',
): FoundCompleteness {
  const addressed = lines.slice(0, 12).some(({ text }) => readSalutation(text) !== undefined);
  const pages = [...removed.map(({ text }) => text), ...lines.slice(-6).map(({ text }) => text)]
    .flatMap((text) => text.split('\n'))
    .map((text) => readPager(text.trim()))
    .filter((found) => found !== undefined);
  // A print counts all its pages through.
  const through = pages.some(({ printed, n, of }) => printed && n !== undefined && n === of);
  // Who says at the end what was left out or by whom it was taken down had the end before him.
  const noted = [...lines.slice(-3), ...removed.slice(-8)].some(
    ({ text }) => text.length <= 60 && endNote.test(text.trim()),
  );
  const pager = noted
    ? undefined
    : pages.find(({ printed, n }) => !(addressed && printed && ((n ?? 1) > 1 || through)));
  const preview = removed.some(({ text }) => text.length < 120 && moreToCome.test(text));
  const end = isCutOff(lines) ?? (preview ? breaksOff(lines) : undefined);
  const cut = end && (spoken || isRunningText(end.text)) ? end : undefined;
  const firstHead = lines.map(({ text }) => readMarker(text)).find((marker) => marker?.family === 'han');
  const own = readMarker(lines[0]?.text ?? '');
  const laterHead = (firstHead?.number ?? 1) > 1 || (own?.family === 'han-bracket' && own.number > 1);
  const startsInside = !hasOpening && (laterHead || startsMidSentence(lines[0]?.text ?? ''));
  const of = pager?.of === undefined ? {} : { of: pager.of };
  if (pager) {
    const first = pager.n === 1 || (pager.n === undefined && !pager.back && hasOpening && !laterHead);
    const n = pager.n ?? (first ? 1 : undefined);
    const part = { ...(n === undefined ? {} : { n }), ...of };
    const completeness = first && !startsInside ? 'cut-off' : 'fragment';
    return { completeness, part, quote: pager.quote, confidence: 0.9 };
  }
  const extract = /[（(]?(?:摘要|节选|摘编|摘录|摘登|选登)[）)]?$/u.exec(title)?.[0];
  if (extract) return { completeness: 'fragment', quote: extract, confidence: 0.85 };
  const turned = leftOut(removed);
  if (turned)
    return {
      completeness: turned === 'before' ? 'fragment' : 'cut-off',
      quote: (turned === 'before' ? lines[0] : lines.at(-1))?.text.slice(0, 30) ?? '',
      confidence: 0.85,
    };
  if (startsInside)
    return { completeness: 'fragment', quote: lines[0]?.text.slice(0, 30) ?? '', confidence: 0.8 };
  if (cut) return { completeness: 'cut-off', quote: cut.text.slice(-30), confidence: 0.8 };
  return { completeness: 'whole', quote: lines.at(-1)?.text.slice(-30) ?? '', confidence: 0.7 };
}

const endNote =
  /^[（(][^（）()]{0,40}(?:删节|删改|速记|录音|记录)[^（）()]{0,24}[）)]$|^[（(]?全文完[）)]?$/u;
const startsMidSentence = (text: string) => /^[，。、；：！？”’）》,;]/u.test(text);
