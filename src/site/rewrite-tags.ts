const rawText = new Set(['script', 'style', 'textarea', 'title']);
const hyphen = 0x2d;
const digits = { from: 0x30, to: 0x39 };
const slash = 0x2f;
const bang = 0x21;
const upper = { from: 0x41, to: 0x5a };
const lower = { from: 0x61, to: 0x7a };
const isLetter = (code: number) =>
  (code >= lower.from && code <= lower.to) || (code >= upper.from && code <= upper.to);
const isNamePart = (code: number) =>
  isLetter(code) || code === hyphen || (code >= digits.from && code <= digits.to);

/**
 * Passes every start tag of an HTML document to `change` and puts its answer in place. Text, comments
 * and the content of scripts are left alone, whatever they look like.
 *
 * @param change receives the whole tag, `<a href="…">`, and its name in lower case
 */
export function rewriteTags(html: string, change: (tag: string, name: string) => string): string {
  const nextDouble = nextOf(html, '"');
  const nextSingle = nextOf(html, "'");
  let made = '';
  let reached = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const code = html.charCodeAt(at + 1);
    // Half of all tags close an element; they are passed over.
    if (code === slash || !isLetter(code)) {
      at = code === bang && html.startsWith('<!--', at) ? endOfComment(html, at) : at + 1;
      at = at < 0 ? -1 : html.indexOf('<', at);
      continue;
    }
    const end = endOfTag(html, at, nextDouble, nextSingle);
    if (end < 0) break;
    let named = at + 2;
    while (isNamePart(html.charCodeAt(named))) named += 1;
    const name = html.slice(at + 1, named).toLowerCase();
    const tag = html.slice(at, end);
    const changed = change(tag, name);
    if (changed !== tag) {
      made += html.slice(reached, at) + changed;
      reached = end;
    }
    at = rawText.has(name) ? endOfRawText(html, end, name) : html.indexOf('<', end);
  }
  return reached === 0 ? html : made + html.slice(reached);
}

/** The first place of a sign at or after a place that only grows; the length of the text where there is none. */
function nextOf(html: string, sign: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = html.indexOf(sign, from);
      if (found < 0) found = html.length;
    }
    return found;
  };
}

type Next = ReturnType<typeof nextOf>;

const endOfComment = (html: string, at: number) => html.indexOf('-->', at + 4);

/** Past the `>` of the tag that opens at `start`, quoted values skipped; -1 where it never closes. */
function endOfTag(html: string, start: number, nextDouble: Next, nextSingle: Next): number {
  let from = start;
  for (;;) {
    const end = html.indexOf('>', from);
    if (end < 0) return -1;
    const [double, single] = [nextDouble(from), nextSingle(from)];
    const quote = Math.min(double, single);
    if (quote > end) return end + 1;
    const close = html.indexOf(double < single ? '"' : "'", quote + 1);
    if (close < 0) return -1;
    from = close + 1;
  }
}

function endOfRawText(html: string, from: number, name: string): number {
  let close = html.indexOf('</', from);
  while (close >= 0 && html.slice(close + 2, close + 2 + name.length).toLowerCase() !== name)
    close = html.indexOf('</', close + 2);
  return close < 0 ? -1 : html.indexOf('<', close + 1);
}
