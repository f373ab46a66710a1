import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { signed } from './clause.ts';
import { charactersOf, createSigns } from './signs.ts';
import { clausesOf, sentencesOf } from './split.ts';
import { signedTold } from './told.ts';

const originals = path.resolve(import.meta.dirname, '../import/samples/originals');
const clauses = readdirSync(originals)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(path.join(originals, name), 'utf8').split('\n'))
  .flatMap((line) =>
    sentencesOf(line).flatMap((sentence) =>
      clausesOf(line, sentence).map(({ start, end }) => line.slice(start, end)),
    ),
  );

describe('signs of patterns', () => {
  it.each([
    ['of clauses', signed],
    ['of telling', [signedTold]],
  ])('%s tell of every match in the samples', (_name, patterns) => {
    const signs = createSigns(patterns);
    const missed = clauses.flatMap((words) =>
      patterns.flatMap(({ pattern }, index) =>
        pattern.test(words) !== signs.test(index, words, signs.of(words)) ? [`${index}: ${words}`] : [],
      ),
    );
    expect(clauses.length).toBeGreaterThan(1000);
    expect(missed).toEqual([]);
  });

  it.each([
    [['修渠', '修路', '种树'], '修种'],
    [[], ''],
  ])('%s are told by %s', (words, characters) => {
    expect(charactersOf(words)).toBe(characters);
  });

  it('leave out what has none of the characters', () => {
    const signs = createSigns([{ pattern: /渠/u, characters: '渠' }]);
    expect(signs.of('修路')).toBe(0);
    expect(signs.test(0, '修渠', signs.of('修渠'))).toBe(true);
  });
});
