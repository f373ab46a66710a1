import type { FoundDate } from './dates.ts';
import { findDates } from './dates.ts';
import type { RemovedPassage } from './description.ts';
import { furnitureLines } from './furniture.ts';
import { policyGenre } from './genres.ts';
import type { Head } from './head.ts';
import type { Line } from './lines.ts';
import { numberOfOrder } from './order.ts';

export interface PolicyFacts {
  readonly number?: string;
  readonly issuer?: string;
  readonly date?: FoundDate & { readonly quote: string };
}

const number = /\p{Script=Han}{1,14}[〔[【（(](?:19|20)\d{2}[〕\]】）)]第?\d{1,5}号/u;
const issuerEnd =
  /(?:人民政府|人民政府办公[厅室]|办公[厅室]|委员会|国务院|中共中央|党委|省委|市委|县委|区委|[局厅部署院]|领导小组|工作委员会|管委会|人大常委会|常务委员会)$/u;

/** A document number, such as 某政发〔2012〕15号; older brackets are read as well. */
export function readNumber(text: string): string | undefined {
  return number.exec(text.replace(/\s/gu, ''))?.[0].replace(/[[【（(](\d{4})[\]】）)]/u, '〔$1〕');
}

/** The body that issues, from a title: 某县人民政府关于印发…的通知. */
export function issuerOfTitle(title: string): string | undefined {
  const before = /^([^《》]{3,40}?)(?:关于|印发|转发|批转)/u.exec(title)?.[1]?.trim();
  return before && issuerEnd.test(before) ? before : undefined;
}

/** The number of minutes, which repeat no organ's sign: 〔2016〕9号. */
const bareNumber = /^[〔[【（(](?:19|20)\d{2}[〕\]】）)]第?\d{1,5}[号期]$/u;
const numberLabel = /^(?:文号|发文字号|文件编号|发文文号)[：:]/u;
const issuerLabel = /^(?:发文机关|发文单位|发布机构|制发机关|发布单位)[：:]\s*/u;
const dateLabel = /^(?:成文日期|发文日期|印发日期|成文时间|发文时间|印发时间)[：:]/u;

/** What the register of an information portal says of a document; it is furniture, but the page's own word. */
function readRegister(removed: readonly RemovedPassage[]): PolicyFacts {
  const lines = furnitureLines(removed);
  const labelled = (label: RegExp) => lines.find((line) => label.test(line) && line.length < 80);
  const bare = lines.find((line) => line.length < 30 && readNumber(line) === line.replace(/\s/gu, ''));
  const numbered = labelled(numberLabel)?.replace(numberLabel, '') ?? bare;
  const issuer = labelled(issuerLabel)?.replace(issuerLabel, '').trim();
  const quote = labelled(dateLabel);
  const date = quote ? findDates(quote)[0] : undefined;
  const read = numbered === undefined ? undefined : readNumber(numbered);
  return {
    ...(read ? { number: read } : {}),
    ...(issuer && issuerEnd.test(issuer) ? { issuer } : {}),
    ...(quote && date ? { date: { ...date, quote } } : {}),
  };
}

/** A line that is a date and nothing else. */
const dateAlone = ({ text }: Line) =>
  text.length < 24 &&
  findDates(text).some(({ start, end, precision }) => precision === 'day' && text.length - (end - start) < 3);

/**
 * The date between a notice and the plan that it sends: above it stands the organ, or below it another
 * title.
 */
function signedAbovePlan(lines: readonly Line[]) {
  const at = lines.findIndex((line, index) => {
    if (!dateAlone(line)) return false;
    const [before, after] = [lines[index - 1]?.text ?? '', lines[index + 1]?.text ?? ''];
    const organ = before.length < 40 && issuerEnd.test(before.replace(/\s/gu, ''));
    const plan =
      index > 2 && /[。；]$/u.test(before) && after.length < 60 && policyGenre(after) !== undefined;
    return organ || plan;
  });
  const text = lines[at]?.text;
  const [organ] = bodiesOf(lines[at - 1]?.text ?? '');
  return text === undefined ? undefined : { text, date: findDates(text)[0], organ };
}

/** The bodies that a line of a signature names, each in full: 某县公安局　某县交通运输局. */
function bodiesOf(written: string): string[] {
  const line = written.replace(/[（(](?:章|盖章|公章|印章|印|代章)[）)]/gu, '');
  const parts = line.split(/[\s　]+/u).filter(Boolean);
  if (
    parts.length > 1 &&
    parts.every((part) => part.length > 3 && (issuerEnd.test(part) || overDocument.test(part)))
  )
    return parts;
  const whole = parts.join('');
  return issuerEnd.test(whole) ? [whole] : [];
}

/** All bodies that sign, on one line or on lines right below one another. */
function signers(signature: readonly Line[]): string | undefined {
  const first = signature.findIndex(({ text }) => bodiesOf(text).length > 0);
  if (first < 0) return undefined;
  const rest = signature.slice(first);
  const end = rest.findIndex(({ text }) => bodiesOf(text).length === 0);
  const bodies = rest.slice(0, end < 0 ? rest.length : end).flatMap(({ text }) => bodiesOf(text));
  return [...new Set(bodies)].join(' ');
}

/** The imprint of minutes, an organ and the day on one line above the text: 某县人民政府办公室　2016年6月7日. */
function imprintOf(
  head: Head,
): { readonly issuer: string; readonly text: string; readonly date: FoundDate } | undefined {
  for (const { text } of head.lines) {
    const date = findDates(text)[0];
    if (date?.precision !== 'day' || date.start < 4 || text.length > 60) continue;
    const [issuer, ...more] = bodiesOf(text.slice(0, date.start).trim());
    if (issuer && more.length === 0 && text.slice(date.end).trim() === '') return { issuer, text, date };
  }
  return undefined;
}

/** A title may name one of several bodies, or name it in short (市政府办公室); the signature names all in full. */
const jointIssuer = (ofTitle: string | undefined, signed: string | undefined) =>
  ofTitle && (signed?.split(' ').includes(ofTitle) || isShortFor(ofTitle, signed))
    ? signed
    : (ofTitle ?? signed);

const isShortFor = (short: string, full = '') =>
  /^[省市县区州盟旗镇乡]/u.test(short) &&
  !full.includes(' ') &&
  full.endsWith(short.replace(/^(.)政府/u, '$1人民政府')) &&
  full.length > short.length;

/** The bodies over a document, one a line, above its number or title: 某某县纪委 / 某某县农业局文件. */
function headBodies(head: Head): string | undefined {
  const bodies: string[] = [];
  for (const { role, text } of head.lines) {
    const body = text.replace(/\s/gu, '').replace(/文件$/u, '');
    const isBody = body.length >= 5 && body.length <= 36 && overDocument.test(body);
    if (isBody && (role === 'other' || role === 'byline')) bodies.push(body);
    else if (bodies.length > 0 || role !== 'other') break;
  }
  return bodies.length > 0 ? [...new Set(bodies)].join(' ') : undefined;
}
const overDocument =
  /^(?!关于)\p{Script=Han}{2,30}(?:委员会|人民政府|办公[厅室]|纪委|监委|法院|检察院|总工会|联合会|协会|公司|[局厅部院]|[大支总]队|(?<=[省市县区州盟旗镇乡])委|党委|党组|指挥部|领导小组)$/u;

/** Who passed or published a regulation, in brackets under its title; or whose order it is. */
function issuerOfEnactment(head: Head, title: string): string | undefined {
  const order = /^(\p{Script=Han}{2,24}(?:人民政府|委员会|[局厅部署]))令$/u.exec(title)?.[1];
  const over = head.lines
    .map(({ text }) => /^(\p{Script=Han}{2,24}(?:人民政府|委员会|[局厅部署]))令$/u.exec(text)?.[1])
    .find(Boolean);
  const enacted = head.lines
    .filter(({ role }) => role === 'enacted')
    .map(({ text }) => enactedBy.exec(text.replace(/\s/gu, ''))?.[1])
    .find(Boolean);
  return order ?? over ?? enacted;
}
const enactedBy =
  /(?:日|^[（(])(?:经|由|以)?(\p{Script=Han}{2,24}?(?:人民政府办公[厅室]|人民政府|人民代表大会常务委员会|人大常委会|人民代表大会|委员会|国务院|[局厅部署]))(?:令|文件)?(?:第[\d一二三四五六七八九十百]{1,5}[号次届]\p{Script=Han}{0,14})?(?:公布|发布|颁布|印发|通过|批准)/u;

/** Number, issuing body and date of issue of a policy, from its title, its head, its signature and its register. */
export function findPolicyFacts(
  title: string,
  head: Head,
  lines: readonly Line[],
  removed: readonly RemovedPassage[],
): PolicyFacts {
  const register = readRegister(removed);
  const numberLine = head.lines.find(({ role }) => role === 'number');
  const bare = head.lines.map(({ text }) => text.replace(/\s/gu, '')).find((text) => bareNumber.test(text));
  const found =
    (numberLine ? readNumber(numberLine.text) : readNumber(title)) ??
    numberOfOrder(head.lines.map(({ text }) => text)) ??
    bare?.replace(/^[[【（(](\d{4})[\]】）)]/u, '〔$1〕') ??
    register.number;
  const signature = lines.slice(-8).filter(({ text }) => text.length < 40 && !/[。；：]/u.test(text));
  const imprint = imprintOf(head);
  const inside = signedAbovePlan(lines);
  const signed = jointIssuer(issuerOfTitle(title), signers(signature));
  const above = headBodies(head);
  const issuer =
    (above && (!signed || above.split(' ').includes(signed)) ? above : signed) ??
    imprint?.issuer ??
    issuerOfEnactment(head, title) ??
    (register.issuer && isShortFor(register.issuer, inside?.organ) ? inside?.organ : register.issuer);
  const dated =
    [...head.lines]
      .reverse()
      .find(
        ({ role, date }) =>
          (role === 'date' || role === 'subtitle' || role === 'enacted' || role === 'number') && date,
      ) ??
    [...signature]
      .reverse()
      .map(({ text }) => ({ text, date: findDates(text)[0] }))
      .filter(({ text }) => !/印发/u.test(text))
      .find(({ text, date }) => date?.precision === 'day' && text.length < 24) ??
    inside ??
    imprint;
  return {
    ...(found ? { number: found } : {}),
    ...(issuer ? { issuer } : {}),
    ...(dated?.date
      ? { date: { ...dated.date, quote: dated.text } }
      : register.date
        ? { date: register.date }
        : {}),
  };
}
