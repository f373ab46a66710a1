import { expect, it } from 'vitest';
import { otherVersions, type Version } from './versions.ts';

type Fields = Partial<Version['record']> & { characters?: number };

const version = (id: string, { characters = 1000, ...fields }: Fields = {}): Version => ({
  record: { id, work: 'w', anonymised: false, completeness: 'whole', ...fields },
  characters,
});

it.each<[string, Version[], string[]]>([
  [
    'the print stands for its draft',
    [
      version('稿', { subtitle: '在全市大会上的发言（送审稿）', date: '2013-04-01' }),
      version('印', { date: '2013-03-28' }),
    ],
    ['稿'],
  ],
  [
    'the text with names for the one without',
    [version('匿', { anonymised: true, characters: 2000 }), version('名')],
    ['匿'],
  ],
  [
    'the whole for a fragment and for a part',
    [version('残', { completeness: 'fragment' }), version('上', { part: { n: 1, of: 2 } }), version('全')],
    ['残', '上'],
  ],
  [
    'the later of two prints',
    [version('早', { date: '2013-03-21' }), version('晚', { date: '2013-03-28' }), version('无')],
    ['早', '无'],
  ],
  [
    'parts alone count each',
    [
      version('上', { part: { n: 1, of: 3 } }),
      version('中', { part: { n: 2, of: 3 } }),
      version('下', { part: { n: 3, of: 3 } }),
    ],
    [],
  ],
  [
    'a part that is there twice counts once',
    [
      version('上', { part: { n: 1 } }),
      version('上二', { part: { n: 1 }, anonymised: true }),
      version('下', { part: { n: 2 } }),
    ],
    ['上二'],
  ],
  [
    'parts without a number all count',
    [version('甲', { part: { of: 4 } }), version('乙', { part: { of: 4 } })],
    [],
  ],
  [
    'texts of no work are no versions',
    [version('甲', { work: undefined }), version('乙', { work: undefined })],
    [],
  ],
])('%s', (_, versions, others) => {
  expect([...otherVersions(versions)].sort()).toEqual(others.toSorted());
  expect([...otherVersions(versions.toReversed())].sort()).toEqual(others.toSorted());
});
