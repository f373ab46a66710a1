import { describe, expect, it } from 'vitest';
import { documentRecord } from '../schema/record.ts';
import { indexPage } from './index-page.ts';

const record = documentRecord.parse({
  id: 'undated-a-000000',
  kind: 'speech',
  title: '在<b>"会"</b>上的讲话',
  speaker: { name: '陆问澜', role: '县委书记' },
  place: { name: '虚溪县', chain: ['虚山省', '虚溪县'] },
  datePrecision: 'none',
  dateBasis: 'none',
  script: 'Hans',
  completeness: 'whole',
  sources: [{ file: 'raw/a.txt', sha256: 'a'.repeat(64), encoding: 'utf-8', reader: 'txt@1' }],
});

describe('indexPage', () => {
  const page = indexPage(record, [
    { type: 'paragraph', anchor: 'p1', text: '２０１２年 <script>', marks: [] },
  ]);

  it.each([
    ['the title in the body, escaped', '>在&lt;b&gt;&quot;会&quot;&lt;/b&gt;上的讲话</p>'],
    ['blocks with their anchors, width folded', '<p id="p1">2012年 &lt;script&gt;</p>'],
    ['every place of the chain', 'content="虚山省›虚溪县"'],
    ['the undated after all dates', 'data-pagefind-sort="oldest[content]" content="d9999-99-99"'],
    ['what is not known as a value', 'data-pagefind-filter="year[content]" content="unknown"'],
    ['the language under the name that cuts Chinese', '<html lang="zh-cn">'],
  ])('holds %s', (_, part) => {
    expect(page).toContain(part);
  });
});
