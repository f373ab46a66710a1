import { describe, expect, it } from 'vitest';
import type { LineEvidence } from '../../text/line-evidence.ts';
import { stable } from '../fixpoint.ts';
import { furniture } from './furniture.ts';

const spoken =
  '今天开这个会，只讲修渠一件事。哪一段归谁修，哪一天通水，都写在墙上的表里，大家散会以后自己去看。';
const title = '在全县修渠大会上的讲话';
const body = ['同志们：', spoken, spoken, spoken];
const evidence = (lines: readonly string[]): LineEvidence[] =>
  lines.map((text) => ({ text, links: 0, main: true }));
const cleaned = (lines: readonly string[], page?: readonly LineEvidence[]) =>
  stable(furniture(page ? { lines: page } : undefined))(lines.join('\n'))
    .text.split('\n')
    .filter((line) => line.trim() !== '');

describe('sentences between title and salutation', () => {
  it.each([
    ['3月1日，全县修渠大会在青石镇召开，县长王建国在会上讲话。以下为讲话全文：'],
    ['本文讲修渠的来历，公布三笔账，还有三件要办的事。'],
    ['正月里村里开会，我用手机录下来的，打了半宿字，大家看看讲得怎么样。'],
  ])('are the editor’s on a page: %s', (words) => {
    const lines = [title, words, ...body];
    expect(cleaned(lines, evidence(lines))).toEqual([title, ...body]);
  });

  it('are the speaker’s in a plain text that has nothing of a page', () => {
    const lines = [title, '有几句话，本来想留到最后讲，今天先讲在前面。', ...body];
    expect(cleaned(lines)).toEqual(lines);
  });

  it('are the speaker’s where more than two of them stand there, or a heading', () => {
    const more = [title, spoken, spoken, spoken, ...body];
    expect(cleaned(more, evidence(more))).toEqual(more);
    const headed = [title, '一、先说来历', spoken, ...body];
    expect(cleaned(headed, evidence(headed))).toEqual(headed);
  });

  it('leave the byline below them', () => {
    const byline = '县长　王建国';
    const lines = [title, '修渠大会今天召开，县长在会上讲了三件事。', byline, ...body];
    expect(cleaned(lines, evidence(lines))).toEqual([title, byline, ...body]);
  });
});

describe('lines below pictures', () => {
  it.each([
    ['修渠现场', [...body.slice(0, 3), spoken]],
    ['二、修渠', [...body.slice(0, 3), '二、修渠', spoken]],
  ])('%s', (line, kept) => {
    const lines = [title, ...body.slice(0, 3), line, spoken];
    const page = evidence(lines).map((one) => (one.text === line ? { ...one, caption: true } : one));
    expect(cleaned(lines, page)).toEqual([title, ...kept]);
  });
});

it('a preview’s own words go from behind the last words of the text, and these stay', () => {
  const cut = '第二件，管好水，谁用水谁出工，账目按月';
  const lines = [title, ...body, `${cut}……（未完，全文共5836字，当前显示前6%）`];
  expect(cleaned(lines)).toEqual([title, ...body, cut]);
  const kept = [title, ...body, `${spoken}（未完成的三段，全部转到明年）`];
  expect(cleaned(kept)).toEqual(kept);
});

it('what stands on every page beside its number goes, what is said twice stays', () => {
  const head = '县档案馆　全宗1　目录3';
  const lines = [head, title, ...body, '· 2 ·', head, spoken];
  expect(cleaned(lines)).toEqual([title, ...body, spoken]);
  const twice = [title, ...body, '渠要修', spoken, '渠要修'];
  expect(cleaned(twice)).toEqual(twice);
});

it('the headline of a post goes, the title below it stays', () => {
  const stamp = '原创 清源发布 清源发布 2020-07-13 06:18';
  const lines = ['王建国县长：渠不通水不下山！', stamp, '收录于合集 #修渠 42个', title, '王建国', ...body];
  expect(cleaned(lines)).toEqual([title, '王建国', ...body]);
});
