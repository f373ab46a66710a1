import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKeeperPlaces } from './places.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-places-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (text: string) => writeFile(path.join(folder, 'places.yml'), text);

describe('places of the keeper', () => {
  it('are none without the file', async () => {
    expect(await readKeeperPlaces(folder)).toEqual([]);
  });

  it.each([
    ['空文件', '', []],
    ['市', '- name: 虚溪市\n', [{ name: '虚溪市', within: [] }]],
    [
      '县在市内，写明级别和代码',
      "- name: 青岩县\n  within: [虚溪市]\n  level: county\n  code: '990101'\n",
      [{ name: '青岩县', within: ['虚溪市'], level: 'county', code: '990101' }],
    ],
  ])('%s', async (_, text, expected) => {
    await write(text);
    expect(await readKeeperPlaces(folder)).toEqual(expected);
  });

  it.each([
    ['不像地名', '- name: 会议室\n', /entry 1, name/],
    ['代码不是六位', "- name: 青岩县\n  code: '12'\n", /entry 1, code/],
    ['一名两地', '- name: 青岩县\n- name: 青岩县\n', /two places have one name/],
    ['别的字段', '- name: 青岩县\n  mayor: 某某\n', /entry 1/],
    ['不是列表', 'name: 青岩县\n', /places\.yml cannot be used/],
    ['不是 YAML', '- name: [', /places\.yml cannot be used/],
  ])('refuses %s', async (_, text, reason) => {
    await write(text);
    await expect(readKeeperPlaces(folder)).rejects.toThrow(reason);
  });
});
