import { describe, expect, it } from 'vitest';
import { findCitations, isDocumentTitle } from './citations.ts';
import { readLines } from './lines.ts';

describe('isDocumentTitle', () => {
  it.each([
    '关于加强和创新社会管理的意见',
    '中华人民共和国安全生产法',
    '信访工作条例',
    '党政领导干部选拔任用工作条例',
    '农村公路养护管理办法（试行）',
    '国家中长期教育改革和发展规划纲要（2010—2020年）',
    '中共中央关于全面深化改革若干重大问题的决定',
    '民法典',
    '关于进一步加强地名管理工作的通知',
    '青石县国民经济和社会发展第十五个五年规划纲要（草案）',
    '政府工作报告',
    '中国共产党章程',
  ])('%s', (title) => {
    expect(isDocumentTitle(title)).toBe(true);
  });
  it.each([
    '求是',
    '人民日报',
    '红楼梦',
    '没有共产党就没有新中国',
    '孙子兵法',
    '思想方法',
    '冬夜读书示子聿',
    '诫子诗',
    '论语',
  ])('%s is no document', (title) => {
    expect(isDocumentTitle(title)).toBe(false);
  });
});

describe('findCitations', () => {
  it('gives title, number and line', () => {
    const text =
      '我们认真学习《求是》杂志。\n要落实《关于加强社会管理的意见》（国发〔2012〕15号）和《信访工作条例》，宣传《信访工作条例》。';
    expect(findCitations(readLines(text))).toEqual([
      { title: '关于加强社会管理的意见', number: '国发〔2012〕15号', line: 1 },
      { title: '信访工作条例', line: 1 },
    ]);
  });

  it('does not cite the text itself', () => {
    expect(findCitations(readLines('现将《实施方案》印发给你们。'), '实施方案')).toEqual([]);
  });
});
