const rawText = new Set(['script', 'style', 'textarea', 'title']);
const nameAt = /[a-zA-Z][a-zA-Z0-9-]*/y;

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
    nameAt.lastIndex = at + 1;
    const name = nameAt.exec(html)?.[0].toLowerCase();
    if (!name) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const end = endOfTag(html, at);
    if (end < 0) break;
    parts.push(html.slice(reached, at), change(html.slice(at, end), name));
    reached = end;
    at = rawText.has(name) ? endOfRawText(html, end, name) : html.indexOf('<', end);
  }
  parts.push(html.slice(reached));
  return parts.join('');
}

/** Past the `>` of the tag that opens at `start`, quoted values skipped; -1 where it never closes. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at += 1) {
    const character = html[at] ?? '';
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return -1;
}

function endOfRawText(html: string, from: number, name: string): number {
  const close = html.toLowerCase().indexOf(`</${name}`, from);
  return close < 0 ? -1 : html.indexOf('<', close + 1);
}
