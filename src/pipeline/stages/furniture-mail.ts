import { countHan } from '../../text/characters.ts';
import type { Judged } from './judged.ts';

const header =
  /^(?:发件人|收件人|发送时间|发件时间|寄件人|日期|时间|主\s{0,2}题|抄\s{0,2}送|密\s{0,2}送|附\s{0,2}件|回复|From|To|Cc|Bcc|Sent|Date|Subject|Attachments?|Reply-To)\s{0,2}[：:]/iu;
/** No document but a mail has one of these. */
const sureHeader = /^(?:发件人|收件人|寄件人|From|To)\s{0,2}[：:]/iu;
const separator =
  /^[-—－_=\s]{2,30}(?:原始邮件|原邮件|转发的?(?:邮件|原文)|邮件原文|Original Message|Forwarded Message)[-—－_=\s]{0,30}$/iu;
/** So many lines of the one who sends may stand between the headers and what is sent on. */
const longestNote = 12;

/**
 * The headers over a mail, the words of the one who sends it on, and where it goes through more hands, the
 * lines up to each 原始邮件. What is sent on must be longer than the words above it.
 */
export function judgeMail(lines: readonly Judged[]): void {
  const first = lines.slice(0, longestNote + 1).findIndex(({ trimmed }) => header.test(trimmed));
  if (first < 0) return;
  if (han(lines.slice(first)) <= han(lines.slice(0, first)) * 2) return;
  let end = takeHeaders(lines, first, first > 2 ? 3 : 2);
  if (end === first) return;
  for (const entry of lines.slice(0, first)) entry.rule ??= 'furniture/mail-note';
  for (;;) {
    const at = lines.findIndex(({ trimmed }, index) => index >= end && separator.test(trimmed));
    if (at < 0 || at - end > longestNote || han(lines.slice(at + 1)) <= han(lines.slice(end, at))) return;
    for (const entry of lines.slice(end, at + 1)) entry.rule ??= 'furniture/mail-note';
    end = takeHeaders(lines, at + 1);
  }
}

const han = (lines: readonly Judged[]) => lines.reduce((sum, { trimmed }) => sum + countHan(trimmed), 0);

/** Marks two and more headers right below one another, one of them a mail's alone. Returns where they end. */
function takeHeaders(lines: readonly Judged[], from: number, fewest = 2): number {
  let end = from;
  while (header.test(lines[end]?.trimmed ?? '')) end++;
  const headers = lines.slice(from, end);
  if (headers.length < fewest || !headers.some(({ trimmed }) => sureHeader.test(trimmed))) return from;
  for (const entry of headers) entry.rule ??= 'furniture/mail-header';
  return end;
}
