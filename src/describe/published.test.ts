import { describe, expect, it } from 'vitest';
import { readHead } from './head.ts';
import { findPublished } from './published.ts';

const publishedOf = (rule: string, text: string) =>
  findPublished({ text: '', removed: [{ rule, text }], page: {}, name: 'a', script: 'Hans' }, readHead([]))
    ?.value;

describe('the date of publication', () => {
  it.each([
    ['furniture/above-title', '岚水日报 2016年11月21日 星期一', '2016-11-21'],
    ['furniture/above-title', '2021年12月06日 第03版 文件 | 上一版 | 下一版', '2021-12-06'],
    ['furniture/above-title', '栖云人大 2020-04-30 阅读 1.2w+', '2020-04-30'],
    ['furniture/labels', '上传人：某某 编号：2650193 上传时间：2020-06-18 格式：DOC', '2020-06-18'],
    ['furniture/below-text', '关于召开会议的通知 2006-10-27 起试行', undefined],
    ['furniture/register-label', '成文日期：2019-05-17', undefined],
  ])('%s %s → %s', (rule, text, value) => {
    expect(publishedOf(rule, text)).toBe(value);
  });

  const ofPage = (...texts: string[]) =>
    findPublished(
      {
        text: '',
        removed: texts.map((text) => ({ rule: 'furniture/above-text', text })),
        page: {},
        name: 'a',
        script: 'Hans',
      },
      readHead([]),
    )?.value;
  it.each([
    [
      '浏览器打印的日期',
      ['2018/7/9　　　　在修渠会上的讲话 - 清溪先锋', '2018-07-05 来源：县水利局 点击：13'],
      '2018-07-05',
    ],
    ['列表里每行一个日期', ['2018-07-05', '2018-06-30', '2018-05-11'], undefined],
    ['只有一个日期', ['2018-07-05'], '2018-07-05'],
    ['列表的题目和日期连着', ['县长尤之远在全县修渠工作会议上的讲话2018-07-05'], undefined],
  ])('%s', (_, texts, value) => {
    expect(ofPage(...texts)).toBe(value);
  });
});
