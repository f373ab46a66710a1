import { describe, expect, it } from 'vitest';
import { fieldsOf, spoken } from './described.test-support.ts';

describe('what stands around a speech tells who spoke, when and where', () => {
  it.each([
    [
      '按语：某人通报工作，以下为通报全文',
      `青石县政府新闻发布会：通报全县修渠情况\n各位记者朋友：\n${spoken}`,
      [
        '编者按：3月5日上午，县政府新闻办召开新闻发布会，县水利局局长王建国通报全县修渠情况。以下为通报全文：',
      ],
      '2023-03-05',
      {
        speaker: { name: '王建国', role: '县水利局局长' },
        occasion: '青石县政府新闻发布会',
        date: '2023-03-05',
      },
    ],
    [
      '摘要：某人的一席话',
      `渠通了人心也通了\n各位乡亲：\n${spoken}`,
      ['摘要：3月5日晚，岚水村召开修渠户主会，村党支部书记王建国的一席话打动了大家。以下根据现场录音整理。'],
      '2023-03-06',
      { speaker: { name: '王建国', role: '村党支部书记' }, date: '2023-03-05' },
    ],
    [
      '导语里职务写全，题目里写简称',
      `青石县教体局局长：把每一堂课都上好\n老师们：\n${spoken}`,
      ['9月9日，青石县教师节大会召开。县教育和体育局党组书记、局长王建国的讲话感动了老师，全文如下：'],
      '2023-09-10',
      { speaker: { name: '王建国', role: '县教育和体育局党组书记、局长' }, date: '2023-09-09' },
    ],
    [
      '文末括号里写明作者的职务',
      `修 渠 发 言\n王建国\n2021年3月25日\n各位委员：\n${spoken}\n谢谢大家！`,
      ['（作者系青石县人民政府副县长）'],
      undefined,
      { speaker: { name: '王建国', role: '青石县人民政府副县长' } },
    ],
    [
      '编者按里写明讲话人当时的职务',
      `在全县修渠会议上的讲话\n（一九八六年一月十二日）\n王建国\n同志们：\n${spoken}`,
      ['编者按：王建国同志1984年至1989年任中共青石县委书记。这篇讲话根据会议记录整理。'],
      undefined,
      { speaker: { name: '王建国', role: '中共青石县委书记' }, date: '1986-01-12' },
    ],
    [
      '文末括号里的职务、姓名和日期',
      `修渠大会闭幕会讲话\n各位代表、同志们：\n${spoken}\n胜利闭幕！\n（县人大常委会主任　王建国　2025年1月9日）`,
      [],
      '2025-01-10',
      { speaker: { name: '王建国', role: '县人大常委会主任' }, date: '2025-01-09' },
    ],
    [
      '文末括号里的日期和整理说明',
      `在修渠大会上的讲话\n王建国\n同志们：\n${spoken}\n谢谢！\n（2016年2月28日下午，根据录音整理，未经本人审阅）`,
      [],
      '2016-03-01',
      { date: '2016-02-28' },
    ],
    [
      '题目里有职务，题目下只有姓名',
      `校长王建国：把每一条渠都修好\n——在开学典礼上的讲话\n王建国\n（2023年9月10日）\n同学们：\n${spoken}`,
      [],
      undefined,
      { title: '把每一条渠都修好', speaker: { name: '王建国', role: '校长' } },
    ],
    [
      '副题里有人名',
      `万众一心修渠\n——王建国区长在全区修渠会议上的讲话\n（2003年4月25日）\n同志们：\n${spoken}`,
      [],
      undefined,
      { subtitle: '在全区修渠会议上的讲话', speaker: { name: '王建国', role: '区长' } },
    ],
    [
      '少见的姓，在日期和称呼之间',
      `修渠工作报告\n（2013年1月4日在县水利大会上）\n渠怀石\n各位代表：\n${spoken}`,
      [],
      undefined,
      { speaker: { name: '渠怀石' }, date: '2013-01-04' },
    ],
    [
      '稿子上空着的姓名和日子',
      `在全县修渠大会上的讲话\n县委书记　×××\n（2018年6月××日）\n同志们：\n${spoken}\n报送：县委办　2018年6月11日　呈阅`,
      [],
      undefined,
      { speaker: { role: '县委书记' }, date: '2018-06' },
    ],
    [
      '两种文字写的姓名，日期后的地名',
      `在友好城市晚宴上的答谢词\n市长 王建国 / Mayor Wang Jianguo\n2011年9月14日　青石镇\n尊敬的市长先生：\n${spoken}`,
      [],
      undefined,
      { speaker: { name: '王建国', role: '市长' }, date: '2011-09-14' },
    ],
    [
      '笔记里的场合和讲课人',
      `从一盏灯说起\n讲课人：机关党支部书记 王建国\n场合：机关党支部读书会（2020-07-01）\n同志们：\n${spoken}`,
      [],
      undefined,
      { speaker: { name: '王建国', role: '机关党支部书记' }, occasion: '机关党支部读书会' },
    ],
  ])('%s', (_, text, removed, published, fields) => {
    expect(fieldsOf(text, removed, { published })).toMatchObject(fields);
  });

  it('takes the headline of a page that names its speaker for no salutation', () => {
    const text = `王建国委员：把渠修好 让水下山\n在县政协全体会议上的发言\n农工党县委主委　王建国\n各位委员：\n${spoken}`;
    const fields = fieldsOf(text, [], { title: '王建国委员：把渠修好 让水下山--青石网' });
    expect(fields).toMatchObject({
      title: '把渠修好 让水下山',
      subtitle: '在县政协全体会议上的发言',
      salutation: '各位委员：',
      speaker: { name: '王建国' },
    });
  });

  it('knows a dear address by its form, whoever is addressed', () => {
    expect(fieldsOf(`欢迎回家\n亲爱的渠友们：\n${spoken}`)).toMatchObject({
      kind: 'speech',
      salutation: '亲爱的渠友们：',
    });
    expect(fieldsOf(`欢迎回家\n亲爱的渠友们是怎样想的：\n${spoken}`).salutation).toBeUndefined();
  });

  it('has the issuer in full where a register has it in short', () => {
    const notice = `关于印发修渠方案的通知\n各乡镇人民政府：\n《修渠方案》已经同意，现印发给你们，请认真组织实施。\n青石市人民政府办公室\n2018年5月8日\n修渠方案\n一、为了修渠，制定本方案。\n二、各乡镇分段修渠。\n三、秋后通水。`;
    expect(fieldsOf(notice, ['发布机构：市政府办公室'])).toMatchObject({ issuer: '青石市人民政府办公室' });
  });

  it('takes words behind a name and a colon for no second name', () => {
    const text = `王建国教授：欢迎回家\n亲爱的渠友们：\n${spoken}`;
    expect(fieldsOf(text)).toMatchObject({ title: '欢迎回家', speaker: { name: '王建国', role: '教授' } });
  });

  it('reads number and day of a notice in one bracket', () => {
    const text = `青石市人民政府关于修渠的通知\n（青政发[1998]27号　一九九八年四月二十日）\n各县人民政府：\n现将有关事项通知如下。`;
    expect(fieldsOf(text)).toMatchObject({ number: '青政发〔1998〕27号', date: '1998-04-20' });
  });

  it.each([
    [
      '文末括号里只有舞台提示',
      `在修渠大会上的讲话\n同志们：\n${spoken}\n谢谢大家！\n（全场　起立　2025年1月9日）`,
      [],
      { occasion: '修渠大会' },
    ],
    [
      '别人的职务不是讲话人的',
      `修 渠 发 言\n王建国\n2021年3月25日\n各位委员：\n${spoken}\n谢谢大家！`,
      ['李石任青石县副县长。'],
      { speaker: { name: '王建国' } },
    ],
    [
      '称呼后面的话有句号，是正文',
      `在修渠大会上的讲话\n各位委员：现在开会。\n${spoken}`,
      [],
      { salutation: '各位委员：' },
    ],
  ])('does not invent: %s', (_, text, removed, fields) => {
    expect(fieldsOf(text, removed)).toMatchObject(fields);
    expect(fieldsOf(text, removed).speaker?.role).toBeUndefined();
  });
});
