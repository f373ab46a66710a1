import { countHan } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { replaceRange } from '../rule.ts';

/** The marks that mail programs put before each line of what they quote; a quote of a quote has two. */
const mark = /^[ \t]{0,3}(?:[>＞|] ?){1,6}/u;
const header =
  /^(?:发件人|收件人|发送时间|发件时间|日期|时间|主\s{0,2}题|抄\s{0,2}送|密\s{0,2}送|附\s{0,2}件|回复|From|To|Cc|Bcc|Sent|Date|Subject|Attachments?|Reply-To)\s{0,2}[：:]/iu;
/** Who wrote what is quoted: 在 2019年3月5日 21:13，"…" <a@b.example> 写道：. */
const wrote =
  /^(?:在\s?\d{4}.{4,100}写道[：:]|On\s.{6,100}wrote:|[-—－_=\s]{2,30}(?:原始邮件|原邮件|转发的?(?:邮件|原文)|邮件原文|Original Message|Forwarded Message)[-—－_=\s]{0,30})$/iu;
/** A quote that is the text itself has this share of the characters, and so many lines. */
const shareOfText = 0.6;
const fewestLines = 4;

/**
 * A mail that quotes the text line by line, > in front: the marks go, and so do the lines of the mail
 * around the quote, its headers and its note. A reply that says more than it quotes stays as it is.
 *
 * @returns no edits where the text is no such mail
 */
export function quotedMail(text: string): Edit[] {
  if (!/^[ \t]{0,3}[>＞]/mu.test(text)) return [];
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  const quoted = lines.filter(({ text: line }) => /^[ \t]{0,3}[>＞]/u.test(line));
  const han = (of: readonly Line[]) => of.reduce((sum, line) => sum + countHan(line.text), 0);
  if (quoted.length < fewestLines || han(quoted) < han(lines) * shareOfText) return [];
  const isMail = lines.some(({ text: line }) => {
    const bare = line.replace(mark, '').trim();
    return header.test(bare) || wrote.test(bare);
  });
  const inQuote = new Set(quoted);
  return lines.flatMap((line) => {
    const length = mark.exec(line.text)?.[0].length ?? 0;
    const bare = line.text.slice(length).trim();
    if (!inQuote.has(line))
      return isMail ? [replaceRange('furniture/mail-around', text, line.start, line.end, '')] : [];
    if (bare === '' || header.test(bare) || wrote.test(bare))
      return [replaceRange('furniture/mail-header', text, line.start, line.end, '')];
    return [replaceRange('furniture/mail-mark', text, line.start, line.start + length, '')];
  });
}
