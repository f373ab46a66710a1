import { describe, expect, it } from 'vitest';
import { type CitedDocument, type CitedPlace, gbt7714 } from './gbt7714.ts';

const speech: CitedDocument = {
  creator: '陆问澜',
  title: '在虚溪县网格化服务管理现场会上的讲话',
  date: '2012-06-15',
};

describe('a reference after GB/T 7714', () => {
  it.each<[string, CitedDocument, CitedPlace, string]>([
    [
      'a speech with all that is known',
      speech,
      { accessed: '2026-11-22', url: 'http://yanlu.local/speeches/a/' },
      '陆问澜. 在虚溪县网格化服务管理现场会上的讲话[A/OL]. (2012-06-15)[2026-11-22]. http://yanlu.local/speeches/a/.',
    ],
    [
      'a paragraph',
      speech,
      { accessed: '2026-11-22', url: 'http://yanlu.local/speeches/a/#p12', paragraph: '12' },
      '陆问澜. 在虚溪县网格化服务管理现场会上的讲话[A/OL]. 第12段(2012-06-15)[2026-11-22]. http://yanlu.local/speeches/a/#p12.',
    ],
    [
      'a policy with its number',
      {
        creator: '虚溪县人民政府',
        title: '关于推行楼栋长制度的意见',
        number: '虚政发〔2014〕21号',
        date: '2014',
      },
      {},
      '虚溪县人民政府. 关于推行楼栋长制度的意见: 虚政发〔2014〕21号[A/OL]. (2014).',
    ],
    [
      'an inferred year',
      { creator: '局长', title: '发言', date: '2011', dateInferred: true },
      {},
      '局长. 发言[A/OL]. [2011].',
    ],
    ['nothing known but the title', { title: '发言' }, {}, '佚名. 发言[A/OL].'],
    ['an undated paragraph', { title: '发言' }, { paragraph: '3' }, '佚名. 发言[A/OL]. 第3段.'],
  ])('%s', (_, document, place, expected) => expect(gbt7714(document, place)).toBe(expected));
});
