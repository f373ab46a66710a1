import { describe, expect, it } from 'vitest';
import { workedOut } from './worked-out.ts';

describe('what is worked out', () => {
  it('is worked out once for an object, and anew for another that is equal', () => {
    let times = 0;
    const countOf = workedOut((list: readonly string[]) => {
      times += 1;
      return list.length;
    });
    const list = ['年', '月'];
    expect([countOf(list), countOf(list), countOf(['年', '月']), times]).toEqual([2, 2, 2, 2]);
  });

  it('may be nothing', () => {
    let times = 0;
    const firstOf = workedOut((list: readonly string[]) => {
      times += 1;
      return list[0];
    });
    const empty: string[] = [];
    expect([firstOf(empty), firstOf(empty), times]).toEqual([undefined, undefined, 1]);
  });
});
