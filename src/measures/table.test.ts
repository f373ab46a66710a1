import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf } from './bits.ts';
import { createFacetIndex } from './facet-index.ts';
import { countsOf, narrow } from './facets.ts';
import { openTable } from './open-table.ts';
import { inOrder, orderOf, sorts } from './sort.ts';
import { readState, type TableState, writeState } from './state.ts';
import { type FacetName, facets, placeSeparator, type TableDocument, type TableRow } from './table.ts';
import { parseTerms, rowsThatFit, wordsOf } from './words.ts';
import { writeTable, yearOf } from './write-table.ts';

const documentOf = (index: number): fc.Arbitrary<TableDocument> =>
  fc.record({
    id: fc.constant(`d-${index}`),
    url: fc.constant(`/speeches/d-${index}/`),
    kind: fc.constantFrom('speech', 'policy'),
    title: fc.constantFrom('讲话', '意见'),
    date: fc.constantFrom('2010-01-02', '2013-06', '2020', undefined),
    voice: fc.constantFrom('陆问澜', '顾淮樟', undefined),
    level: fc.constantFrom('city', 'county', 'town', 'unknown'),
    chain: fc.constantFrom([], ['虚川市'], ['虚川市', '虚溪县'], ['虚川市', '虚山区', '柳荫街道']),
    cited: fc.constant({}),
    otherVersion: fc.boolean(),
  });

const numbers = fc.array(
  fc.record({
    value: fc.constantFrom('42', '五百', '若干', '3万'),
    unit: fc.constantFrom('公里', '个', '元', ''),
    op: fc.constantFrom('=', '>='),
  }),
  { maxLength: 3 },
);

const rowIn = (documents: number): fc.Arbitrary<TableRow> =>
  fc.record({
    document: fc.nat(documents - 1),
    anchor: fc.constant('p3'),
    mark: fc.constant('p3-m1'),
    start: fc.constant(0),
    end: fc.constant(9),
    lead: fc.constantFrom('建网格', '铺管网', '发补贴'),
    type: fc.constantFrom('pingtai', 'zijin', 'kaohe'),
    actors: fc.subarray(['虚溪县委', '虚川市住建局', '虚川市财政局']),
    targets: fc.subarray(['居民', '企业', '老人']),
    numbers,
    deadline: fc.constantFrom(undefined, { text: '年底' }, { text: '年底前', date: '2013-12-31' }),
    strength: fc.nat(5),
    polarity: fc.constantFrom('do', 'dont'),
    status: fc.constantFrom('planned', 'ongoing', 'done'),
    themes: fc.subarray(['jiaoyu', 'shequ', 'yingji']),
  });

const archive = fc.nat(6).chain((n) => {
  const documents = fc.tuple(...Array.from({ length: n + 1 }, (_, index) => documentOf(index)));
  return fc.record({ documents, rows: fc.array(rowIn(n + 1), { maxLength: 40 }) });
});

/** The values of a row in a column, told from the row itself. */
const valuesOf: Readonly<Record<FacetName, (row: TableRow, document: TableDocument) => readonly string[]>> = {
  type: (row) => [row.type],
  theme: (row) => row.themes,
  year: (_, document) => [yearOf(document)],
  level: (_, document) => [document.level],
  place: (_, { chain }) =>
    chain.length > 0 ? chain.map((__, index) => chain.slice(0, index + 1).join(placeSeparator)) : ['unknown'],
  actor: ({ actors }) => (actors.length > 0 ? actors : ['unknown']),
  voice: (_, document) => [document.voice ?? 'unknown'],
  target: (row) => row.targets,
  number: (row) => [row.numbers.length > 0 ? 'with' : 'without'],
  unit: (row) => [...new Set(row.numbers.map(({ unit }) => unit || 'unknown'))],
  deadline: (row) => [row.deadline ? 'with' : 'without'],
  due: (row) => [row.deadline ? (row.deadline.date?.slice(0, 4) ?? 'unknown') : 'none'],
  strength: (row) => [String(row.strength)],
  polarity: (row) => [row.polarity],
  status: (row) => [row.status],
  document: (_, document) => [document.id],
};

const filtersFor = fc.dictionary(
  fc.constantFrom(...facets),
  fc.subarray(
    [
      'pingtai',
      'jiaoyu',
      '2013',
      '2010..2014',
      'county',
      '虚川市',
      `虚川市${placeSeparator}虚溪县`,
      '虚溪县委',
      '居民',
      'with',
      '公里',
      'unknown',
      '4',
      '3',
      'do',
      'planned',
      'd-1',
    ],
    { minLength: 1 },
  ),
  { maxKeys: 3 },
);

const passes = (values: readonly string[], wanted: readonly string[]) =>
  values.some(
    (value) => wanted.includes(value) || (wanted.includes('2010..2014') && /^201[0-4]$/.test(value)),
  );

describe('the table', () => {
  it('narrows and counts as the rows themselves say, in chunks of any size', () => {
    fc.assert(
      fc.property(
        archive,
        filtersFor,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.option(fc.constant('all' as const), { nil: undefined }),
        ({ documents, rows }, filters, chunk, texts, versions) => {
          const written = writeTable(documents, rows, { columns: chunk, texts });
          const sent = JSON.parse(JSON.stringify(written)) as typeof written;
          const table = openTable(sent.dictionaries, sent.columns, sent.head.texts);
          for (const [index, start] of table.chunkStarts.slice(0, -1).entries())
            expect(table.documentOf[start]).toBe(table.chunkDocuments[index]);
          const ordered = documents.flatMap((_, index) => rows.filter((row) => row.document === index));
          expect(table.rows).toBe(rows.length);
          expect(sent.texts.flatMap(({ lead }) => lead)).toEqual(ordered.map(({ lead }) => lead));
          const fits = (row: TableRow, except?: FacetName) =>
            (versions === 'all' || filters.document || !documents[row.document]!.otherVersion) &&
            facets.every(
              (name) =>
                name === except ||
                !filters[name] ||
                passes(valuesOf[name](row, documents[row.document]!), filters[name]),
            );
          const narrowed = narrow(table, filters, versions ? { versions } : {});
          expect(narrowed.total).toBe(narrowed.rows.length);
          expect([...narrowed.rows]).toEqual(ordered.flatMap((row, index) => (fits(row) ? [index] : [])));
          for (const name of facets) {
            const expected = new Map<string, number>();
            for (const row of ordered.filter((one) => fits(one, name)))
              for (const value of valuesOf[name](row, documents[row.document]!))
                expected.set(value, (expected.get(value) ?? 0) + 1);
            expect(Object.fromEntries(countsOf(table, name, narrowed.count(name)))).toEqual(
              Object.fromEntries(expected),
            );
          }
        },
      ),
    );
  });

  it('counts the same by sets of rows and by codes', () => {
    fc.assert(
      fc.property(archive, fc.infiniteStream(fc.boolean()), ({ documents, rows }, coin) => {
        const { dictionaries, columns, head } = writeTable(documents, rows);
        const table = openTable(dictionaries, columns, head.texts);
        const [bySets, byCodes] = [createFacetIndex(table), createFacetIndex(table, 0)];
        const some = Uint8Array.from(rows, () => Number(coin.next().value));
        for (const name of facets) {
          expect(bySets.count(name, { bits: bitsOf(some) })).toEqual(
            byCodes.count(name, { bits: bitsOf(some) }),
          );
          const wanted = Uint8Array.from(table.columns[name].values, () => Number(coin.next().value));
          expect(bySets.rowsWith(name, wanted)).toEqual(byCodes.rowsWith(name, wanted));
        }
      }),
    );
  });

  it('sorts without losing a row', () => {
    fc.assert(
      fc.property(archive, fc.constantFrom(...sorts), ({ documents, rows }, sort) => {
        const { dictionaries, columns, head } = writeTable(documents, rows);
        const table = openTable(dictionaries, columns, head.texts);
        const order = orderOf(table, sort, '公里');
        expect([...order].sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
        const some = rows.map((_, index) => index).filter((index) => index % 2 === 0);
        const chosen = bitsOf(Uint8Array.from(rows, (_, index) => (index % 2 === 0 ? 1 : 0)));
        expect([...inOrder(chosen, order)].sort((a, b) => a - b)).toEqual([...some]);
      }),
    );
  });

  it('puts the largest number of a unit first and rows without it last', () => {
    const base = { document: 0, anchor: 'p1', mark: 'p1-m1', start: 0, end: 1, lead: '', type: 't' } as const;
    const rest = {
      actors: [],
      targets: [],
      strength: 3,
      polarity: 'do',
      status: 'planned',
      themes: [],
    } as const;
    const one = (value: string, unit: string): TableRow => ({
      ...base,
      ...rest,
      numbers: [{ value, unit, op: '=' }],
    });
    const rows = [
      one('九十', '个'),
      one('42', '公里'),
      one('一百二十', '公里'),
      { ...base, ...rest, numbers: [] },
    ];
    const document = {
      id: 'd',
      url: '/d/',
      kind: 'speech',
      title: '',
      level: 'city',
      chain: [],
      cited: {},
    } as const;
    const { dictionaries, columns, head } = writeTable([document], rows);
    const table = openTable(dictionaries, columns, head.texts);
    expect([...orderOf(table, 'largest', '公里')]).toEqual([2, 1, 0, 3]);
    expect([...orderOf(table, 'largest')]).toEqual([2, 0, 1, 3]);
  });
});

describe('the address', () => {
  it('gives back what was written into it', () => {
    const value = fc.string({ minLength: 1, maxLength: 12 });
    const state: fc.Arbitrary<TableState> = fc
      .record({
        query: fc.string({ maxLength: 20 }).map((text) => text.trim()),
        filters: fc.dictionary(
          fc.constantFrom(...facets),
          fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
        ),
        sort: fc.constantFrom(...sorts),
      })
      .map(
        (one) =>
          ({
            ...one,
            versions: 'all',
            by: 'howlett_nato',
            hidden: ['status', 'voice'],
            open: '2012-a#p3-m1',
          }) as const,
      );
    fc.assert(
      fc.property(state, (one) => {
        const read = readState(writeState(one));
        expect(read).toEqual({
          ...one,
          filters: Object.fromEntries(
            facets.flatMap((name) => (one.filters[name] ? [[name, one.filters[name]]] : [])),
          ),
        });
      }),
    );
  });

  it.each(['?open=%3Cimg%3E', '?sort=x', '?by=none', '?type=', ''])(
    'leaves out what it does not know: %s',
    (search) => expect(readState(search)).toEqual({ query: '', filters: {}, sort: 'newest' }),
  );
});

describe('words', () => {
  it.each([
    ['网格', ['有', '', '有']],
    ['网格 补贴', ['', '', '有']],
    ['网格|管网', ['有', '有', '有']],
    ['网格 -补贴', ['有', '', '']],
    ['-网格', ['', '有', '']],
  ])('%s', (query, expected) => {
    const terms = parseTerms(query);
    const texts = ['建网格', '铺管网', '网格员发补贴'];
    const found = new Map(
      wordsOf(terms).map((word) => [word, Uint8Array.from(texts, (text) => (text.includes(word) ? 1 : 0))]),
    );
    expect([...rowsThatFit(terms, found, 3)].map((one) => (one ? '有' : ''))).toEqual(expected);
  });
});
