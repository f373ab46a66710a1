import { describe, expect, it } from 'vitest';
import { readHead } from './head.ts';
import { findPolicyFacts } from './policy.ts';
import { findPublished } from './published.ts';
import { findSource } from './source.ts';

const removed = (...texts: string[]) => texts.map((text) => ({ rule: 'furniture/line', text }));
const input = (texts: string[], page = {}) => ({
  text: '',
  removed: removed(...texts),
  page,
  name: 'a.html',
  script: 'Hans' as const,
});
const head = readHead([]);

describe('findSource', () => {
  it.each([
    [['在全县会议上的讲话 - 青石论坛'], {}, { site: '青石论坛' }],
    [['《讲话》由会员上传分享，更多相关内容在工程资料-松烟文库。'], {}, { site: '松烟文库' }],
    [['来源：青石日报'], {}, { site: '青石日报' }],
    [['来源：青石日报'], { title: '全县会议召开_青石新闻网' }, { site: '青石新闻网' }],
    [['来源：青石日报'], { site: '青石县人民政府' }, { site: '青石县人民政府' }],
    [['文章地址：http://www.example.com/a/1.html'], {}, { url: 'http://www.example.com/a/1.html' }],
    [['网址：http://www.example.com/', '友情链接 http://www.example.org'], {}, {}],
    [[], {}, {}],
  ])('%j %j', (texts, page, source) => {
    expect(findSource(input(texts, page))).toEqual(source);
  });
});

describe('findPublished', () => {
  it.each([
    [['时间：2022-03-29 06:05:00'], {}, '2022-03-29'],
    [['发表于2019-01-29 15:57:43 |只看该作者|倒序浏览'], {}, '2019-01-29'],
    [['发布日期: 2012-06-24'], {}, '2012-06-24'],
    [['发布日期：', '2014-03-28'], {}, '2014-03-28'],
    [['2019年06月15日08:18 来源：某网'], {}, '2019-06-15'],
    [['2026年02月10日 07时41分'], {}, '2026-02-10'],
    [['来源：青石日报', '2026-02-03 09:02:33'], {}, '2026-02-03'],
    [['发布日期：2016-11-22 浏览次数： 信息来源：省发改委'], {}, '2016-11-22'],
    [['更新时间：2020/1/9'], {}, '2020-01-09'],
    [['今天是2024年5月3日 星期五'], { published: '2019-09-18 06:23' }, '2019-09-18'],
    [['成文日期：2014-03-20'], {}, undefined],
    [['Copyright © 2014-2020'], {}, undefined],
    [[], {}, undefined],
  ])('%j %j → %s', (texts, page, date) => {
    expect(findPublished(input(texts, page), head)?.value).toBe(date);
  });
});

describe('the register of a portal', () => {
  it('gives number, issuing body and date of a policy', () => {
    const texts = ['发布机构：', '青石县人民政府', '文号：', '青政发〔2014〕8号', '成文日期：', '2014-03-20'];
    expect(findPolicyFacts('关于推行网格化管理的意见', head, [], removed(...texts))).toMatchObject({
      number: '青政发〔2014〕8号',
      issuer: '青石县人民政府',
      date: { value: '2014-03-20' },
    });
  });
});
