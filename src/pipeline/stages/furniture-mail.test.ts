import { describe, expect, it } from 'vitest';
import { stable } from '../fixpoint.ts';
import { furniture } from './furniture.ts';

const spoken =
  '今天开这个会，只讲修渠一件事。哪一段归谁修，哪一天通水，都写在墙上的表里，大家散会以后自己去看。';
const speech = ['在修渠会上的讲话', '同志们：', spoken, spoken.replace('修渠', '管水')];
const cleaned = (...lines: string[]) =>
  stable(furniture())(lines.join('\n'))
    .text.split('\n')
    .filter((line) => line.trim() !== '');

describe('a mail that sends a speech on', () => {
  it.each([
    [
      '抄送和转发的主题',
      ['发件人: 水利站小郑', '收件人: 各村', '抄送: 分管领导', '日期: 2015年3月2日', '主题: 转发: 讲话稿'],
    ],
    [
      '附言写在原始邮件的线以上',
      [
        '发件人：水利站小郑',
        '主题：讲话稿',
        '郑主任好：',
        '稿子在下面，麻烦看一眼。',
        '------------------ 原始邮件 ------------------',
      ],
    ],
    [
      '转了两道，每道有自己的抬头',
      [
        'From: shui',
        'Subject: Fwd: 讲话稿',
        '请阅。',
        '-----Original Message-----',
        'From: zheng',
        'To: shui',
        'Subject: 讲话稿',
        '老水：稿子好了。',
        '---- 转发的邮件 ----',
        '发件人: 乡政府',
        '收件人: 各站所',
      ],
    ],
    [
      '附言在抬头以上',
      [
        '各位村长：',
        '讲话稿在下面，周五前回话。',
        '发件人: 郑',
        '发送时间: 2015年3月2日 9:12',
        '收件人: 各村',
        '主题: 讲话稿',
      ],
    ],
  ])('%s', (_, mail) => {
    expect(cleaned(...mail, '', ...speech)).toEqual(speech);
  });

  it.each([
    ['没有发件人和收件人的抬头不是邮件', ['日期：2015年3月2日上午', '主题：修渠动员']],
    ['线以下比线以上短，不是附言', ['发件人：郑', '收件人：各村', ...speech, '-----原始邮件-----', '收到。']],
  ])('%s', (_, head) => {
    const kept = cleaned(...head, ...(head.includes(spoken) ? [] : speech));
    expect(kept).toEqual(expect.arrayContaining(speech));
  });

  it('leaves a date and a theme over a speech that was never sent', () => {
    expect(cleaned('主题：修渠动员', '日期：2015年3月2日上午', ...speech)).toContain('主题：修渠动员');
  });
});
