import { describe, expect, it } from 'vitest';
import { fieldsOf, spoken } from './described.test-support.ts';
import { heldMeeting } from './occasion.ts';
import { speakerOfTitle } from './speaker-of-title.ts';

describe('the record of a speech', () => {
  it.each([
    [
      '题目、职务姓名和日期在一行',
      `在全县修渠工作推进会上的发言 县水利局局长 王建国 2018年9月20日\n各位领导、同志们：${spoken}`,
      {
        title: '在全县修渠工作推进会上的发言',
        speaker: { name: '王建国', role: '县水利局局长' },
        occasion: '全县修渠工作推进会',
        date: '2018-09-20',
      },
    ],
    [
      '日期和会议在一行',
      `修渠发言\n王建国议员\n2009年6月10日　县议会会议\n各位同事：\n${spoken}`,
      { occasion: '县议会会议', date: '2009-06-10' },
    ],
    [
      '文末括号里的讲话人',
      `修渠三件事\n同学们：\n${spoken}\n谢谢大家！\n（讲话人：王建国校长 2022年9月5日）`,
      { speaker: { name: '王建国', role: '校长' }, date: '2022-09-05' },
    ],
    [
      '括号里日期旁边的地名不是姓名',
      `2024青石招商会\n主 持 词\n（2024年3月28日 深圳）\n主持人：县委副书记、县长 王建国\n各位来宾：\n${spoken}`,
      { speaker: { name: '王建国', role: '县委副书记、县长' }, date: '2024-03-28' },
    ],
    [
      '推送的标题里有人名和冒号，不是称呼',
      `王建国县长：渠不通水不下山！\n在全县修渠大会上的讲话\n王建国\n（2020年7月12日）\n同志们：\n${spoken}`,
      { title: '在全县修渠大会上的讲话', salutation: '同志们：', date: '2020-07-12' },
    ],
    [
      '折成两行的题目里有引号',
      `抢抓机遇 加快转变\n努力开创“十二五”修渠新局面\n——在全县修渠大会上的讲话\n县长　王建国\n同志们：\n${spoken}`,
      { title: '抢抓机遇 加快转变 努力开创“十二五”修渠新局面' },
    ],
    [
      '“全文”是推送的记号',
      `全文 | 在全县修渠大会上的讲话\n同志们：\n${spoken}`,
      { title: '在全县修渠大会上的讲话' },
    ],
    [
      '会议的时间、地点、讲话人、职务各一行',
      `在全县修渠大会上的讲话\n时间：2018年3月1日\n地点：县委礼堂\n讲话人：王建国\n职务：县长\n同志们：\n${spoken}`,
      { speaker: { name: '王建国', role: '县长' }, date: '2018-03-01' },
    ],
    [
      '述职报告的题目里有职务',
      `岚水镇党委书记述职报告\n王建国\n各位代表：\n${spoken}`,
      { speaker: { name: '王建国', role: '岚水镇党委书记' } },
    ],
    [
      '编者的话里有年月日',
      `修渠要点\n2019年11月3日，省水利厅召开全省冬修现场会，厅长王建国讲话如下：\n同志们：\n${spoken}`,
      { date: '2019-11-03', occasion: '全省冬修现场会', speaker: { name: '王建国' } },
    ],
    ['帖子的记号', `社区主任竞选演讲稿【荐】\n各位居民：\n${spoken}`, { title: '社区主任竞选演讲稿' }],
  ])('%s', (_, text, fields) => {
    expect(fieldsOf(text)).toMatchObject(fields);
  });

  it('has the day of the event where a note gives speaker and day as properties, not the day of the page', () => {
    const text = `修渠发言\n讲话人: 王建国（县长）\n各位乡亲：\n${spoken}`;
    expect(fieldsOf(text, ['日期: 2017年2月2日'])).toMatchObject({ date: '2017-02-02' });
    expect(fieldsOf(text, ['日期: 2017年2月2日']).published).toBeUndefined();
    const alone = `修渠发言\n各位乡亲：\n${spoken}`;
    expect(fieldsOf(alone, ['日期: 2017年2月2日'])).toMatchObject({ published: '2017-02-02' });
  });

  it('has day and meeting of an editor’s note behind the text', () => {
    const noted = '（本文系2019年9月25日在全县修渠誓师大会上的讲稿，有删改）';
    expect(fieldsOf(`守住一渠水\n同志们：\n${spoken}`, [noted])).toMatchObject({
      date: '2019-09-25',
      occasion: '全县修渠誓师大会',
    });
  });

  it('is whole where a note at its end says who took it down, whatever pager the page has', () => {
    const text = `修渠发言\n同志们：\n${spoken}`;
    expect(fieldsOf(text, ['[1] [2] [3]']).completeness).toBe('cut-off');
    expect(fieldsOf(`${text}\n（在整理中略有删节）`, ['[1] [2] [3]']).completeness).toBe('whole');
    expect(fieldsOf(`${text}\n渠不通水不下山！（鼓掌，口号）`).completeness).toBe('whole');
  });
});

describe('heldMeeting', () => {
  it.each([
    ['4月10日上午，青石县第九届梨花节在贾村镇开幕，县长在会上致辞。', '青石县第九届梨花节'],
    ['昨天，全县修渠现场会召开。', '全县修渠现场会'],
    ['县长说，渠要修好。', undefined],
  ])('%s', (sentence, meeting) => {
    expect(heldMeeting(sentence)).toBe(meeting);
  });
});

describe('speakerOfTitle', () => {
  it.each([
    ['王总经理在安全会议上的讲话', { role: '总经理' }],
    ['咱村支书在修路动员会上的讲话', { role: '村支书' }],
  ])('%s', (title, person) => {
    expect(speakerOfTitle(title)).toEqual(person);
  });
});
