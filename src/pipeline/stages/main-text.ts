import { countHan } from '../../text/characters.ts';
import { isSentence, type Judged } from './furniture.ts';

/** Lines above the main text that may hold its title, byline and date. */
const headReach = 9;
const navigation = /[>》]{1,2}|^(?:首页|网站首页)|[|｜]/u;
const dateLine = /^[（(]?\s?(?:\d{4}|[一二三四五六七八九〇○]{4})\s?年/u;

/**
 * Marks the lines of a page that the main-text extractors left out and that are no sentences. The lines
 * right above the main text stay where they look like its title, byline or date.
 */
export function outsideMainText(lines: readonly Judged[], mainLines: ReadonlySet<string>): void {
  const first = lines.findIndex(
    (entry) => mainLines.has(entry.trimmed) && countHan(entry.trimmed) >= 4 && !entry.rule,
  );
  const last = lines.findLastIndex((entry) => mainLines.has(entry.trimmed) && !entry.rule);
  if (first < 0) return;
  let head = first;
  for (let at = first - 1; at >= 0 && at >= first - headReach; at--) {
    const line = lines[at];
    if (!line || navigation.test(line.trimmed) || line.trimmed.length > 80) break;
    head = at;
  }
  lines.forEach((entry, index) => {
    if (entry.rule || (mainLines.has(entry.trimmed) && index >= first && index <= last)) return;
    const inHead = index >= head && index < first;
    if (inHead && (countHan(entry.trimmed) >= 7 || dateLine.test(entry.trimmed))) return;
    if (isSentence(entry.trimmed) && index < last) return;
    if (index >= first && index <= last) {
      if (countHan(entry.trimmed) >= 4) return;
    }
    entry.rule = 'furniture/outside-main-text';
  });
}
