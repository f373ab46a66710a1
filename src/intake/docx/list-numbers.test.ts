import { describe, expect, it } from 'vitest';
import { ListNumbers, withListNumbers, withoutHidden } from './list-numbers.ts';

const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (...levels: string[]) =>
  `<w:numbering><w:abstractNum w:abstractNumId="7">${levels.join('')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>';
const item = (text: string, at = 0, list = 1) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const words = (xml: string) =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]{1,200}>/g, '')
    .trim()
    .split('\n');
const shown = (parts: string, ...items: string[]) =>
  words(withListNumbers(items.join(''), new ListNumbers(parts, '')));

describe('numbers that Word counts', () => {
  const outline = numbering(
    level(0, 'chineseCounting', '%1、'),
    level(1, 'chineseCountingThousand', '（%2）'),
    level(2, 'decimal', '%3.'),
  );

  it('are written before the words, lower levels beginning again', () => {
    expect(
      shown(
        outline,
        item('甲'),
        item('乙', 1),
        item('丙', 2),
        item('丁', 2),
        item('戊', 1),
        item('己'),
        item('庚', 1),
      ),
    ).toEqual(['一、甲', '（一）乙', '1.丙', '2.丁', '（二）戊', '二、己', '（一）庚']);
  });

  it('begin again where a list overrides the start', () => {
    expect(shown(outline, item('甲'), item('乙'), item('丙', 0, 2))).toEqual(['一、甲', '二、乙', '一、丙']);
  });

  it.each([
    ['decimal', '%1.', '3.'],
    ['chineseCounting', '第%1条', '第三条'],
    ['decimalEnclosedCircleChinese', '%1', '③'],
    ['lowerLetter', '%1)', 'c)'],
    ['upperRoman', '%1.', 'III.'],
    ['bullet', '·', ''],
    ['none', '', ''],
  ])('in the format %s', (format, text, number) => {
    expect(shown(numbering(level(0, format, text, 3)), item('甲'))).toEqual([`${number}甲`]);
  });

  it('come from the style of a paragraph too', () => {
    const styles = '<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const paragraph = '<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>';
    expect(words(withListNumbers(paragraph.repeat(2), new ListNumbers(outline, styles)))).toEqual([
      '一、甲',
      '二、甲',
    ]);
  });

  it('are not those that a tracked change took away', () => {
    const old = '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    expect(shown(outline, `<w:p><w:pPr>${old}</w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`)).toEqual(['甲']);
  });

  it('leave a text without lists as it is', () => {
    expect(withListNumbers('<w:p><w:pPr/><w:r><w:t>甲</w:t></w:r></w:p>', new ListNumbers('', ''))).toContain(
      '甲',
    );
  });
});

describe('hidden words', () => {
  const run = (properties: string, text: string) =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

  it('go, and those that are hidden no more stay', () => {
    const xml = run('<w:vanish/>', '甲') + run('<w:vanish w:val="0"/>', '乙') + run('<w:b/>', '丙');
    expect(words(withoutHidden(xml))).toEqual(['乙丙']);
  });
});
