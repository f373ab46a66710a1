import { describe, expect, it } from 'vitest';
import { outlineOfBlocks } from '../schema/body.ts';
import { toBlocks } from './blocks.ts';
import { readMarker } from './markers.ts';

const body = '各部门要认真学习，结合实际，把各项任务落到实处。要加强领导，明确责任。';
const outline = (...lines: string[]) =>
  outlineOfBlocks(toBlocks(lines.join('\n'))).map(({ level, text }) => `${level} ${text}`);

describe('readMarker', () => {
  it.each([
    ['一、提高认识', 'han', 1],
    ['十二、其他', 'han', 12],
    ['（三）改革开放', 'han-bracket', 3],
    ['(二)加强领导', 'han-bracket', 2],
    ['1. 强化组织', 'digit', 1],
    ['2、要在创新上', 'digit', 2],
    ['3．抓好落实', 'digit', 3],
    ['（4）严格考核', 'digit-bracket', 4],
    ['第一章 总则', 'chapter', 1],
    ['第三节 保障措施', 'section', 3],
    ['第一部分 工作回顾', 'part', 1],
    ['①加强领导', 'circled', 1],
    ['一是加强领导', 'item', 1],
    ['三要加大投入', 'item', 3],
    ['第二，坚持改革', 'ordinal', 2],
  ])('%s', (line, family, number) => {
    expect(readMarker(line)).toMatchObject({ family, number });
  });
  it.each(
    [
      '1.5亿元投入使用',
      '2012年是关键一年',
      '3、4月份是旺季',
      '一、二、三产业融合',
      '一、二级单位',
      '一是要',
      '十分重要',
      '第一书记',
      '（一说）',
      '五年来',
      '2026年工作',
      '12.15行动',
      '一心一意',
      '第一产业增加值',
    ].filter((line) => line !== '一是要'),
  )('%s has no mark', (line) => {
    expect(readMarker(line)).toBeUndefined();
  });
});

describe('the outline', () => {
  it('takes short marked lines as headings and nests by kind of mark', () => {
    expect(
      outline(
        '一、提高认识',
        body,
        '（一）形势',
        body,
        '1. 机遇',
        body,
        '（二）任务',
        body,
        '二、狠抓落实',
        body,
      ),
    ).toEqual(['1 一、提高认识', '2 （一）形势', '3 1. 机遇', '2 （二）任务', '1 二、狠抓落实']);
  });

  it('nests by what there is, not by the kind of mark alone', () => {
    expect(outline('一、提高认识', body, '1、要抓教育', body, '2、要抓管理', body)).toEqual([
      '1 一、提高认识',
      '2 1、要抓教育',
      '2 2、要抓管理',
    ]);
    expect(outline('（一）形势', body, '（二）任务', body)).toEqual(['1 （一）形势', '1 （二）任务']);
  });

  it('takes the first sentence of a marked paragraph as its head', () => {
    expect(outline('一、总体要求', `（一）坚持稳中求进。${body}`, `（二）坚持改革创新。${body}`)).toEqual([
      '1 一、总体要求',
      '2 （一）坚持稳中求进',
      '2 （二）坚持改革创新',
    ]);
  });

  it('takes a marked sentence alone on its line without its full stop', () => {
    expect(outline('一、工作回顾。', body)).toEqual(['1 一、工作回顾']);
  });

  it('takes 一是 and 二是 as heads only in a row', () => {
    expect(outline('一、成绩', `一是增长加快。${body}`, `二是民生改善。${body}`)).toEqual([
      '1 一、成绩',
      '2 一是增长加快',
      '2 二是民生改善',
    ]);
    expect(outline('一、成绩', `一是增长加快。${body}`, body)).toEqual(['1 一、成绩']);
  });

  it('reads chapters above sections above the rest', () => {
    expect(outline('第一章 总则', body, '第一节 目标', body, '一、近期', body, '第二章 附则', body)).toEqual([
      '1 第一章 总则',
      '2 第一节 目标',
      '3 一、近期',
      '1 第二章 附则',
    ]);
  });

  it('puts the first headings of a fragment below the part they lost', () => {
    expect(outline(`（二）减材料。${body}`, `（三）减时限。${body}`, '三、存在的问题', body)).toEqual([
      '2 （二）减材料',
      '2 （三）减时限',
      '1 三、存在的问题',
    ]);
  });

  it('infers a first item right before 2. that is as long as the others', () => {
    expect(
      outline(
        '一、差距',
        '上个星期，我们走了三个村。看到的情况有三条。',
        `记录和人对不上。${body}`,
        `2.政策没有到人。${body}`,
        `3.分红成了糊涂账。${body}`,
      ),
    ).toEqual(['1 一、差距', '2 1. 记录和人对不上', '2 2.政策没有到人', '2 3.分红成了糊涂账']);
  });

  it('infers the number of a first item whose siblings stand in its own paragraph', () => {
    const line = `在治理格局上取得新成效。${body}2. 在项目运作上取得新进展。${body}3. 在治理效能上取得新突破。${body}`;
    expect(outline('一、成绩', line)).toEqual(['1 一、成绩', '2 1. 在治理格局上取得新成效']);
    expect(outline('一、成绩', `有两点要求。1. 抓紧安排。2. 抓好落实。${body}`)).toEqual(['1 一、成绩']);
  });

  it.each([
    ['a list inside prose', '（一）建立台账；', '（二）定期通报；'],
    ['a long first sentence', `一、${body.repeat(3).replaceAll('。', '，')}。${body}`, body],
    ['numbers and years', '2012年，全县生产总值增长', '3、4月份是旺季，要抓紧。'],
    ['a mark on the last line', body, '一、结束'],
    ['a line that goes on', '一、我们要加强，', body],
  ])('leaves %s alone', (_, ...lines) => {
    expect(outline(...lines)).toEqual([]);
  });

  it('infers the number of a first item from its siblings', () => {
    const lines = [
      '一、充分肯定成绩',
      '去年年初，我区被确定为试点，一年来各单位先行先试，取得了初步成果。',
      `在健全治理格局上取得新成效。${body}`,
      `2. 在推进项目运作上取得新进展。${body}`,
      `3. 在提升治理效能上取得新突破。${body}`,
    ];
    const entries = outlineOfBlocks(toBlocks(lines.join('\n')));
    expect(entries.map(({ level, text, anchor }) => `${level} ${anchor} ${text}`)).toEqual([
      '1 p1 一、充分肯定成绩',
      '2 p3 1. 在健全治理格局上取得新成效',
      '2 p4 2. 在推进项目运作上取得新进展',
      '2 p5 3. 在提升治理效能上取得新突破',
    ]);
    expect(entries[1]?.numberInferred).toBe(true);
    expect(toBlocks(lines.join('\n'))[2]?.text).toBe(lines[2]);
  });

  it('infers nothing where the paragraph before 2. is built otherwise', () => {
    expect(
      outline('一、成绩', `同志们，今天的会议很重要。${body}`, `2. 强化组织领导，形成工作合力。${body}`),
    ).toEqual(['1 一、成绩', '2 2. 强化组织领导，形成工作合力']);
  });

  it('marks an annex and takes no headings from it', () => {
    const lines = [
      '一、成绩',
      body,
      body,
      body,
      '附件',
      '《政府工作报告》有关内容名词解释',
      '1.三通一码：即……。',
      '2.两新：即……。',
    ];
    const blocks = toBlocks(lines.join('\n'));
    expect(outline(...lines)).toEqual(['1 一、成绩']);
    expect(blocks.map((block) => block.type === 'paragraph' && block.annex === true)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});
