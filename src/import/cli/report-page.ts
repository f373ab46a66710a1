import { createHash } from 'node:crypto';
import { printable } from './printable.ts';
import type { ReportEntry, ReportWriter } from './report.ts';

const style =
  'body{max-width:70rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 sans-serif}' +
  'table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}' +
  'th,td{text-align:left;vertical-align:top;border-bottom:1px solid #ccc;padding:.25rem .75rem .25rem 0;overflow-wrap:anywhere}' +
  'h2{margin-top:2.5rem}summary{cursor:pointer}';

/** A list longer than this is cut in a page; the report in JSON has all. */
const longestList = 1000;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeText = (text: string) => printable(text).replace(/[&<>"']/g, (char) => entities[char] ?? char);

/** A list that keeps no more than it shows. */
interface List {
  count: number;
  readonly rows: (readonly string[])[];
  readonly note: string;
}

function addTo(lists: Map<string, List>, name: string, note: string, row: readonly string[]): void {
  const list = lists.get(name) ?? { count: 0, rows: [], note };
  list.count += 1;
  if (list.rows.length < longestList) list.rows.push(row);
  lists.set(name, list);
}

function table(head: readonly string[], { rows, count }: List): string {
  const cells = (row: readonly string[], tag: 'th' | 'td') =>
    `<tr>${row.map((cell) => `<${tag}>${escapeText(cell)}</${tag}>`).join('')}</tr>`;
  const more = count - rows.length;
  return (
    `<table><thead>${cells(head, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('\n')}</tbody></table>` +
    (more > 0 ? `<p>另有 ${more} 条未列出，见 JSON 格式的报告。</p>` : '')
  );
}

function section(
  title: string,
  lists: ReadonlyMap<string, List>,
  head: readonly string[],
  opened: boolean,
): string {
  const sorted = [...lists].sort(([a, { count: m }], [b, { count: n }]) => n - m || (a < b ? -1 : 1));
  const parts = sorted.map(
    ([name, list]) =>
      `<details${opened ? ' open' : ''}><summary>${escapeText(name)}（${list.count}）</summary>` +
      `${list.note ? `<p>${escapeText(list.note)}</p>` : ''}${table(head, list)}</details>`,
  );
  return `<h2>${title}</h2>\n${parts.join('\n') || '<p>无</p>'}\n`;
}

/**
 * The report as a page: what was refused and what is doubtful, by reason, then what was imported. It holds
 * no script, and its policy lets nothing run or load.
 */
export function createReportPage(): ReportWriter {
  const counts = new Map<string, number>();
  const refused = new Map<string, List>();
  const doubtful = new Map<string, List>();
  const imported = new Map<string, List>();
  const joined = new Map<string, List>();
  const skipped = new Map<string, List>();
  const hash = createHash('sha256').update(style).digest('base64');

  function take(entry: ReportEntry): void {
    counts.set(entry.outcome, (counts.get(entry.outcome) ?? 0) + 1);
    if (entry.outcome === 'refused') addTo(refused, entry.error, entry.hint, [entry.file, entry.message]);
    else if (entry.outcome === 'skipped') addTo(skipped, entry.reason, '', [entry.file]);
    else if (entry.outcome === 'duplicate')
      addTo(skipped, '内容相同', '', [`${entry.file} = ${entry.first}`]);
    else if (entry.outcome === 'page') addTo(joined, entry.first, '', [entry.file, entry.id]);
    else {
      const { file, title, speaker, date, completeness, outcome, issues } = entry;
      addTo(imported, outcome, '', [file, title, speaker, date, completeness]);
      for (const { code, severity, message, todo, quote, anchor } of issues)
        if (severity !== 'note')
          addTo(doubtful, code, todo, [file, title, anchor ?? '', message, quote ?? '']);
    }
  }

  return {
    start: () =>
      '<!doctype html>\n<html lang="zh-Hans"><head><meta charset="utf-8">' +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">` +
      '<meta name="viewport" content="width=device-width">' +
      `<title>导入报告</title><style>${style}</style></head><body>\n<h1>导入报告</h1>\n`,
    entry(entry) {
      take(entry);
      return '';
    },
    end: () =>
      `<p>${[...counts].map(([name, count]) => `${escapeText(name)} ${count}`).join('，')}</p>\n` +
      section('拒收', refused, ['文件', '原因'], true) +
      section('存疑', doubtful, ['文件', '标题', '位置', '说明', '原文'], true) +
      section('已导入', imported, ['文件', '标题', '讲话人', '日期', '完整性'], false) +
      section('分页合并', joined, ['并入的文件', '文档'], false) +
      section('跳过', skipped, ['文件'], false) +
      '</body></html>\n',
  };
}
