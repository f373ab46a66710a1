import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatAnnotations } from './annotations.ts';
import { readCalmAnnotations } from './calm-annotations.ts';

const head = 'version: 1\nid: 2012-03-05-zhang-san-0a1b2c\n';
const libraryReads = (yaml: string): unknown => parse(yaml, { version: '1.2', schema: 'core' });

describe('annotations that can mean only one thing', () => {
  it.each([
    ['无', 'annotations: []\n'],
    [
      '一条',
      'annotations:\n  - anchor: p2\n    kind: theme\n    value: jiaoyu\n    by: rule:themes@1.0+1.0\n',
    ],
    ['数字开头', 'annotations:\n  - anchor: p2\n    quote: 4月30日前完成\n'],
    ['引号', 'annotations:\n  - anchor: p2\n    quote: "一：\\"二\\" # 三"\n'],
    [
      '两栏',
      'annotations:\n  - span: [0,12]\n    evidence: [{"word":"农村","at":1,"points":4.5}]\nlost:\n  - anchor: p9\n',
    ],
    ['一人通读过', 'reviewed: 林知行\nannotations: []\n'],
  ])('%s', (_, yaml) => {
    expect(readCalmAnnotations(head + yaml)).toEqual(libraryReads(head + yaml));
  });

  it.each([
    ['词有别的意思', 'annotations:\n  - value: true\n'],
    ['数', 'annotations:\n  - value: 12\n'],
    ['注释', 'annotations:\n  - quote: 一 # 二\n'],
    ['重复的字段', 'annotations:\n  - anchor: p1\n    anchor: p2\n'],
    ['重复的键', 'annotations:\n  - measure: {"lead":"一","lead":"二"}\n'],
    ['空格', 'annotations:\n  - span: [0, 12]\n'],
    ['别的字段', 'note: 一\n'],
    ['读不出的名字', 'reviewed: 一 # 二\nannotations: []\n'],
    ['读了两遍', 'reviewed: 一\nreviewed: 二\nannotations: []\n'],
    ['没有换行', 'annotations: []'],
    ['没有条目', 'annotations:\n'],
    ['原型', 'annotations:\n  - measure: {"__proto__":{}}\n'],
    ['别名', 'annotations:\n  - quote: &a 一\n'],
  ])('leaves %s to the library', (_, yaml) => {
    expect(readCalmAnnotations(head + yaml)).toBeUndefined();
  });

  it('reads what is written as the library does', () => {
    const text = fc.string({ unit: fc.constantFrom(...'一二年“，：: #-\'"12.[]{}&*%@a\\u\t') });
    const one = fc.record({
      anchor: fc.constantFrom('p1', 'p20'),
      kind: fc.constantFrom('theme' as const, 'measure' as const),
      value: fc.constantFrom('jiaoyu', 'null', 'kaohe-wenze', '1e5', 'yes'),
      by: fc.constantFrom('rule:themes@1.0+1.0', '李四', '~'),
      span: fc.tuple(fc.nat(), fc.nat()),
      quote: text,
      evidence: fc.array(fc.record({ word: text, at: fc.nat(), points: fc.double({ noNaN: true }) })),
    });
    let calm = 0;
    void fc.assert(
      fc.property(fc.array(one, { maxLength: 3 }), fc.option(text, { nil: undefined }), (annotations, by) => {
        const yaml = formatAnnotations({
          version: 1,
          id: '2012-03-05-zhang-san-0a1b2c',
          ...(by === undefined ? {} : { reviewed: by }),
          annotations,
          lost: [],
        });
        const read = readCalmAnnotations(yaml);
        if (read === undefined) return;
        calm += 1;
        expect(read).toEqual(libraryReads(yaml));
      }),
      { numRuns: 500 },
    );
    expect(calm).toBeGreaterThan(10);
  });

  it('reads what was changed by hand as the library does, or not at all', () => {
    const base = `${head}annotations:\n  - anchor: p2\n    quote: 一二三\n    span: [0,12]\n`;
    void fc.assert(
      fc.property(
        fc.nat(base.length),
        fc.nat(3),
        fc.string({ unit: fc.constantFrom(...'\n -:#"\'[]{}一p2,|>!&*%') }),
        (at, gone, put) => {
          const yaml = base.slice(0, at) + put + base.slice(at + gone);
          const read = readCalmAnnotations(yaml);
          if (read !== undefined) expect(read).toEqual(libraryReads(yaml));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
