import { describe, expect, it } from 'vitest';
import { ask, openInMemory, plainDocument } from './exact/memory-index.test-support.ts';
import { nearWordings, renamedQueries } from './near-wordings.ts';

const { index } = await openInMemory([
  plainDocument('a', '网格员每天要走完三百户，记在本子上的事，当晚就要报到镇里。'),
  plainDocument('b', '三百户一个网格，一格一员。'),
]);
const count = async (query: string) => (await ask(index, query, { count: 0 })).total ?? 0;

describe('near wordings', () => {
  it.each([
    ['网格员每天要走遍三百户', '网格员每天要走 ? 三百户'],
    ['记在本子上的事当天晚就要', '记在本子上的事当晚就要'],
    ['记在本上的事当晚', '记在本 ? 上的事当晚'],
    ['三百户一个镇里', '三百户一个'],
    ['完全没有的话', ''],
    ['话', ''],
    ['，', ''],
  ])('%s → %s', async (wanted, expected) => {
    const found = await nearWordings(wanted, count);
    expect(found[0]?.query ?? '').toBe(expected);
    for (const { query, total } of found) expect([query, total]).toEqual([query, await count(query)]);
  });
});

describe('characters that sound alike', () => {
  const alike = (character: string) =>
    ['圆园原元员', '话华画化', '进金'].find((all) => all.includes(character)) ?? '';

  it.each([
    ['网格元每天', '网格员每天'],
    ['网格园每天要走', '网格员每天要走'],
    // No character that sounds like it stands there.
    ['网格话每天', '网格 ? 每天'],
  ])('are tried where %s stops being found', async (wanted, expected) => {
    const found = await nearWordings(wanted, count, (character) => [...alike(character)]);
    expect(found[0]?.query).toBe(expected);
    for (const { query, total } of found) expect([query, total]).toEqual([query, await count(query)]);
  });
});

describe('renamed terms', () => {
  const renamings = [
    { former: '社会管理', now: '社会治理' },
    { former: '网格化管理', now: '网格化服务管理' },
    { former: '农村', now: '农村社区' },
  ];

  it.each([
    ['社会管理创新', '社会治理创新'],
    ['社会治理 年份:2012', '社会管理 年份:2012'],
    ['农村社区', ''],
    ['别的', ''],
  ])('%s → %s', (query, expected) => {
    expect(renamedQueries(query, renamings).join('|')).toBe(expected);
  });
});
