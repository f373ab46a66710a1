import { describe, expect, it } from 'vitest';
import { findAnonymised } from './anonymised.ts';

describe('findAnonymised', () => {
  it.each([
    ['某区委书记在推进会上的讲话', '会议开得很好。'],
    ['在XX县工作会议上的讲话', '会议开得很好。'],
    ['讲话', 'XX同志作了讲评，听取了XX街道的介绍，参观了XX局。'],
    ['讲话', '××区被确定为试点，××镇和××村先行。'],
    ['讲话', '建设平安**、和谐**，做好**镇工作。'],
    ['讲话', '某县、某乡、某村都有这样的例子。'],
    ['讲话', '出席会议的有xx部长，会上表彰了201x年度先进单位。'],
    ['讲话', 'X县的做法很好，X月X日要专门报一次。'],
    ['讲话', '×同志到×镇去，在×村住了三天。'],
  ])('%s / %s', (title, body) => {
    expect(findAnonymised(title, body)).toBeDefined();
  });
  it.each([
    ['讲话', '某些同志有某种想法，某个单位这样做。'],
    ['讲话', '某单位就出过这样的问题。'],
    ['讲话', '二〇〇八年，一九〇〇年，二〇〇〇年，二〇〇一年。'],
    ['讲话', '产品规格XXL，代号XX。'],
    ['讲话', '落款写成X月X日的，一律退回。'],
    ['讲话', '拍X光片不要钱，X型支架、X轴导轨都是自己造的。'],
    ['讲话', '普通的讲话。'],
  ])('%s / %s is not', (title, body) => {
    expect(findAnonymised(title, body)).toBeUndefined();
  });
});
