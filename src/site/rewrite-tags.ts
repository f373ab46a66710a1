const rawText = new Set(['script', 'style', 'textarea', 'title']);
const nameAt = /[a-zA-Z][a-zA-Z0-9-]*/y;
const slash = 0x2f;
const quoteOrEnd = /["'>]/g;

/**
 * Passes every start tag of an HTML document to `change` and puts its answer in place. Text, comments
 * and the content of scripts are left alone, whatever they look like.
 *
 * @param change receives the whole tag, `<a href="…">`, and its name in lower case
 */
export function rewriteTags(html: string, change: (tag: string, name: string) => string): string {
  const parts: string[] = [];
  let reached = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      at = end < 0 ? -1 : html.indexOf('<', end);
      continue;
    }
    // Half of all tags close an element; they are passed over without a pattern.
    if (html.charCodeAt(at + 1) === slash) {
      at = html.indexOf('<', at + 2);
      continue;
    }
    nameAt.lastIndex = at + 1;
    const name = nameAt.exec(html)?.[0].toLowerCase();
    if (!name) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const end = endOfTag(html, at);
    if (end < 0) break;
    const tag = html.slice(at, end);
    const changed = change(tag, name);
    if (changed !== tag) {
      parts.push(html.slice(reached, at), changed);
      reached = end;
    }
    at = rawText.has(name) ? endOfRawText(html, end, name) : html.indexOf('<', end);
  }
  parts.push(html.slice(reached));
  return parts.join('');
}

/** Past the `>` of the tag that opens at `start`, quoted values skipped; -1 where it never closes. */
function endOfTag(html: string, start: number): number {
  let at = start;
  while (at >= 0 && at < html.length) {
    quoteOrEnd.lastIndex = at;
    const sign = quoteOrEnd.exec(html);
    if (!sign) return -1;
    if (sign[0] === '>') return sign.index + 1;
    const close = html.indexOf(sign[0], sign.index + 1);
    if (close < 0) return -1;
    at = close + 1;
  }
  return -1;
}

function endOfRawText(html: string, from: number, name: string): number {
  let close = html.indexOf('</', from);
  while (close >= 0 && html.slice(close + 2, close + 2 + name.length).toLowerCase() !== name)
    close = html.indexOf('</', close + 2);
  return close < 0 ? -1 : html.indexOf('<', close + 1);
}
