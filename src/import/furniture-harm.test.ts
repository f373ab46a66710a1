import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadModels } from './models.ts';

const { pipeline } = await loadModels();
const folder = path.join(import.meta.dirname, 'samples', 'originals');
const files = (await readdir(folder)).filter((file) => file.endsWith('.txt'));
const words = (line: string) => line.replace(/[^\p{Script=Han}\d]+/gu, '');

const above =
  '首页 | 政务公开 | 互动交流\n您现在的位置：首页 > 领导讲话\n来源：青石日报 时间：2012-01-01 10:00 浏览：12次';
const below = '【打印】【关闭】\n上一篇：没有了\n版权所有：青石县人民政府';

describe('furniture around a clean text', () => {
  it.each(files)('leaves every line of %s, as a page and as a text copied from one', async (file) => {
    const clean = pipeline.clean(await readFile(path.join(folder, file), 'utf8')).text;
    const page = `${above}\n${clean}\n${below}`;
    const lines = page.split('\n').map((text) => ({ text, links: 0, main: true }));
    for (const context of [{}, { lines }]) {
      const { text } = pipeline.clean(page, context);
      const kept = words(text);
      expect(clean.split('\n').filter((line) => !kept.includes(words(line)))).toEqual([]);
      for (const line of `${above}\n${below}`.split('\n')) expect(kept).not.toContain(words(line));
    }
  });
});
