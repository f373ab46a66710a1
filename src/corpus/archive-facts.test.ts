import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArchiveFacts } from './archive-facts.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-facts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (text: string) => writeFile(path.join(folder, 'archive.yml'), text);

describe('what the keeper says of an archive', () => {
  it('is nothing without the file', async () => {
    expect(await readArchiveFacts(folder)).toEqual({});
  });

  it.each([
    ['空文件', '', {}],
    ['一种文字', 'notice:\n  zh-Hans: 样例。\n', { notice: { 'zh-Hans': '样例。' } }],
    [
      '三种文字',
      'notice:\n  zh-Hans: 样例。\n  zh-Hant: 樣例。\n  en: A sample.\n',
      { notice: { 'zh-Hans': '样例。', 'zh-Hant': '樣例。', en: 'A sample.' } },
    ],
    [
      '保管人',
      'keeper:\n  name: 虚溪县档案馆\n  email: keeper@archive.example\n',
      { keeper: { name: '虚溪县档案馆', email: 'keeper@archive.example' } },
    ],
  ])('%s', async (_, text, expected) => {
    await write(text);
    expect(await readArchiveFacts(folder)).toEqual(expected);
  });

  it.each([
    ['缺简体', 'notice:\n  en: A sample.\n', /notice\.zh-Hans/],
    ['别的字段', 'owner: 某某\n', /archive\.yml cannot be used/],
    ['不是邮箱', 'keeper:\n  email: javascript:alert(1)\n', /keeper\.email/],
    ['不是 YAML', 'notice: [', /archive\.yml cannot be used/],
  ])('refuses %s', async (_, text, reason) => {
    await write(text);
    await expect(readArchiveFacts(folder)).rejects.toThrow(reason);
  });
});
