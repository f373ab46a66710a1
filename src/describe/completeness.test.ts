import { describe, expect, it } from 'vitest';
import { findCompleteness, readPager } from './completeness.ts';
import { readLines } from './lines.ts';

const removed = (...texts: string[]) => texts.map((text) => ({ rule: 'furniture/pager', text }));
const long = '各级各部门要把思想和行动统一到县委的决策部署上来，扎实做好各项工作';

describe('readPager', () => {
  it.each([
    ['上一页 [1] [2] [3] [4] [5] 下一页', { of: 5, back: true }],
    ['【1】【2】【3】【4】', { of: 4, back: false }],
    ['[2] [3] 下一页', { of: 3, back: false }],
    ['第2页 共5页', { n: 2, of: 5 }],
    ['第1页/共3页', { n: 1, of: 3 }],
    ['共 4 页，第 3 页', { n: 3, of: 4 }],
  ])('%s', (line, pager) => {
    expect(readPager(line)).toMatchObject(pager);
  });
  it.each(['[1]', '（一）（二）', '见注释[3][7]', '第三页', '下一页', '2012年6月'])('%s is none', (line) => {
    expect(readPager(line)).toBeUndefined();
  });
});

describe('findCompleteness', () => {
  it.each([
    ['whole', `${long}。`, [], true],
    ['whole', `${long}。\n谢谢大家！`, [], true],
    ['whole', `${long}。\n谢谢大家`, [], true],
    ['whole', `${long}。\n沈立秋\n2012年6月15日`, [], true],
    ['whole', `${long}。（沈立秋）`, [], true],
    ['whole', `“${long}。”`, [], true],
    ['whole', `${long}。\n（原题为《扎实做好各项工作》）`, [], true],
    ['cut-off', long, [], true],
    ['cut-off', `${long}，`, [], true],
    ['cut-off', `${long}，推行“一站式、超市化”`, [], true],
    ['cut-off', `${long}。`, ['【1】【2】【3】【4】'], true],
    ['cut-off', `${long}。`, ['第1页 共3页'], true],
    ['fragment', `${long}。`, ['上一页 [1] [2] [3] 下一页'], true],
    ['fragment', `${long}。`, ['第2页 共3页'], true],
    ['fragment', `${long}。`, ['（上接第一版）'], true],
    ['fragment', `${long}。`, ['（紧接1版）', '（下转第三版）'], true],
    ['cut-off', `${long}。`, ['（下转第三版）'], true],
    ['whole', `${long}。`, ['（下转第三版）', '（上接第一版）'], true],
    ['whole', `${long}。`, ['下一版'], true],
    ['whole', `同志们：\n${long}。`, ['第1页 共2页', '第2页 共2页'], true],
    ['cut-off', `同志们：\n${long}。`, ['第1页 共2页'], true],
    ['whole', `${long}。\n清溪县公安局交通警察大队　清溪县教育局　共青团清溪县委员会`, [], true],
    ['fragment', `，${long}。`, [], false],
    ['fragment', `${long}。\n三、加强领导\n${long}。`, [], false],
    ['fragment', `${long}。\n三、加强领导\n${long}。`, ['【1】【2】【3】'], true],
    ['cut-off', `${long}。\n（二）修渠。凡是分到`, ['剩余4页未读，继续阅读'], true],
    ['cut-off', `${long}。\n三是管好水，用好`, ['试读已结束，开通会员查看剩余内容'], true],
    ['cut-off', `${long}。\n最后一句：谁要是`, ['展开阅读全文'], true],
    ['whole', `${long}。\n谢谢大家`, ['展开阅读全文'], true],
    ['whole', `${long}。\n（二）修渠`, [], true],
    ['whole', `${long}。\n岚水县水利局，2012年5月3日`, [], true],
    ['whole', `同志们：\n${long}。`, ['第2页/共3页'], true],
    ['fragment', `同志们：\n${long}。`, ['上一页 第2页/共3页 下一页'], true],
  ] as const)('%s: %s', (state, text, pager, hasOpening) => {
    expect(findCompleteness(readLines(text), removed(...pager), hasOpening).completeness).toBe(state);
  });

  it.each([
    ['cut-off', '渠道修到哪里，水就送到哪里。这一段修完，每一户都'],
    ['cut-off', '乡里要求干部常下村、多进户，把听到的难处记下来，每月第一个星期由村民代表'],
    ['cut-off', '会上通报了上半年修渠进度，安排了石料调运；'],
    ['cut-off', '据介绍，过去五年，全县水利部门主要做了三个方面的工作：'],
    ['whole', '渠道修到哪里，水就送到哪里。'],
    ['whole', '全县冬修水利现场会在青石乡召开'],
    ['whole', '附件：全县冬修水利任务分解表和石料调运计划'],
  ] as const)('of what is no speech, %s: %s', (state, last) => {
    const lines = readLines(`${long}。\n${last}`);
    expect(findCompleteness(lines, [], false, false).completeness).toBe(state);
  });

  it.each([
    ['fragment', `（二）修好渠\n${long}。`],
    ['whole', `（一）修好渠\n${long}。`],
    ['cut-off', `同志们：\n${long}。\n一是修渠，石料已经运到工地，人也都到齐了；`],
  ] as const)('%s: %s', (state, text) => {
    expect(findCompleteness(readLines(text), [], false).completeness).toBe(state);
  });
});
