import { describe, expect, it } from 'vitest';
import { policyGenre, speechGenre } from './genres.ts';
import { readHead } from './head.ts';
import { findKind } from './kind.ts';
import { readLines } from './lines.ts';
import { issuerOfTitle, readNumber } from './policy.ts';

describe('speechGenre', () => {
  it.each([
    ['在全县教育工作会议上的讲话', '讲话', true],
    ['在全县教育工作会议上的讲话（摘要）', '讲话', true],
    ['2026年政府工作报告', '报告', true],
    ['在开幕式上的致辞', '致辞', true],
    ['局长在大会发言', '发言', true],
    ['全县经济工作会议主持词', '主持词', true],
    ['致全县教师的慰问贺信', '贺信', true],
    ['发言稿', '发言', true],
    ['新年献词', '献词', true],
    ['关于预算执行情况的报告', '报告', false],
    ['关于条例草案的说明', '说明', false],
  ] as const)('%s', (title, name, sure) => {
    expect(speechGenre(title)).toEqual({ name, sure });
  });
  it.each([
    '县长主持召开会议并讲话',
    '县委书记出席会议并作讲话',
    '学习贯彻重要讲话精神',
    '县长在全县大会上强调',
    '全县教育工作会议召开',
    '关于加强农村公路养护的意见',
  ])('%s is none', (title) => {
    expect(speechGenre(title)).toBeUndefined();
  });
});

describe('policy titles', () => {
  it.each([
    ['关于加强农村公路养护的意见', '意见'],
    ['青石县人民政府关于印发实施方案的通知', '通知'],
    ['青石县信访工作办法（试行）', '办法'],
    ['青石县国土空间总体规划', '规划'],
    ['安全生产条例', '条例'],
  ])('%s → %s', (title, genre) => {
    expect(policyGenre(title)).toBe(genre);
  });
  it.each([
    ['青政发〔2012〕15号', '青政发〔2012〕15号'],
    ['青政办发[2012] 15号', '青政办发〔2012〕15号'],
    ['青县委（2012）3号', '青县委〔2012〕3号'],
    ['2012年15号', undefined],
  ])('number %s → %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
  it.each([
    ['青石县人民政府关于印发实施方案的通知', '青石县人民政府'],
    ['青石县人民政府办公室关于做好防汛工作的通知', '青石县人民政府办公室'],
    ['中共青石县委 青石县人民政府关于加快发展的意见', '中共青石县委 青石县人民政府'],
    ['关于做好防汛工作的通知', undefined],
    ['认真学习关于作风建设的规定', undefined],
  ])('issuer %s → %s', (title, issuer) => {
    expect(issuerOfTitle(title)).toBe(issuer);
  });
});

describe('findKind', () => {
  const long = '全县各级各部门要认真贯彻落实会议精神，扎实做好各项工作，确保完成全年目标任务。';
  it.each([
    ['speech', '在全县教育工作会议上的讲话', `同志们：\n${long}`],
    ['speech', '在全县教育工作会议上的讲话', long],
    ['speech', '青石县政府工作报告', `各位代表：\n${long}`],
    ['speech', undefined, `${long}\n三、加强领导\n同志们！今天的现场会很重要。${long}`],
    ['speech', undefined, `${long}\n下面，我讲三点意见。\n${long}`],
    ['policy', '青石县人民政府关于加强公路养护的意见', long],
    ['policy', '青石县信访工作办法（试行）', `第一条 为了规范工作，制定本办法。`],
    ['other', '全县教育工作会议召开', `本报讯 8日，全县教育工作会议召开。县长强调，要抓好落实。`],
    ['other', '县长主持召开常务会议并讲话', `会议指出，${long}`],
    ['other', '县长调研农业生产', `县长说：“同志们！要抓住农时。”\n他强调，${long}`],
    ['other', '2025年环境质量状况报告', long],
    ['policy', '岚水县防汛预案', `第一条 为做好防汛工作，制定本预案。`],
    ['policy', '岚水县人民政府令', `第12号\n${long}`],
    ['policy', '关于第8号建议的答复', `王海代表：\n${long}`],
    ['policy', '关于停水检修的通知', `各位居民：\n${long}`],
    ['speech', '关于修渠情况的汇报', `各位代表：\n${long}`],
    [
      'other',
      '领导讲话',
      `王海县长在全县经济工作会议上的讲话\n${long}\n王海县长在政府全会上的讲话\n李明书记在县委全会上的讲话`,
    ],
    ['speech', '董事长新春寄语：把路走宽', `集团董事长 王海\n各位同事，向大家拜年了！\n${long}`],
    ['other', '董事长发言：把路走宽', `昨天，董事长在会上说，${long}`],
    ['other', '少念稿子，多听家常', `“同志们，下面我讲三点意见”，一讲就是两个小时。\n${long}`],
    ['other', undefined, long],
  ] as const)('%s: %s', (kind, title, text) => {
    const lines = readLines([title, text].filter(Boolean).join('\n'));
    expect(findKind(title, undefined, readHead(lines), lines).kind).toBe(kind);
  });
});

describe('a text without a title', () => {
  const kindOf = (text: string) => {
    const lines = readLines(text);
    const { kind, genre } = findKind(undefined, undefined, readHead(lines), lines);
    return [kind, genre];
  };
  it.each([
    [
      '第二项议程：请王某同志宣读表彰决定；\n（宣读完毕）\n下面，请获奖单位代表上台领奖。',
      ['speech', '主持词'],
    ],
    ['老师们，同学们，暑假过去了，新的学期又开始了，希望大家收心。', ['speech', undefined]],
    ['颁奖时，主持人请获奖单位代表上台领奖，会场响起掌声。', ['other', undefined]],
    ['下面请看天气预报。\n现在请大家休息十分钟。', ['other', undefined]],
  ])('%s', (text, found) => {
    expect(kindOf(text)).toEqual(found);
  });
});
