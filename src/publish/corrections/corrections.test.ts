import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoSteps } from '../../schema/account.ts';
import { type Block, textOfBlocks } from '../../schema/body.ts';
import { writeMdx } from '../index.ts';
import { composeDocument } from './compose.ts';
import { blocksOf, madeOf, openBench } from './corrections.test-support.ts';
import { deriveCorrection } from './derive.ts';
import { appendCorrection, readCorrections } from './file.ts';

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.remove());

const speech = [
  '同志们：',
  '今天我们到青石镇考察,看了三个村。',
  '# 一、把账算清',
  '成绩~显着~,但不能自满。',
  '散会。',
];
const received = (lines: readonly string[]) => textOfBlocks(blocksOf(lines)).replaceAll('们', '們');
const newer = (lines: readonly string[]) => lines.map((line) => line.replaceAll(',', '，'));

const change = async (from: string, to: string) => {
  const text = await bench.mdx();
  expect(text).toContain(from);
  await bench.writeMdx(text.replace(from, to));
};
const save = async (yaml: string) => {
  await mkdir(path.dirname(bench.correctionsFile), { recursive: true });
  await writeFile(bench.correctionsFile, yaml);
};

describe('a hand edit of a document', () => {
  it.each<[string, string, string, string]>([
    ['of a word', '考察', '调研', '调研,看了'],
    ['of a field', 'kind: speech', 'kind: speech\ntitle: 题', 'title: 题'],
    ['of a field in a field', 'kind: speech', 'kind: speech\nspeaker:\n  name: 李某', '  name: 李某'],
    ['that withholds it', 'kind: speech', 'kind: speech\naccess: withheld', 'access: withheld'],
    [
      'that says who checked it',
      'kind: speech',
      'kind: speech\nreview:\n  status: checked\n  by: 王某\n  at: "2026-03"',
      'by: 王某',
    ],
    ['that names the site', '    sha256', '    site: 竹溪在线\n    sha256', 'site: 竹溪在线'],
    ['that settles a doubt', '<Doubt why="字形有误。">显着</Doubt>', '显着', '成绩显着,'],
    ['that mends a doubtful word', '<Doubt why="字形有误。">显着</Doubt>', '显著', '成绩显著,'],
    ['that sets a gap', '到青石', '到<Gap why="缺。" />青石', '<Gap why="缺。" />'],
    ['of a heading’s level', '## 一、', '### 一、', '### 一、'],
    ['that makes a paragraph of a heading', '## 一、', '一、', '\n一、把账'],
    ['that sets a run-in heading', '成绩<', '<Head level="2">成绩</Head><', '<Head level="2">成绩</Head>'],
    ['that makes an annex', '散会。', '<Annex>\n\n散会。\n\n</Annex>', '<Annex>'],
    ['that adds a paragraph', '## 一、', '补上的一段。\n\n## 一、', '补上的一段。'],
    ['that takes a paragraph away', '散会。\n', '', '不能自满。'],
    ['that joins paragraphs', '不能自满。\n\n散会。', '不能自满。散会。', '不能自满。散会。'],
    ['that parts a paragraph', '考察,看了', '考察,\n\n看了', '考察,\n'],
  ])('%s becomes a correction, and stays', async (_what, from, to, kept) => {
    await bench.publish(madeOf(speech));
    await change(from, to);
    const edited = await bench.document();
    const first = await bench.publish(madeOf(speech));
    expect(first.issues).toEqual([]);
    const document = await bench.document();
    expect(document.blocks.map(({ anchor: _, ...block }) => block)).toEqual(
      edited.blocks.map(({ anchor: _, ...block }) => block),
    );
    expect({ ...document.record, aliases: {} }).toEqual({ ...edited.record, aliases: {} });
    expect(await bench.undone()).toBe(received(speech));
    const [mdx, corrections, account] = [await bench.mdx(), await bench.corrections(), await bench.account()];
    expect(corrections).toContain('corrections:');

    expect((await bench.publish(madeOf(speech))).outcome).toBe('unchanged');
    expect([await bench.mdx(), await bench.corrections(), await bench.account()]).toEqual([
      mdx,
      corrections,
      account,
    ]);

    const { issues } = await bench.publish(madeOf(newer(speech)));
    expect(issues.map(({ code }) => code).filter((code) => code !== 'checked-text-changed')).toEqual([]);
    expect(await bench.mdx()).toContain(kept.replaceAll(',', '，'));
    expect(await bench.mdx()).toContain('看了三个村');
    expect(await bench.mdx()).not.toContain(',看');
    expect(await bench.undone()).toBe(received(newer(speech)));
    expect((await bench.publish(madeOf(newer(speech)))).outcome).toBe('unchanged');

    await bench.forget();
    expect((await bench.publish(madeOf(newer(speech)))).outcome).toBe('written');
    expect(await bench.mdx()).toContain(kept.replaceAll(',', '，'));
  });

  it('of many kinds, at several times, stays whole', async () => {
    await bench.publish(madeOf(speech));
    await change('考察', '调研');
    await bench.publish(madeOf(speech));
    await change('调研', '现场调研');
    await change('kind: speech', 'kind: speech\ntitle: 题');
    await bench.publish(madeOf(speech));
    await change('title: 题', 'title: 新题');
    await bench.publish(madeOf(newer(speech)));
    expect(await bench.mdx()).toContain('现场调研，看了');
    expect(await bench.mdx()).toContain('title: 新题');
    expect((await bench.corrections())?.match(/^ {2}- /gm)).toHaveLength(3);
  });

  it.each([
    ['the same words', speech.map((line) => line.replace('考察', '走访')), '调研', '走访'],
    ['no such words any more', speech.filter((line) => !line.includes('考察')), '调研', '散会'],
  ])('in a place where import now finds %s is a conflict', async (_what, lines, mine, theirs) => {
    await bench.publish(madeOf(speech));
    await change('考察', '调研');
    const before = await bench.mdx();
    const { outcome, issues } = await bench.publish(madeOf(lines));
    expect(outcome).toBe('kept');
    expect(issues.map(({ code }) => code)).toEqual(['correction-conflict']);
    expect(issues[0]?.message).toContain(mine);
    expect(await bench.mdx()).toBe(before);
    expect(await bench.corrections()).toBeUndefined();
    expect(lines.join('')).toContain(theirs);
  });

  it('of a field that import now reads in another way is a conflict with both sides', async () => {
    await bench.publish(madeOf(speech, { title: '甲' }));
    await change('title: 甲', 'title: 乙');
    await bench.publish(madeOf(speech, { title: '甲' }));
    const { outcome, issues } = await bench.publish(madeOf(speech, { title: '丙' }));
    expect(outcome).toBe('kept');
    expect(issues[0]?.message).toMatch(/title from "甲" to "乙"; import now finds: "丙"/);
    expect((await bench.publish(madeOf(speech, { title: '乙' }))).issues).toEqual([]);
  });

  it('without an account is left alone', async () => {
    await bench.publish(madeOf(speech));
    await change('考察', '调研');
    await writeFile(bench.accountFile, '{');
    const { outcome, issues } = await bench.publish(madeOf(speech));
    expect([outcome, issues[0]?.code]).toEqual(['kept', 'hand-edited']);
  });

  it('that changes only how the file is written leaves it as it is', async () => {
    await bench.publish(madeOf(speech));
    await change('把账算清', '**把账**算清');
    const edited = await bench.mdx();
    await bench.publish(madeOf(speech));
    expect([await bench.mdx(), await bench.corrections()]).toEqual([edited, undefined]);
    expect((await bench.publish(madeOf(speech))).outcome).toBe('unchanged');
  });

  it('is taken over once where a run was killed between correction and document', async () => {
    await bench.publish(madeOf(speech));
    await change('考察', '调研');
    const [edited, account] = [await bench.mdx(), await readFile(bench.accountFile, 'utf8')];
    await bench.publish(madeOf(newer(speech)));
    const [whole, corrections] = [await bench.mdx(), await bench.corrections()];
    await bench.writeMdx(edited);
    await writeFile(bench.accountFile, account);
    await bench.publish(madeOf(newer(speech)));
    expect([await bench.mdx(), await bench.corrections()]).toEqual([whole, corrections]);
  });

  it('warns when the text of a checked document changes', async () => {
    await bench.publish(madeOf(speech));
    await change('kind: speech', 'kind: speech\nreview:\n  status: checked');
    expect((await bench.publish(madeOf(speech))).issues).toEqual([]);
    const { outcome, issues } = await bench.publish(madeOf(newer(speech)));
    expect([outcome, issues[0]?.code]).toEqual(['written', 'checked-text-changed']);
    expect((await bench.document()).record.review.status).toBe('checked');
  });
});

describe('a file of corrections', () => {
  it('written by hand is replayed at every import', async () => {
    await save(
      [
        '# 与县志核对',
        'corrections:',
        '  - by: 王某',
        '    at: 2026-03-01',
        '    why: 与县志核对',
        '    fields:',
        '      - field: speaker.name',
        '        to: 李某',
        '    text:',
        '      - from: 考察',
        '        to: 调研',
        '',
      ].join('\n'),
    );
    const written = await bench.corrections();
    await bench.publish(madeOf(speech));
    expect(await bench.mdx()).toContain('调研,看了');
    expect((await bench.document()).record).toMatchObject({ speaker: { name: '李某' } });
    expect((await bench.publish(madeOf(speech))).outcome).toBe('unchanged');
    await change('散会', '会就开到这里');
    await bench.publish(madeOf(newer(speech)));
    expect(await bench.mdx()).toContain('会就开到这里');
    expect(await bench.mdx()).toContain('调研，看了');
    expect(await bench.corrections()).toContain('# 与县志核对');
    expect((await bench.corrections())?.startsWith(written?.trimEnd() ?? '?')).toBe(true);
  });

  it.each([
    ['corrections: [', 1],
    ['corrections:\n  - text:\n      - form: 甲\n        to: 乙', 3],
    ['corrections:\n  - at: 去年', 2],
  ])('that cannot be read is named with its line: %j', async (yaml, line) => {
    await save(yaml);
    await expect(bench.publish(madeOf(speech))).rejects.toMatchObject({
      name: 'CorrectionsInvalid',
      detail: { line },
    });
  });

  it.each([
    ['__proto__.x', '甲'],
    ['constructor', '甲'],
    ['completeness', '很全'],
    ['id', '../x'],
    ['nosuch', '甲'],
  ])('cannot make a record that is none: %s', async (field, to) => {
    await save(`corrections:\n  - fields:\n      - field: ${field}\n        to: ${to}\n`);
    const { issues } = await bench.publish(madeOf(speech));
    expect(issues[0]?.code ?? 'none').toMatch(/correction-conflict|none/);
    expect((await bench.document()).record.id).toBe('undated-limou-abcdef');
    expect((await bench.document()).record).toEqual(madeOf(speech).record);
  });
});

const word = fc.constantFrom('要', '抓好', '落实', '，', '。', '一、', '𠮷', 'A b', '们');
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const lines = fc.array(
  fc
    .tuple(fc.constantFrom('', '', '# ', '~'), line)
    .map(([mark, text]) => (mark === '~' ? `${text}~${text}~落实` : mark + text)),
  { minLength: 1, maxLength: 8 },
);

const bare = (all: readonly Block[]) => all.map(({ anchor: _, ...block }) => block);

describe('any hand edit', () => {
  it('stays, undoes to the received text, and is the same when replayed from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, fc.array(fc.boolean()), async (former, others, choice) => {
        const own = await openBench();
        try {
          const edited = [...former, ...others].filter((_, index) => choice[index] ?? index % 3 > 0);
          const made = madeOf(former);
          await own.publish(made);
          const blocks = blocksOf(edited);
          await own.writeMdx(writeMdx(made.record, blocks));
          const { outcome, issues } = await own.publish(made);
          expect([outcome, issues]).not.toContain('kept');
          expect(bare((await own.document()).blocks)).toEqual(bare(blocks));
          const anchors = (await own.document()).blocks.map(({ anchor }) => anchor);
          expect(new Set(anchors).size).toBe(anchors.length);
          expect(await own.undone()).toBe(received(former));
          expect((await own.publish(made)).outcome).toBe('unchanged');
          const mdx = await own.mdx();
          await own.forget();
          await own.publish(made);
          expect(bare((await own.document()).blocks)).toEqual(bare(blocks));
          expect((await own.mdx()).length).toBeGreaterThan(0);
          expect(mdx).toContain('kind: speech');
        } finally {
          await own.remove();
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('is told by a correction that leads to it, through its file, and back to the received text', () => {
    fc.assert(
      fc.property(lines, lines, fc.array(fc.boolean()), (former, others, choice) => {
        const made = madeOf(former);
        const edited = [...former, ...others].filter((_, index) => choice[index] ?? index % 3 > 0);
        const hand = { record: made.record, blocks: blocksOf(edited) };
        const derived = deriveCorrection({ record: made.record, blocks: [...made.blocks] }, hand);
        const corrections = derived ? readCorrections(appendCorrection(undefined, derived), 'a.yml') : [];
        expect(corrections).toEqual(derived ? [derived] : []);
        const composed = composeDocument(made, { corrections });
        expect(composed.conflicts).toEqual([]);
        expect(bare(composed.blocks)).toEqual(bare(hand.blocks));
        expect(undoSteps(textOfBlocks(composed.blocks), composed.account.steps)).toBe(received(former));
      }),
      { numRuns: 1500 },
    );
  });
});
