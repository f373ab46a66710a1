import { describe, expect, it } from 'vitest';
import { parseMdx } from '../publish/index.ts';
import { loaderVersion } from './load.ts';
import { renderBody } from './render.ts';

const front = `---
id: a
kind: speech
datePrecision: none
dateBasis: none
script: Hans
completeness: whole
sources:
  - file: raw/a.txt
    sha256: "${'0'.repeat(64)}"
    encoding: utf-8
    reader: txt@1
---
`;

const html = (body: string) => renderBody(parseMdx(`${front}\n${body}\n`, 'a.mdx').tree);

describe('a body as HTML', () => {
  it.each([
    ['文字。', '<p id="p1">文字。</p>'],
    ['## 一、题', '<h2 id="p1">一、题</h2>'],
    ['# 题', '<h2 id="p1">题</h2>'],
    ['###### 题', '<h6 id="p1">题</h6>'],
    ['###### <Head level="7">题</Head>', '<h6 aria-level="8" id="p1">题</h6>'],
    [
      '## <Head number="1.">题</Head>',
      '<h2 id="p1"><ins class="inferred" title="原编号脱落，据上下文推定" data-pagefind-ignore="">1. </ins>题</h2>',
    ],
    [
      '<Head level="2">一是要快。</Head>要抓紧。',
      '<p id="p1"><strong class="head" role="heading" aria-level="3">一是要快。</strong>要抓紧。</p>',
    ],
    ['<P id="p9" />\n\n文。\n\n再。', '<p id="p9">文。</p>\n<p id="p2">再。</p>'],
    [
      '<Annex>\n\n名词解释\n\n</Annex>',
      '<section class="annex" aria-label="附"><p id="p1">名词解释</p></section>',
    ],
    ['**“实事求是。”**这', '<p id="p1"><strong>“实事求是。”</strong>这</p>'],
    ['- 甲\n- 乙', '<ul>\n<li>\n<p id="p1">甲</p>\n</li>\n<li>\n<p id="p2">乙</p>\n</li>\n</ul>'],
    ['上一行，\n下一行', '<p id="p1">上一行，下一行</p>'],
    ['[规划](https://a.example/b)', '<p id="p1"><a href="https://a.example/b">规划</a></p>'],
    [
      '&lt;script&gt;alert("1")&lt;/script&gt; &amp;amp;',
      '<p id="p1">&#x3C;script>alert("1")&#x3C;/script> &#x26;amp;</p>',
    ],
    ['\\{1+1\\}', '<p id="p1">{1+1}</p>'],
  ])('%j', (body, expected) => expect(html(body)).toBe(expected));

  it('explains gaps and doubts in notes that are linked both ways', () => {
    const body =
      '到<Gap why="名称缺失。" proposal="某&quot;镇" />，<Doubt why="字形&lt;有误。">显着</Doubt>。';
    expect(html(body)).toBe(
      '<p id="p1">到<span class="gap"><a class="note-ref" id="mark-1" href="#note-1" title="此处有缺" data-pagefind-ignore="">〔缺〕</a></span>，' +
        '<span class="doubt">显着<a class="note-ref" id="mark-2" href="#note-2" title="此处存疑" data-pagefind-ignore="">〔疑〕</a></span>。</p>' +
        '<section class="notes" aria-label="存疑与缺漏" data-pagefind-ignore=""><ol>' +
        '<li id="note-1" class="gap">〔缺〕名称缺失。可能是“某"镇”。<a class="note-back" href="#mark-1">回到原处</a></li>' +
        '<li id="note-2" class="doubt">〔疑〕字形&#x3C;有误。<a class="note-back" href="#mark-2">回到原处</a></li></ol></section>',
    );
  });

  it('gives a doubt that continues one note', () => {
    const body =
      '<Head level="1">甲<Doubt why="疑。">乙</Doubt></Head><Doubt why="疑。" continued>丙</Doubt>丁';
    expect(html(body).match(/note-ref/g)).toHaveLength(1);
  });

  it('is of the version that the digests name', () => {
    expect(loaderVersion, 'raise it when an expectation of this file changes').toBe(2);
  });
});
