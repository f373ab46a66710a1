import type { FoundDate } from './dates.ts';
import { findDates } from './dates.ts';
import type { RemovedPassage } from './description.ts';
import { furnitureLines } from './furniture.ts';
import type { Head } from './head.ts';
import type { Line } from './lines.ts';

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

/** Organ and date between a notice and the plan that it sends: below them stands another title. */
function signedAbovePlan(lines: readonly Line[]) {
  const at = lines.findIndex(
    ({ text }, index) =>
      text.length < 40 &&
      issuerEnd.test(text.replace(/\s/gu, '')) &&
      findDates(lines[index + 1]?.text ?? '')[0]?.precision === 'day' &&
      (lines[index + 1]?.text.length ?? 0) < 24,
  );
  const text = lines[at + 1]?.text;
  return at < 0 || text === undefined ? undefined : { text, date: findDates(text)[0] };
}

/** Number, issuing body and date of issue of a policy, from its title, its head, its signature and its register. */
export function findPolicyFacts(
  title: string,
  head: Head,
  lines: readonly Line[],
  removed: readonly RemovedPassage[],
): PolicyFacts {
  const register = readRegister(removed);
  const numberLine = head.lines.find(({ role }) => role === 'number');
  const found = (numberLine ? readNumber(numberLine.text) : readNumber(title)) ?? register.number;
  const signature = lines.slice(-8).filter(({ text }) => text.length < 40 && !/[。；：]/u.test(text));
  const signed = signature.find(({ text }) => issuerEnd.test(text.replace(/\s/gu, '')));
  const inside = signedAbovePlan(lines);
  const issuer = issuerOfTitle(title) ?? signed?.text.replace(/\s/gu, '') ?? register.issuer;
  const dated =
    [...head.lines].reverse().find(({ role, date }) => (role === 'date' || role === 'subtitle') && date) ??
    [...signature]
      .reverse()
      .map(({ text }) => ({ text, date: findDates(text)[0] }))
      .find(({ text, date }) => date?.precision === 'day' && text.length < 24) ??
    inside;
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
