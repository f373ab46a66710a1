import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { openCorpus } from '../../corpus/index.ts';
import { readDocument } from '../../intake/index.ts';
import { readMdx } from '../../publish/index.ts';
import { account as accountSchema, undoSteps } from '../../schema/account.ts';
import { textOfBlocks } from '../../schema/body.ts';
import { loadModels } from '../models.ts';
import type { ImportOutcome } from '../outcome.ts';
import { createPool } from '../pool.ts';
import { runImport } from '../run-import.ts';

const models = loadModels();
let folder = '';
const at = (...names: string[]) => path.join(folder, ...names);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-shares-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bodies = {
  open: '同志们：\n今天开这个会，只讲修渠一件事。哪一段归谁修，哪一天通水，都写在墙上的表里，散会以后请大家自己去看。\n一、把任务分下去\n三十里长的渠分成六段，每个乡镇认领一段，石料由县里统一运到工地，人工由各乡镇自己安排。\n谢谢大家！',
  water:
    '乡亲们：\n水到田头，是六个乡镇干了两个冬天换来的。我代表县委，向上过工地的每一个人道一声辛苦。\n往后怎么管，要请大家一起定规矩，谁用水谁出工，账目每个季度贴出来。',
  school:
    '老师们、同学们：\n新的学期开始了。这个暑假，教学楼的屋顶全部换过，图书室添了三千册书，操场也重新平整了一遍。\n希望大家爱惜这些东西，把书读好，把身体练好。',
};
const one = `在修渠开工会上的讲话\n县长　王建国\n（2018年3月1日）\n${bodies.open}`;
const two = `在青石渠通水仪式上的讲话\n县委书记　李大为\n（2018年9月1日）\n${bodies.water}`;
const three = `在县一中开学典礼上的致辞\n赵明理\n（2018年9月3日）\n${bodies.school}`;
const collection = `2018年讲话选编\n${one}\n\n${two}\n\n${three}\n`;

async function put(name: string, text: string, below = 'in') {
  await mkdir(at(below), { recursive: true });
  await writeFile(at(below, name), text);
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
const documents = (outcomes: readonly ImportOutcome[]) =>
  outcomes.flatMap((outcome) => (outcome.type === 'imported' ? [outcome.result] : []));
const told = (outcomes: readonly ImportOutcome[]) =>
  outcomes.map((outcome) => (outcome.type === 'imported' ? outcome.state : outcome.type));
const codes = (outcomes: readonly ImportOutcome[]) =>
  documents(outcomes).flatMap(({ document }) => document.issues.map(({ code }) => code));
const filesBelow = async (dir: string) =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(dir, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map(async (entry) => {
          const file = path.join(entry.parentPath, entry.name);
          return [path.relative(dir, file), await readFile(file, 'utf8')] as const;
        }),
    ),
  );
const mdxOf = async (id: string, out = 'out') => {
  const found = Object.keys(await filesBelow(at(out))).find((file) => file.endsWith(`${id}.mdx`));
  return at(out, found ?? id);
};

describe('a file of three speeches', () => {
  it('becomes three documents, each with an account to its share of the file', async () => {
    await put('选编.txt', collection);
    const made = documents(await run([at('in')]));
    expect(made.map(({ record }) => record)).toMatchObject([
      { title: '在修渠开工会上的讲话', speaker: { name: '王建国', role: '县长' }, date: '2018-03-01' },
      {
        title: '在青石渠通水仪式上的讲话',
        speaker: { name: '李大为', role: '县委书记' },
        date: '2018-09-01',
      },
      { title: '在县一中开学典礼上的致辞', speaker: { name: '赵明理' }, date: '2018-09-03' },
    ]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(3);
    const bodyOf = [bodies.open, bodies.water, bodies.school];
    for (const [index, { id, record }] of made.entries()) {
      const [source] = record.sources;
      expect(source?.share).toMatchObject({ n: index + 1, of: 3 });
      const mdx = readMdx(await readFile(await mdxOf(id), 'utf8'), id);
      expect(textOfBlocks(mdx.blocks)).toBe(bodyOf[index]);
      const account = accountSchema.parse(
        JSON.parse(await readFile(at('out/accounts', `${id}.json`), 'utf8')),
      );
      const { share } = account.source;
      const { text } = await readDocument(at('out', account.source.file));
      expect(undoSteps(textOfBlocks(mdx.blocks), account.steps)).toBe(text.slice(share?.start, share?.end));
    }
    const access = await openCorpus(at('out'), { reader: readDocument });
    expect((await runChecks(access)).filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('stays as it is when imported again, from raw, in threads and in another order', async () => {
    await put('选编.txt', collection);
    await put('别的.txt', two.replaceAll('青石', '白石'));
    await run([at('in')]);
    const before = await filesBelow(at('out'));
    expect(told(await run([at('in')]))).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
    expect(told(await run([at('out/raw')]))).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
    await run([at('in/选编.txt'), at('in/别的.txt')], 'other', 2);
    expect(await filesBelow(at('out'))).toEqual(before);
    expect(await filesBelow(at('other'))).toEqual(before);
  });

  it('keeps what a person changed in one of them, and one that was taken down stays down', async () => {
    await put('选编.txt', collection);
    const [first, second] = documents(await run([at('in')]));
    const files = [await mdxOf(first?.id ?? ''), await mdxOf(second?.id ?? '')] as const;
    await writeFile(files[0], (await readFile(files[0], 'utf8')).replace('三十里长', '四十里长'));
    await writeFile(
      files[1],
      (await readFile(files[1], 'utf8')).replace('\nsources:', '\naccess: withheld\nsources:'),
    );
    await run([at('in')]);
    const again = documents(await run([at('in')]));
    expect(again[0]?.document.clean).toContain('四十里长');
    expect(again.map(({ record }) => record.access)).toEqual(['public', 'withheld', 'public']);
    expect(again[2]?.document.clean).toBe(bodies.school);
  });

  it('makes again the one whose document was removed, under the same id', async () => {
    await put('选编.txt', collection);
    const made = documents(await run([at('in')]));
    await rm(await mdxOf(made[1]?.id ?? ''));
    expect(documents(await run([at('in')])).map(({ id }) => id)).toEqual(made.map(({ id }) => id));
  });

  it('stays one document where the archive has it as one, and says how to part it', async () => {
    await put('选编.txt', collection);
    const [first, ...rest] = documents(await run([at('in')]));
    for (const { id } of rest) await rm(await mdxOf(id));
    const file = await mdxOf(first?.id ?? '');
    const whole = (await readFile(file, 'utf8')).replace(/ {4}share:\n(?: {6}.*\n)+/, '');
    await writeFile(file, whole);
    await rm(at('out/accounts'), { recursive: true });
    const outcomes = await run([at('in')]);
    expect(outcomes).toHaveLength(1);
    expect(codes(outcomes)).toContain('several-texts-in-one-file');
  });

  it('of a page takes address and day of publication for each', async () => {
    const paragraphs = (text: string) =>
      text
        .split('\n')
        .map((line) => `<p>　　${line}</p>`)
        .join('\n');
    await put(
      'page.html',
      `<!doctype html><html><head><meta charset="utf-8"><title>县领导讲话选登_竹溪在线</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/news/">新闻</a></div><h1>县领导讲话选登（全文）</h1>
<div class="info">发布时间：2018-09-10　来源：竹溪在线</div>
<div class="content">${[one, two, three].map(paragraphs).join('\n')}</div>
<div class="foot">版权所有 竹溪在线</div></body></html>`,
    );
    const made = documents(await run([at('in')]));
    expect(made.map(({ record }) => [record.title, record.published])).toEqual([
      ['在修渠开工会上的讲话', '2018-09-10'],
      ['在青石渠通水仪式上的讲话', '2018-09-10'],
      ['在县一中开学典礼上的致辞', '2018-09-10'],
    ]);
    expect(made[2]?.document.clean).toBe(bodies.school);
  });
});

describe('a speech whose title says share:', () => {
  it('is imported again', async () => {
    await put('a.txt', one.replace('在修渠开工会上的讲话', '在“Market share: 30%”工作会议上的讲话'));
    expect(told(await run([at('in')]))).toEqual(['written']);
    expect(told(await run([at('in')]))).toEqual(['unchanged']);
  });
});

describe('a file whose texts are numbered', () => {
  it.each([
    ['篇一：', '篇二：'],
    ['【范文一】\n', '【范文二】\n'],
    ['第一篇\n', '第二篇\n'],
    ['一、', '二、'],
  ])('%j', async (label, next) => {
    await put('a.txt', `讲话稿范文两篇\n${label}${one}\n${next}${two}`);
    const made = documents(await run([at('in')]));
    expect(made.map(({ record }) => record.title)).toEqual([
      '在修渠开工会上的讲话',
      '在青石渠通水仪式上的讲话',
    ]);
    expect(made.map(({ document }) => document.clean)).toEqual([bodies.open, bodies.water]);
  });
});

it('a list of numbered texts, an introduction above and an address within its paragraph are no doubt', async () => {
  const inLine = (text: string) => text.replace(/：\n/u, '，');
  const texts = [inLine(bodies.open), inLine(bodies.water)];
  await put(
    'a.txt',
    `水利讲话稿2篇\n篇一：在修渠开工会上的讲话\n篇二：在青石渠通水仪式上的讲话\n以下是小编整理的两篇讲话稿，欢迎大家阅读参考。\n篇一：在修渠开工会上的讲话\n${texts[0]}\n篇二：在青石渠通水仪式上的讲话\n${texts[1]}`,
  );
  const made = documents(await run([at('in')]));
  expect(made.map(({ document }) => document.clean)).toEqual(texts);
});

it('a slogan over the title goes with it, a signature above does not', async () => {
  const slogan = `守好一渠水　种好万亩田\n——在全县管水护水动员会上的讲话\n县委书记　李大为\n（2019年3月5日）\n${bodies.water}`;
  await put('a.txt', `${one}\n竹溪县人民政府\n2018年3月1日\n${slogan}`);
  const made = documents(await run([at('in')]));
  expect(made.map(({ record }) => [record.title, record.subtitle])).toEqual([
    ['在修渠开工会上的讲话', undefined],
    ['守好一渠水 种好万亩田', '在全县管水护水动员会上的讲话'],
  ]);
  expect(made[0]?.document.clean).toContain('谢谢大家！');
});

describe('one document, told of', () => {
  it.each([
    ['a programme of the meeting', `会议议程\n主持人：县委办主任\n${one}\n${two}`],
    ['a host who gives the floor', `${one}\n下面，请李书记讲话。\n${two}`],
    ['a speech quoted in another', `${one.replace('谢谢大家！', '去年秋天李书记是这样说的：')}\n${two}`],
    ['a host', `在修渠开工会上的主持词\n县委办主任　赵明理\n（2018年3月1日）\n${bodies.open}\n${two}`],
    ['a second text that breaks into the first', `${one.replace('谢谢大家！', '大家手里的材料，')}\n${two}`],
    ['the same text twice', `${one}\n${one}`],
    [
      'a further text without a beginning',
      `篇一：${one}\n篇二：${two}\n篇三：\n${bodies.school.split('\n').slice(1).join('\n')}`,
    ],
    ['running text above', `${bodies.school.split('\n').slice(1).join('\n')}\n${one}\n${two}`],
  ])('%s', async (_, text) => {
    await put('a.txt', text);
    const outcomes = await run([at('in')]);
    expect(outcomes).toHaveLength(1);
    expect(codes(outcomes)).toContain('several-texts-in-one-file');
  });

  it('is not told of where a speech only speaks of others', async () => {
    await put('a.txt', `${one}\n在通水会上的讲话，大家都记得。\n同志们！散会。`);
    const outcomes = await run([at('in')]);
    expect(outcomes).toHaveLength(1);
    expect(codes(outcomes)).not.toContain('several-texts-in-one-file');
  });
});
