import { describe, expect, it } from 'vitest';
import { numberOfOrder, regulationOfOrder } from './order.ts';

const given = [
  '青石市人民政府令',
  '第12号',
  '《青石市水渠管理办法》已经市政府第5次常务会议审议通过，现予公布。',
  '市长　王建国',
  '青石市水渠管理办法',
  '第一条 为了管好水渠，制定本办法。',
];

describe('an order', () => {
  it('is called after the regulation that it promulgates and prints', () => {
    expect(regulationOfOrder('青石市人民政府令', given)).toBe('青石市水渠管理办法');
  });

  it.each([
    ['只公布，不附正文', '青石市人民政府令', given.slice(0, 4)],
    ['不是令', '青石市人民政府通知', given],
  ])('keeps its own title: %s', (_, title, lines) => {
    expect(regulationOfOrder(title, lines)).toBeUndefined();
  });

  it('has the number below its line', () => {
    expect(numberOfOrder(given)).toBe('青石市人民政府令第12号');
    expect(numberOfOrder(['青石市人民政府令', '市长　王建国'])).toBeUndefined();
    expect(numberOfOrder(['青石市人民政府', '第12号'])).toBeUndefined();
  });
});
