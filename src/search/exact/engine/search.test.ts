import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { ask, openInMemory, plainDocument } from '../memory-index.test-support.ts';
import { parseQuery } from '../query/parse.ts';
import { evaluate } from './evaluate.ts';
import { ExactIndex } from './exact-index.ts';
import { matches } from './match.ts';
import { search } from './search.ts';
import { TextView } from './text-view.ts';

const fields = {
  kind: 'speech',
  year: '2012',
  speaker: '虚构甲',
  place: '虚构省›竹溪县',
  genre: '讲话',
  completeness: 'whole',
};
const documents = [
  plainDocument('c', '群众都很满意。\n干部要下去，问题要上来。', {
    date: '2019',
    fields: { ...fields, year: '2019' },
    heads: ['关于公路的讲话'],
    tags: { theme: ['road'], measure: ['unknown'] },
  }),
  plainDocument('b', '群众说：“不修路，不满意。”\n抓公路促产业，保民生。', {
    date: '2015',
    fields: { ...fields, year: '2015', speaker: '虚构乙' },
    tags: { theme: ['letters', 'road'], measure: ['unknown'] },
    work: 'w',
  }),
  plainDocument('a', '群众满意是标准\n二〇一二年修了公路１２公里。', {
    date: '2012',
    fields,
    work: 'w',
    tags: { theme: ['unknown'], measure: ['pilot'] },
  }),
  plainDocument('z', '说明：公\n路', { fields: { ...fields, year: 'unknown', place: '虚构省' } }),
];

const tagNames = {
  theme: { road: ['公路建设', '公路建設', 'Roads'], letters: ['信访', '信訪', 'Petitions'] },
  measure: { pilot: ['试点示范', '試點示範', 'Pilots'] },
};

const cases: readonly (readonly [query: string, ids: string])[] = [
  ['公路', 'c b a z'],
  ['公 路', 'c b a z'],
  ['公路 -群众', 'z'],
  ['-群众', 'z'],
  ['产业 | 标准', 'b a'],
  ['干部|标准 群众', 'c a'],
  ['满意是标准二零一二年', 'a'],
  ['二零一二年', 'a'],
  ['修了公路12公里', 'a'],
  ['修路不满意', 'b'],
  ['"修路不满意"', ''],
  ['"修路，不满意"', 'b'],
  ['"不满意"', 'b'],
  ['-"修路，不满意" 群众', 'c a'],
  ['群众 ~0 满意', 'a'],
  ['群众 ~2 满意', 'c a'],
  ['满意 ~5 群众', 'c b a'],
  ['群众 & 满意', 'c b a'],
  ['群众 & 公路', ''],
  ['群众 公路', 'c b a'],
  ['群众 ?? 满意', 'c'],
  ['抓 * 促 * 保', 'b'],
  ['群众 * 干部', ''],
  ['发言人:乙', 'b'],
  ['地点:竹溪 公路', 'c b a'],
  ['-地点:竹溪', 'z'],
  ['年份:2012..2015', 'b a'],
  ['主题:公路', 'c b'],
  ['主题:roads', 'c b'],
  ['主题:公路建設', 'c b'],
  ['公路 -主题:公路', 'a z'],
  ['主题:没有', ''],
  ['举措:试点', 'a'],
  ['举措:试点|主题:信访', 'b a'],
  ['关于公路', 'c'],
  ['讲话群众', ''],
  ['没有的话', ''],
  ['驫', ''],
  ['路', 'c b a z'],
];

describe('search', () => {
  it.each(cases)('%s', async (query, ids) => {
    for (const budget of [0, 100_000]) {
      const { index } = await openInMemory(documents, { budget, tagNames });
      const { total, hits } = await ask(index, query);
      expect(hits.map(({ id }) => id).join(' ')).toBe(ids);
      expect(total).toBe(hits.length);
    }
  });

  it('shows what was found in its paragraph', async () => {
    const { index } = await openInMemory(documents);
    const { hits } = await ask(index, '不修路不满意', {});
    expect(hits[0]?.excerpts).toEqual([
      { anchor: 'p1', text: '群众说：“不修路，不满意。”', marks: [[5, 12]] },
    ]);
    const head = await ask(index, '关于公路');
    expect(head.hits[0]?.heads).toEqual([]);
    expect(head.hits[0]?.title).toEqual({ text: '关于公路的讲话', marks: [[0, 4]] });
    expect(head.hits[1]).toBeUndefined();
    const untitled = await ask(index, '修了公路');
    expect([untitled.hits[0]?.title.text, untitled.hits[0]?.untitled]).toEqual(['群众满意是标准……', true]);
  });

  it('counts documents, works and the values of fields', async () => {
    const { index } = await openInMemory(documents);
    const { total, works, counts } = await ask(index, '公路', { filters: { year: ['2012', '2015'] } });
    expect([total, works]).toEqual([2, 1]);
    expect(counts?.year).toEqual({ '2012': 1, '2015': 1, '2019': 1, unknown: 1 });
    expect(counts?.speaker).toEqual({ 虚构甲: 1, 虚构乙: 1 });
    expect(counts?.place).toEqual({ 虚构省: 2, '虚构省›竹溪县': 2 });
  });

  it('counts and narrows by tags, of which a document has several', async () => {
    const { index } = await openInMemory(documents, { tagNames });
    const { counts } = await ask(index, '公路');
    expect(counts?.theme).toEqual({ letters: 1, road: 2, unknown: 1 });
    expect(counts?.measure).toEqual({ pilot: 1, unknown: 2 });
    const narrowed = await ask(index, '公路', { filters: { theme: ['letters', 'unknown'] } });
    expect(narrowed.hits.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(narrowed.counts?.theme).toEqual({ letters: 1, road: 2, unknown: 1 });
    expect(narrowed.counts?.measure).toEqual({ pilot: 1, unknown: 1 });
  });

  it('sorts by date, the undated last either way, and gives any stretch of the hits', async () => {
    const { index } = await openInMemory(documents);
    const ids = async (more: object) => (await ask(index, '公路', more)).hits.map(({ id }) => id).join(' ');
    expect(await ids({ sort: 'oldest' })).toBe('a b c z');
    expect(await ids({ sort: 'newest', from: 1, count: 2 })).toBe('b a');
  });

  it('sorts by the number of occurrences', async () => {
    const often = [
      plainDocument('once', '公路', { date: '2020' }),
      plainDocument('thrice', '公路公路\n公，路', { date: '2019' }),
      plainDocument('never', '别的', { date: '2018' }),
      plainDocument('twice', '公路与公路', { date: '2017' }),
    ];
    const { index } = await openInMemory(often);
    const { hits, ranked } = await ask(index, '公路', { sort: 'hits' });
    expect(hits.map(({ id, occurrences }) => `${id} ${occurrences}`)).toEqual([
      'thrice 3',
      'twice 2',
      'once 1',
    ]);
    expect(ranked).toBe(3);
    expect((await ask(index, '公路', { sort: 'hits', from: 1, count: 1 })).hits[0]?.id).toBe('twice');
  });

  it('puts every occurrence on a line, with what stands left and right in its paragraph', async () => {
    const { index } = await openInMemory(documents);
    const { lines, total } = await ask(index, '群众', { lines: 100 });
    expect(total).toBe(3);
    expect(
      lines.map(({ id, anchor, left, word, right }) => [id, anchor, `${left}|${word}|${right}`]),
    ).toEqual([
      ['c', 'p1', '|群众|都很满意。'],
      ['b', 'p1', '|群众|说：“不修路，不满意。”'],
      ['a', 'p1', '|群众|满意是标准'],
    ]);
    const title = await ask(index, '关于公路', { lines: 100 });
    expect(title.lines.map(({ anchor, left, right }) => [anchor, left, right])).toEqual([
      [undefined, '', '的讲话'],
    ]);
    const across = await ask(index, '满意是标准二〇', { lines: 100 });
    expect(across.lines[0]).toMatchObject({
      left: '群众',
      word: '满意是标准 二〇',
      right: '一二年修了公路１２公里。',
    });
    expect((await ask(index, '', { lines: 100, filters: { year: ['2012'] } })).lines).toEqual([]);
    expect((await ask(index, '群众', { lines: 1, from: 2 })).lines.map(({ id }) => id)).toEqual(['a']);
  });

  it('marks a string that goes on into the next paragraph in both, and tells it whole', async () => {
    const { index } = await openInMemory([
      plainDocument('a', '群众满意是标准。\n——\n二〇一二年修了公路。\n标准不变'),
      plainDocument('b', `${'前'.repeat(100)}标准，\n二〇一三年${'后'.repeat(100)}`),
    ]);
    const marksOf = async (query: string, id: string) => {
      const hit = (await ask(index, query)).hits.find((each) => each.id === id);
      return {
        shown: hit?.excerpts.map(({ anchor, text, marks }) => [
          anchor,
          ...marks.map(([start, end]) => text.slice(start, end)),
        ]),
        found: hit?.found,
        paragraphs: hit?.paragraphs,
      };
    };
    expect(await marksOf('是标准二〇一二', 'a')).toEqual({
      shown: [
        ['p1', '是标准。'],
        ['p2', '——'],
        ['p3', '二〇一二'],
      ],
      found: ['是标准。\n——\n二〇一二'],
      paragraphs: 3,
    });
    expect(await marksOf('标准二零一三', 'b')).toEqual({
      shown: [
        ['p1', '标准，'],
        ['p2', '二〇一三'],
      ],
      found: ['标准，\n二〇一三'],
      paragraphs: 2,
    });
    expect((await marksOf('标准', 'a')).shown).toEqual([
      ['p1', '标准'],
      ['p4', '标准'],
    ]);
  });

  it.each([
    ['年份:2013', 'day month year'],
    ['年份:2013-03', 'day month'],
    ['年份:2013-04', ''],
    ['年份:2013-03..2013-12', 'day month'],
    ['年份:2013-01..2013-12', 'day month year'],
    ['年份:..2012', 'before'],
    ['年份:2012..', 'day month year before'],
    ['-年份:2013-03', 'year before none'],
  ])('%s is answered to the month', async (query, expected) => {
    const periods = { day: '2013-03', month: '2013-03', year: '2013', before: '2012-12', none: 'unknown' };
    const { index } = await openInMemory(
      Object.entries(periods).map(([id, year]) =>
        plainDocument(id, '公路', { fields: { ...plainDocument(id, '').fields, year } }),
      ),
    );
    expect((await ask(index, query)).hits.map(({ id }) => id).join(' ')).toBe(expected);
  });

  it('gives paragraphs whole where they are to be exported', async () => {
    const long = `${'前'.repeat(100)}公路${'后'.repeat(100)}`;
    const { index } = await openInMemory([plainDocument('long', long)]);
    expect((await ask(index, '公路', { uncut: true })).hits[0]?.excerpts[0]?.text).toBe(long);
    expect((await ask(index, '公路')).hits[0]?.excerpts[0]?.text.length).toBeLessThan(100);
  });

  it('lists by filters alone and says what cannot be looked for', async () => {
    const { index } = await openInMemory(documents);
    expect((await ask(index, '', { filters: { speaker: ['虚构乙'] } })).total).toBe(1);
    const empty = await ask(index, '，。');
    expect([empty.total, empty.problems.map(({ code }) => code)]).toEqual([0, ['only-punctuation']]);
  });

  it('bears an archive without documents and documents without text', async () => {
    expect((await ask((await openInMemory([])).index, '群众')).total).toBe(0);
    const { index } = await openInMemory([plainDocument('e', ''), plainDocument('f', '，\n群')]);
    expect((await ask(index, '群')).total).toBe(1);
    expect((await ask(index, '-群')).hits.map(({ id }) => id)).toEqual(['e']);
  });

  it('stops when it is told to', async () => {
    const { index } = await openInMemory(documents);
    const controller = new AbortController();
    const said: string[] = [];
    const request = {
      query: '公路',
      filters: {},
      sort: 'newest',
      from: 0,
      count: 10,
      paragraphs: 3,
    } as const;
    const running = search(
      index,
      request,
      ({ type }) => {
        said.push(type);
        controller.abort();
      },
      controller.signal,
    );
    await expect(running).rejects.toThrow();
    expect(said).toEqual(['understood']);
  });

  it('answers any query as reading every text does', async () => {
    const piece = fc.string({ unit: fc.constantFrom(...'甲乙丙，'), minLength: 1, maxLength: 3 });
    const sign = fc.constantFrom(' ', ' | ', ' -', ' ~1 ', ' & ', ' ? ', ' * ', '" "', ' "');
    const query = fc
      .array(fc.tuple(piece, sign), { minLength: 1, maxLength: 4 })
      .map((all) => all.flat().join(''));
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙，\n'), maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.array(query, { maxLength: 6 }),
        fc.constantFrom(0, 200, 100_000),
        async (texts, queries, budget) => {
          const all = texts.map((each, number) => plainDocument(`d${number}`, each));
          const { index } = await openInMemory(all, { budget });
          const views = await Promise.all(all.map((_, number) => index.text(number)));
          for (const source of queries) {
            const { query: tree } = parseQuery(source);
            if (!tree) continue;
            const truth = views.flatMap((view, number) => (matches(view, tree, () => false) ? [number] : []));
            expect([...(await evaluate(index, tree, new AbortController().signal))]).toEqual(truth);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('places in the text', () => {
  it('are the words as they were written', () => {
    const view = new TextView({
      id: 'a',
      url: '/a/',
      heads: [],
      titled: false,
      blocks: [
        ['p1', '发展，是'],
        ['p2', '硬道理'],
      ],
    });
    const [place] = view.find(fold('发展是硬').text, 'loose');
    expect(place && view.original(place, 'loose')).toEqual({ stretch: 0, start: 0, end: 6 });
    expect(view.blockAt(5)).toBe(1);
  });
});

describe('files that cannot be used', () => {
  const broken: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array | undefined, RegExp])[] = [
    ['missing', () => undefined, /missing/],
    ['cut short', (bytes) => bytes.slice(0, bytes.length - 3), /damaged|ends too early|no shard/],
    [
      'a page of HTML',
      () => new TextEncoder().encode('<!doctype html><title>404</title>'),
      /no shard|damaged/,
    ],
    ['empty', () => new Uint8Array(0), /no shard|damaged/],
    ['changed in one place', (bytes) => bytes.with(14, (bytes[14] ?? 0) ^ 1), /damaged/],
  ];

  it.each(broken)('%s', async (_, change, message) => {
    for (const part of ['/g/', '/d/', '../texts/', '/start']) {
      const { files, fetchFile } = await openInMemory(documents, { budget: 0 });
      for (const [name, bytes] of files) {
        if (!name.includes(part)) continue;
        const changed = change(bytes);
        if (changed) files.set(name, changed);
        else files.delete(name);
      }
      const run = async () => ask(await ExactIndex.open(fetchFile), '群众');
      await expect(run()).rejects.toThrow(message);
    }
  });

  it('a shard of another build', async () => {
    const { files, fetchFile } = await openInMemory(documents);
    const other = await openInMemory(documents.slice(1));
    const from = [...other.files].find(([name]) => name.includes('/g/'))?.[1];
    for (const name of files.keys()) if (name.includes('/g/') && from) files.set(name, from);
    await expect(ask(await ExactIndex.open(fetchFile), '群众')).rejects.toThrow(/another build/);
  });

  it('a manifest of another version', async () => {
    const { files, fetchFile } = await openInMemory(documents);
    files.set(
      'manifest.json',
      new TextEncoder().encode('{"format":"yanlu-exact","version":99,"generation":"00000000","documents":1}'),
    );
    await expect(ExactIndex.open(fetchFile)).rejects.toThrow(/version 99/);
  });

  it('is asked for again after a failure', async () => {
    const { files, fetchFile, index } = await openInMemory(documents);
    const kept = [...files].filter(([name]) => name.includes('/g/'));
    for (const [name] of kept) files.delete(name);
    await expect(ask(index, '群众')).rejects.toThrow(/missing/);
    for (const [name, bytes] of kept) files.set(name, bytes);
    expect((await ask(index, '群众')).total).toBe(3);
    expect(fetchFile).toBeTypeOf('function');
  });
});
