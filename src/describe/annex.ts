import type { Line } from './lines.ts';

export interface AnnexStart {
  /** Index of its first line. */
  readonly line: number;
  readonly title: string;
}

const bareMark = /^(?:附件|附录|附表|附|注)[一二三四五六七八九十\d]{0,3}[：:]?$/u;
const ownName =
  /^[^。，；！？]{0,36}(?:名词解释|名词注释|名词说明|名词释义|词语解释|词语释义|词汇解释|用语解释|用语说明|术语解释|术语说明|注释|注解|尾注|缩略语)(?:与?说明)?[：:]?$/u;

/**
 * Where the annexes of a text begin. A mark such as 附件 or 名词解释 alone on its line, behind the first
 * third of the text, with text after it; `附件：1.…` with words on the same line only names an annex.
 *
 * @param lines the lines of the text
 */
export function findAnnexes(lines: readonly Line[]): AnnexStart[] {
  const whole = lines.at(-1)?.end ?? 0;
  const found: AnnexStart[] = notesBelow(lines);
  const notes = found[0]?.line ?? lines.length;
  lines.forEach(({ text, start }, index) => {
    if (index >= notes || start < whole / 3 || index === lines.length - 1 || text.length > 60) return;
    const bare = bareMark.test(text);
    if (!bare && !ownName.test(text)) return;
    if (found.at(-1)?.line === index - 1) return;
    const next = lines[index + 1]?.text ?? '';
    const title = bare && next.length <= 60 && !/[。；]/u.test(next) ? next : text;
    found.push({ line: index, title: title.replace(/[：:]$/u, '') });
  });
  return found.sort((a, b) => a.line - b.line);
}

/** Footnotes, as a Word file has them behind its text: [1] 某某，指……. */
const footnote = /^\[\d{1,3}\]\s?\S/u;

function notesBelow(lines: readonly Line[]): AnnexStart[] {
  const first = lines.findIndex(({ text }) => footnote.test(text));
  const all = first > 0 && lines.slice(first).every(({ text }) => footnote.test(text));
  return all ? [{ line: first, title: '注释' }] : [];
}
