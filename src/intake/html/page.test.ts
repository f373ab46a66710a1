import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMainText } from './main-lines.ts';
import { pageFacts } from './page-facts.ts';
import { pageLines } from './page-lines.ts';
import { parsePage } from './parse-page.ts';

const mainLines = (html: string) =>
  findMainText(html, pageLines(parsePage(html)))?.lines.map((line) => line.text);

const lines = (html: string) => pageLines(parsePage(html)).map((line) => line.text);

describe('the lines of a page', () => {
  it.each([
    [
      'one a block',
      '<body><h1>标题</h1><p>第一段。</p><div>第二段。</div></body>',
      ['标题', '第一段。', '第二段。'],
    ],
    ['text around a block', '<body>前<p>中</p>后</body>', ['前', '中', '后']],
    ['br', '<p>一<br>二<br/>三</p>', ['一', '二', '三']],
    ['cells', '<table><tr><td>甲</td><td>乙</td></tr></table>', ['甲', '乙']],
    ['inline elements join', '<p>加强<b>社会</b>管理<a href="#">创新</a></p>', ['加强社会管理创新']],
    [
      'script, style and noscript are no text',
      '<p>甲</p><script>alert("乙")</script><style>p{}</style><noscript>丙</noscript>',
      ['甲'],
    ],
    ['entities', '<p>A&amp;B&nbsp;&#8220;创新&#x201D;&lt;p&gt;</p>', ['A&B\u00a0“创新”<p>']],
    ['comments', '<p>甲<!-- 乙 -->丙</p>', ['甲丙']],
    ['spaces collapse', '<p>  a  \n b\t c </p>', ['a b c']],
    ['a line broken in the source', '<p>加强社会管理\n  创新工作</p>', ['加强社会管理创新工作']],
    ['links with a line feed between stay apart', '<p><a>首页</a>\n<a>要闻</a></p>', ['首页 要闻']],
    ['ideographic spaces stay', '<p>　　同志们：</p>', ['　　同志们：']],
    ['pre keeps its lines', '<pre>一\n二</pre>', ['一', '二']],
    ['no html element', '<p>甲</p>乙', ['甲', '乙']],
    ['never closed', '<div><p>甲<p>乙<ul><li>丙<li>丁', ['甲', '乙', '丙', '丁']],
    ['after a doctype', '<!DOCTYPE html>\n<html><body><p>甲</p></body></html>', ['甲']],
    ['a doctype without html', '<!doctype html><p>甲', ['甲']],
    ['after the end', '<!-- a --><html><body>甲</body></html>乙<p>丙</p>', ['甲', '乙', '丙']],
    ['nothing', '', []],
  ])('%s', (_name, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  it('are read at any depth', () => {
    const depth = 10_000;
    const html = `${'<div>'.repeat(depth)}同志们${'</div>'.repeat(depth)}`;
    expect(lines(html)).toEqual(['同志们']);
  });

  it('are found when the main text is asked of a deep page', () => {
    const sentence = '我们要扎实推进各项工作，确保全年任务圆满完成。';
    const html = `${'<div>'.repeat(10_000)}<p>${sentence.repeat(5)}</p>`;
    expect(mainLines(html)).toEqual([sentence.repeat(5)]);
  });
});

describe('a page of any kind', () => {
  const tag = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<br>',
    '<pre>',
    '</pre>',
    '<table><tr><td>',
    '</table>',
  );
  const broken = fc.constantFrom(
    '<',
    '<!--',
    '-->',
    '<![CDATA[',
    '&#0;',
    '&#xD800;',
    '&',
    '<?',
    '<svg>',
    '</',
    '"',
  );
  const script = fc.constantFrom(
    '<script>secret</script>',
    '<style>secret</style>',
    '<noscript>secret</noscript>',
  );
  const text = fc.constantFrom('我们要把工作做好。', '\n', ' ', '\u00a0', '\u3000', '会议', 'a');

  it('gives lines that have something to see, the same each time', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, broken, script, text), { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        const found = lines(html);
        expect(found).toEqual(lines(html));
        expect(found.every((line) => line.trim() !== '' && !line.includes('\n') && line.isWellFormed())).toBe(
          true,
        );
      }),
    );
  });

  it('is read within seconds at twenty thousand elements', { timeout: 20_000 }, () => {
    const html = `<div>${'<p>我们要扎实推进各项工作，确保全年任务圆满完成。</p>'.repeat(20_000)}</div>`;
    expect(mainLines(html)).toHaveLength(20_000);
  });
});

describe('the main text of a page', () => {
  const body = [
    '在全市教育工作会议上的讲话',
    '同志们：',
    '这次会议是市委、市政府研究决定召开的，主要任务是总结去年工作，部署今年任务。',
    '一、肯定成绩，增强信心',
    '过去一年，各级各部门齐心协力，教育事业取得了新的成绩，群众的满意度有了提高。',
    '二、明确任务，狠抓落实',
    '今年要重点抓好三件事，每件事都要有人负责，有时限，有检查，不能停在纸上。',
  ];
  const menu = ['首页', '要闻', '政策', '互动', '数据']
    .map((item) => `<li><a href="/x">${item}</a></li>`)
    .join('');
  const related = Array.from(
    { length: 12 },
    (_, n) => `<li><a href="/${n}">某某局召开第${n}次会议</a></li>`,
  ).join('');
  const html = `<html><body><ul class="nav">${menu}</ul><div class="content">${body
    .map((line) => `<p>${line}</p>`)
    .join(
      '',
    )}</div><div class="related"><ul>${related}</ul></div><div class="foot">版权所有 联系我们</div></body></html>`;

  it('is the text and not the furniture', () => {
    const found = mainLines(html) ?? [];
    expect(found).toEqual(expect.arrayContaining(body.slice(2)));
    expect(found.join('')).not.toMatch(/首页|某某局|版权所有/);
  });

  it('is found in an old page of one cell, its lines parted by br and indented by hard spaces', () => {
    const cell = body.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}`).join('<BR>\n');
    const page = `<HTML><BODY><TABLE><TR><TD><A HREF=/>首页</A> | <A HREF=/a>要闻</A></TD></TR></TABLE>
      <TABLE><TR><TD><FONT SIZE=3>${cell}</FONT></TD></TR><TR><TD>上一篇：某某局召开会议</TD></TR></TABLE>
      <CENTER>某某县人民政府办公室 版权所有 电话：12345678</CENTER></BODY></HTML>`;
    const found = mainLines(page) ?? [];
    expect(found.map((line) => line.trim())).toEqual(expect.arrayContaining(body.slice(1)));
    expect(found.join('')).not.toMatch(/首页|版权所有/);
  });

  it('is not guessed where there are no sentences', () => {
    const page = `<ul>${menu}</ul>`;
    expect(mainLines(page)).toBeUndefined();
  });
});

describe('what a page says of itself', () => {
  const facts = (html: string) => pageFacts(parsePage(html), html);

  it('is read from its elements', () => {
    const html = `<html><head><title>讲话_某市政府网</title><meta name="ArticleTitle" content="在会上的讲话">
      <meta name="SiteName" content="某市人民政府"><meta name="PubDate" content="2019-09-18 06:23">
      <meta name="author" content="张三"><link rel="canonical" href="https://example.org/1.html"></head></html>`;
    expect(facts(html)).toEqual({
      title: '在会上的讲话',
      site: '某市人民政府',
      url: 'https://example.org/1.html',
      author: '张三',
      published: '2019-09-18 06:23',
    });
  });

  it.each([
    ['nothing', '<p>甲</p>', {}],
    ['empty values', '<meta name="Author" content=""><meta name="PubDate" content="null">', {}],
    ['the number of an account is no author', '<meta name="author" content="104363">', {}],
    ['a relative address is none', '<meta name="Url" content="./t1.shtml">', {}],
    ['a script is no address', '<link rel="canonical" href="javascript:alert(1)">', {}],
    [
      'a saved page',
      '<!-- saved from url=(0026)https://example.org/a.html --><p>甲</p>',
      { url: 'https://example.org/a.html' },
    ],
    ['the title element', '<html><head><title> 讲话\n 全文 </title></head></html>', { title: '讲话 全文' }],
  ])('%s', (_name, html, expected) => {
    expect(facts(html)).toEqual(expected);
  });
});
