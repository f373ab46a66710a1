import type { LineSort } from '../search/query-state.ts';
import type { LineView } from './search-asker.ts';
import { element, type SearchWords } from './search-words.ts';

const collator = new Intl.Collator('zh-Hans');
const reversed = (text: string) => [...text].reverse().join('');
const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

const orders: Readonly<Record<LineSort, ((a: LineView, b: LineView) => number) | undefined>> = {
  order: undefined,
  left: (a, b) => collator.compare(reversed(a.left), reversed(b.left)),
  right: (a, b) => collator.compare(a.right, b.right),
  // Lines without a date come last either way.
  newest: (a, b) => compare(b.date ?? '', a.date ?? ''),
  oldest: (a, b) => compare(a.date ?? '~', b.date ?? '~'),
};

/** Lines in an order; equal ones stay as they are. */
export function sortLines(lines: readonly LineView[], sort: LineSort): LineView[] {
  const order = orders[sort];
  return order ? [...lines].sort(order) : [...lines];
}

/** Draws occurrences as a concordance: the words in the middle, the context on either side. */
export function drawLines(lines: readonly LineView[], words: SearchWords): HTMLElement {
  const { caption, left, word, right, source } = words.more.lines;
  const head = [left, word, right, source].map((name) => element('th', { scope: 'col' }, name));
  return element(
    'table',
    { class: 'lines' },
    element('caption', { class: 'unseen' }, caption),
    element('thead', { class: 'unseen' }, element('tr', {}, ...head)),
    element('tbody', {}, ...lines.map((line) => drawLine(line, words))),
  );
}

function drawLine(line: LineView, words: SearchWords): HTMLElement {
  const { id, href, untitled, title, date, left, word, right } = line;
  const name = `${untitled ? words.untitled : ''}${title}`;
  return element(
    'tr',
    { 'data-id': id },
    element('td', { class: 'line-left', lang: 'zh-Hans' }, element('span', {}, left)),
    element('td', { class: 'line-word', lang: 'zh-Hans' }, element('mark', {}, word)),
    element('td', { class: 'line-right', lang: 'zh-Hans' }, element('span', {}, right)),
    element(
      'td',
      { class: 'line-source' },
      element(
        'a',
        { href, title: name },
        `${date ?? words.noDate} `,
        element('span', { lang: 'zh-Hans' }, name),
      ),
    ),
  );
}
