import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { insertFiller } from '../../damage/filler.ts';
import { linesOfOriginal, parseOriginal } from '../../damage/original.ts';
import { collectionPage, forumPage, libraryPage, sharedBy } from '../../damage/pages.ts';
import { createRandom, type Random } from '../../damage/random.ts';
import { readingsInStep, readingsOf } from '../../damage/readings.ts';
import { cutIntoSlices } from '../../damage/slices.ts';
import { spinAligned } from '../../damage/spinner.ts';
import { createTools } from '../../damage/tools.ts';
import { foldPunctuation, indent, strewInvisible, swapWords } from '../../damage/typography.ts';
import { hardWrap } from '../../damage/wrap.ts';
import { loadModels } from '../index.ts';

const tools = createTools();
const { pipeline } = await loadModels();
const folder = path.join(import.meta.dirname, 'originals');
const originals = readdirSync(folder)
  .sort()
  .map((name) => ({
    name,
    lines: [...linesOfOriginal(parseOriginal(readFileSync(path.join(folder, name), 'utf8')))],
  }));

type Damage = (lines: readonly string[], random: Random) => string;

const joined: Damage = (lines) => lines.join('\n');
const half: Damage = (lines, random) => foldPunctuation(lines.join('\n'), random, 1).text;
const spun = (text: string, random: Random) => {
  const traditional = tools.toTraditional(text);
  const readings = readingsOf(traditional, tools.toSimplified, tools.readingOf, random, 0.4);
  return spinAligned(traditional, readingsInStep(traditional, readings, random), random, 1).text;
};
const post = { forum: '砚水论坛', author: 'shuimo1976', postedAt: '2020-04-18 09:12:33' };

/** How many of the originals come back exact from each damage, where 49 have been tried. A figure here only rises. */
const damages: readonly (readonly [name: string, floor: number, damage: Damage])[] = [
  ['no damage', 49, joined],
  ['half-width punctuation', 49, half],
  [
    'some half-width punctuation',
    49,
    (lines, random) => foldPunctuation(joined(lines, random), random, 0.4).text,
  ],
  ['indents', 49, (lines) => indent(lines.join('\n'))],
  [
    'invisible characters, CRLF, empty lines',
    49,
    (lines, random) => strewInvisible(lines.join('\r\n\r\n'), random).text,
  ],
  ['wrapped at 50 cells, half-width', 45, (lines, random) => hardWrap(half(lines, random), 50)],
  ['wrapped at 64 cells', 45, (lines) => hardWrap(lines.join('\n'), 64)],
  ['wrapped at 76 cells', 47, (lines) => hardWrap(lines.join('\n'), 76)],
  ['traditional characters', 48, (lines) => tools.toTraditional(lines.join('\n'))],
  ['traditional, with readings', 48, (lines, random) => spun(lines.join('\n'), random)],
  ['preview slices', 30, (lines, random) => cutIntoSlices(lines.join('\n'), random, 200).text],
  [
    'slices, filler, readings, half-width',
    43,
    (lines, random) =>
      spun(insertFiller(cutIntoSlices(half(lines, random), random, 240).text, 5).text, random),
  ],
  ['a document library', 49, (lines) => libraryPage(lines[0] ?? '', lines.join('\n'), '松烟文库').text],
  [
    'a collecting site',
    49,
    ([title = '', ...lines]) => collectionPage({ title, lines }, '2019-08-21 09:40:00').text,
  ],
  [
    'a sharing site',
    49,
    (lines) => sharedBy(lines[0] ?? '', lines.join('\n'), 'http://www.songyan.example/1.html').text,
  ],
  ['a forum', 49, (lines) => forumPage({ title: lines[0] ?? '', lines }, post).text],
  [
    'a forum, title announced as 转帖',
    49,
    (lines) => forumPage({ title: `转帖：${lines[0] ?? ''}`, lines }, post).text,
  ],
  [
    'swapped words',
    49,
    (lines) =>
      forumPage({ title: lines[0] ?? '', lines: swapWords(lines.join('\n')).text.split('\n') }, post).text,
  ],
];

describe('every original, through every damage', () => {
  it.each(damages)('%s: at least %i come back to the last character', (_, floor, damage) => {
    const missed = originals.filter(({ lines }, index) => {
      const cleaned = pipeline.clean(damage(lines, createRandom(index + 7))).text;
      return cleaned !== lines.join('\n').replaceAll('　', ' ');
    });
    expect(
      originals.length - missed.length,
      `missed: ${missed.map(({ name }) => name).join(', ')}`,
    ).toBeGreaterThanOrEqual(floor);
  });
});
