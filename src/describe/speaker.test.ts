import { describe, expect, it } from 'vitest';
import { speakerOfTitle } from './speaker-of-title.ts';

describe('speakerOfTitle', () => {
  it.each([
    ['沈立秋在全县教育工作会议上的讲话', { name: '沈立秋' }],
    ['沈立秋同志在全县教育工作会议上的讲话', { name: '沈立秋' }],
    ['县委书记沈立秋在全县教育工作会议上的讲话', { name: '沈立秋', role: '县委书记' }],
    ['——县委书记沈立秋在全县教育工作会议上的讲话', { name: '沈立秋', role: '县委书记' }],
    ['沈立秋：在全县教育工作会议上的讲话', { name: '沈立秋' }],
    ['局长在优化营商环境大会发言', { role: '局长' }],
    ['某区委书记在老旧小区改造推进会上的讲话', { role: '区委书记' }],
    ['县委书记XXX在全县教育工作会议上的讲话', { role: '县委书记' }],
    ['李县长在全县教育工作会议上的讲话', { role: '县长' }],
    ['县长2019年在全县教育工作会议上的讲话', { role: '县长' }],
    ['校长在开学典礼上的讲话', { role: '校长' }],
    ['学生代表在毕业典礼上的发言', { role: '学生代表' }],
    ['2019年县委书记在全县教育工作会议上的讲话', { role: '县委书记' }],
    ['乡镇党委书记在脱贫攻坚推进会上的讲话', { role: '乡镇党委书记' }],
  ])('%s', (title, speaker) => {
    expect(speakerOfTitle(title)).toEqual(speaker);
  });
  it.each([
    '在全县教育工作会议上的讲话',
    '时代在召唤',
    '我县在全市教育工作会议上的发言',
    '安徽省在全国会议上的典型发言',
    '2026年1月6日在如东县第十八届人民代表大会第五次会议上',
    '成功在于坚持',
  ])('%s names nobody', (title) => {
    expect(speakerOfTitle(title)).toBeUndefined();
  });
});
