import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { openCorpus } from '../../corpus/index.ts';
import { readDocument } from '../../intake/index.ts';
import { readMdx } from '../../publish/index.ts';
import { account as accountSchema, receivedTexts, undoSteps } from '../../schema/account.ts';
import { textOfBlocks } from '../../schema/body.ts';
import { loadModels } from '../models.ts';
import type { ImportOutcome } from '../outcome.ts';
import { createPool } from '../pool.ts';
import { runImport } from '../run-import.ts';
import { treeOf } from '../speeches.test-support.ts';
import { articleBody, articlePage, articleParts, articleTitle } from './articles.test-support.ts';

const models = loadModels();
let folder = '';
const at = (...names: string[]) => path.join(folder, ...names);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-pages-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(files: Readonly<Record<string, string>>, below = 'in') {
  await mkdir(at(below), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(at(below, name), text);
}

async function run(paths: readonly string[], out = 'out', threads = 1): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  const options = { contentDir: at(out), write: true };
  const pool = threads > 1 ? createPool(threads, { ...options, texts: true }) : undefined;
  for await (const outcome of runImport(paths, {
    ...options,
    models: () => models,
    ...(pool ? { pool } : {}),
  }))
    outcomes.push(outcome);
  await pool?.close();
  return outcomes;
}
const told = (outcomes: readonly ImportOutcome[]) =>
  outcomes.map(
    (outcome) =>
      `${path.basename(outcome.file)} ${outcome.type === 'imported' ? outcome.state : outcome.type}`,
  );
const theOne = (outcomes: readonly ImportOutcome[]) => {
  const documents = outcomes.flatMap((outcome) => (outcome.type === 'imported' ? [outcome.result] : []));
  if (documents.length !== 1) throw new Error(`${documents.length} documents: ${told(outcomes).join(', ')}`);
  return documents[0]!;
};
const codes = (outcomes: readonly ImportOutcome[]) =>
  outcomes.flatMap((outcome) =>
    'result' in outcome ? outcome.result.document.issues.map(({ code }) => code) : [],
  );

const named = (base: string) => (n: number) => (n === 1 ? `${base}.html` : `${base}_${n}.html`);
const pages = (count = 3, name = named('content')) =>
  Object.fromEntries(
    articleParts()
      .slice(0, count)
      .map((part, index) => [
        name(index + 1),
        articlePage(part, { n: index + 1, of: 3, name, headed: index === 0 }),
      ]),
  );

describe('an article on three pages', () => {
  it('is one document with its whole text, its sources in order, and an account to each page', async () => {
    await put(pages());
    const outcomes = await run([at('in')]);
    expect(told(outcomes)).toEqual(['content.html written', 'content_2.html page', 'content_3.html page']);
    const { record, id } = theOne(outcomes);
    expect(record).toMatchObject({
      title: articleTitle,
      speaker: { name: '方知远' },
      date: '2016-05-12',
      completeness: 'whole',
      sources: [1, 2, 3].map((part) => ({ part, file: expect.stringContaining(named('content')(part)) })),
    });
    expect(record.part).toBeUndefined();
    const mdx = readMdx(await readFile(at('out/speeches/2016', `${id}.mdx`), 'utf8'), id);
    expect(textOfBlocks(mdx.blocks)).toBe(articleBody);
    const account = accountSchema.parse(JSON.parse(await readFile(at('out/accounts', `${id}.json`), 'utf8')));
    const received = receivedTexts(undoSteps(textOfBlocks(mdx.blocks), account.steps), account);
    expect(received).toHaveLength(3);
    for (const { source, text } of received)
      expect((await readDocument(at('out', source.file))).text).toBe(text);
  });

  it('stays the same document in every order and piece, from raw, and in threads', async () => {
    await put(pages());
    const [one, two, three] = [1, 2, 3].map((n) => at('in', named('content')(n)));
    await run([at('in')]);
    const before = await treeOf(at('out'));
    for (const again of [[at('in')], [three!, one!], [two!], [three!], [at('out/raw')]]) {
      const outcomes = await run(again);
      expect([theOne(outcomes).id, outcomes[0]]).toEqual([
        theOne(outcomes).id,
        expect.objectContaining({ state: 'unchanged' }),
      ]);
      expect(await treeOf(at('out'))).toEqual(before);
    }
    await run([three!, two!, one!], 'other', 2);
    expect(await treeOf(at('other'))).toEqual(before);
    await mkdir(at('fresh'));
    await run([at('out/raw')], 'fresh');
    const kept = Object.keys(await treeOf(at('fresh/speeches')));
    expect(kept).toEqual(Object.keys(await treeOf(at('out/speeches'))));
  });

  it('grows when a page comes later, and says which is missing till then', async () => {
    await put(pages(2));
    const first = await run([at('in')]);
    expect(theOne(first).record.completeness).toBe('cut-off');
    expect(codes(first)).toContain('pages-missing');
    await put({ 'content_3.html': pages()['content_3.html']! }, 'later');
    const second = await run([at('later')]);
    expect(theOne(second).id).toBe(theOne(first).id);
    expect(theOne(second).record.completeness).toBe('whole');
    expect(theOne(second).document.clean).toBe(articleBody);
  });

  it('with a hole has a gap there and is a fragment', async () => {
    const all = pages();
    const pager = (n: number) => `第${n}页/共3页`;
    const [one, , three] = articleParts();
    await put({
      'content.html': articlePage(one, { n: 1, of: 3, name: named('content'), pager: pager(1) }),
      'content_3.html': articlePage(three, { n: 3, of: 3, name: named('content'), pager: pager(3) }),
    });
    expect(Object.keys(all)).toHaveLength(3);
    const outcomes = await run([at('in')]);
    const { record, document } = theOne(outcomes);
    expect(record.completeness).toBe('fragment');
    expect(document.issues.find(({ code }) => code === 'pages-missing')?.message).toContain('2');
    expect(document.blocks.flatMap(({ marks }) => marks.map(({ why }) => why)).join()).toContain('第2页');
  });

  it('keeps a hand edit, and its checks hold', async () => {
    await put(pages());
    const { id } = theOne(await run([at('in')]));
    const file = at('out/speeches/2016', `${id}.mdx`);
    const edited = (await readFile(file, 'utf8')).replace('难啃的骨头', '难办的事情');
    await writeFile(file, edited);
    expect(theOne(await run([at('in/content_2.html')])).document.clean).toContain('难办的事情');
    expect(await readFile(file, 'utf8')).toBe(edited);
    const check = async () =>
      (await runChecks(await openCorpus(at('out'), { reader: readDocument }))).filter(
        ({ severity }) => severity === 'error',
      );
    expect(await check()).toEqual([]);
    const { record } = readMdx(edited, id);
    await writeFile(at('out', record.sources[1]!.file), 'changed');
    expect((await check()).map(({ code }) => code).sort()).toEqual(['raw-hash', 'source-reads']);
    const left = await run([at('in/content_3.html')]);
    expect(left[0]).toMatchObject({ type: 'refused', error: { name: 'FileChanged' } });
    expect(await readFile(file, 'utf8')).toBe(edited);
  });
});

describe('pages are joined where the evidence is sure', () => {
  const [one, two, three] = articleParts();
  const text = (part: string, headed: boolean) =>
    (headed ? `${articleTitle}\n竹溪县县长 方知远\n（2016年5月12日）\n` : '') +
    part
      .split('\n')
      .map((line) => `　　${line}`)
      .join('\n');

  it('the numbers of a folder, where sentences run over', async () => {
    const cut = two.slice(0, two.indexOf('别人代签'));
    await put({
      '1.txt': text(one, true),
      '2.txt': text(cut, false),
      '3.txt': text(two.slice(cut.length) + three, false),
    });
    const { document } = theOne(await run([at('in')]));
    expect(document.clean).toBe(articleBody);
  });

  it('（一） and （二）, which both print the title', async () => {
    await put({ '讲话（一）.txt': text(one, true), '讲话（二）.txt': text(two + three, true) });
    const { document, record } = theOne(await run([at('in')]));
    expect(document.clean).toBe(articleBody);
    expect(record.title).toBe(articleTitle);
  });

  it('a pager that a script would print', async () => {
    const name = (n: number) => (n === 1 ? 't2016.html' : `t2016_${n - 1}.html`);
    const page = (part: string, n: number) =>
      articlePage(part, {
        n,
        of: 3,
        name,
        headed: true,
        pager: `<script>createPageHTML(3, ${n - 1}, "t2016", "html");</script>`,
      });
    await put({ [name(1)]: page(one, 1), [name(2)]: page(two, 2), [name(3)]: page(three, 3) });
    expect(theOne(await run([at('in')])).document.clean).toBe(articleBody);
  });

  it('names of which the second begins to count, where each page links to all', async () => {
    const name = (n: number) => (n === 1 ? 't2016.html' : `t2016_${n - 1}.html`);
    const pager = [1, 2, 3].map((n) => `<a href="${name(n)}">[${n}]</a>`).join(' ');
    await put(
      Object.fromEntries(
        articleParts().map((part, at) => [
          name(at + 1),
          articlePage(part, { n: at + 1, of: 3, name, headed: at === 0, pager }),
        ]),
      ),
    );
    expect(theOne(await run([at('in')])).document.clean).toBe(articleBody);
  });

  it('eleven pages in the order of their numbers', async () => {
    const lines = articleBody.split('\n').slice(1);
    const name = named('p');
    await put(
      Object.fromEntries(
        lines.map((line, at) => [
          name(at + 1),
          articlePage(line, { n: at + 1, of: lines.length, name, headed: at === 0 }),
        ]),
      ),
    );
    const { document, record } = theOne(await run([at('in')]));
    expect(record.sources.map(({ part }) => part)).toEqual(lines.map((_, at) => at + 1));
    expect(document.clean).toBe(lines.join('\n'));
  });

  it('two articles in one folder stay two, also when read from raw', async () => {
    const other = { name: named('1'), title: '在竹溪县防火工作会议上的讲话' };
    await put(pages(3, named('2')));
    const [first, ...rest] = articleParts();
    await put({
      '1.html': articlePage(first, { n: 1, of: 2, ...other }),
      '1_2.html': articlePage(rest.join(''), { n: 2, of: 2, ...other }),
    });
    const outcomes = await run([at('in')]);
    expect(told(outcomes)).toEqual([
      '1.html written',
      '1_2.html page',
      '2.html written',
      '2_2.html page',
      '2_3.html page',
    ]);
    expect(told(await run([at('out/raw')])).filter((one) => one.endsWith('unchanged'))).toHaveLength(2);
  });
});

describe('and are not joined', () => {
  const [one, two] = articleParts();
  const name = named('content');
  it.each<[string, Readonly<Record<string, string>>, string[]]>([
    [
      'where titles differ',
      {
        'content.html': articlePage(one, { n: 1, of: 2, name }),
        'content_2.html': articlePage(two, { n: 2, of: 2, name, title: '在竹溪县防火工作会议上的讲话' }),
      },
      [],
    ],
    [
      'where the numbers count speeches',
      { '001.txt': `${articleTitle}\n方知远\n${one}好。`, '002.txt': `在防火会上的讲话\n方知远\n${two}` },
      [],
    ],
    [
      'but proposed, where both have a pager and no link',
      {
        'content.html': articlePage(`${one}好。`, { n: 1, of: 2, name, pager: '上一页 [1] [2] 下一页' }),
        'content_2.html': articlePage(`二、${two}`, {
          n: 2,
          of: 2,
          name,
          headed: false,
          pager: '上一页 [1] [2] 下一页',
        }),
      },
      ['continues-other-file'],
    ],
  ])('%s', async (_name, files, proposed) => {
    await put(files);
    const outcomes = await run([at('in')]);
    expect(outcomes.map(({ type }) => type)).toEqual(['imported', 'imported']);
    expect(codes(outcomes).filter((code) => code === 'continues-other-file')).toEqual(proposed);
  });

  it('where the second is a document of its own already', async () => {
    await put(pages(2));
    await run([at('in/content_2.html')]);
    const { id } = theOne(await run([at('in/content_2.html')]));
    const outcomes = await run([at('in')]);
    expect(theOne(outcomes).id).toBe(id);
  });
});
