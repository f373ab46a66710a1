import { describe, expect, it } from 'vitest';
import { createPipeline } from '../pipeline/index.ts';
import { browseWords } from './browse.ts';
import { changesWords } from './changes.ts';
import { compareWords } from './compare.ts';
import { feedPageWords } from './feeds.ts';
import { guideWords } from './guide.ts';
import { wordsOf } from './index.ts';
import { keeperWords } from './keeper.ts';
import { locales } from './locales.ts';
import { lostWords } from './lost.ts';
import { courseWords } from './measure-course.ts';
import { figureWords } from './measure-figures.ts';
import { measureWords } from './measures.ts';
import { quickSearchWords } from './quick-search.ts';
import { readingWords } from './reading.ts';
import { reportWords } from './report.ts';
import { searchPageWords } from './search.ts';
import { searchHelpWords } from './search-help.ts';
import { tagWords } from './tags.ts';

const asIs = (text: string) => ({ text, edits: [] });

describe.each(locales)('the words of %s', (locale) => {
  const words = wordsOf(locale);

  it('name every stage of cleaning', () => {
    const models = { simplify: asIs, readingsOf: () => [], repairShifts: asIs };
    const pipeline = createPipeline(models as unknown as Parameters<typeof createPipeline>[0]);
    const stages = [...pipeline.stages().map(({ name }) => name), 'title-block', 'corrections'];
    expect(stages.filter((stage) => !(stage in words.stages))).toEqual([]);
    expect(stages.filter((stage) => !(stage in changesWords[locale].reasons))).toEqual(['marks']);
  });

  it('leave nothing empty', () => {
    const empty: string[] = [];
    const visit = (value: unknown, key: string): void => {
      if (value === '') empty.push(key);
      if (typeof value === 'object' && value !== null)
        for (const [name, inner] of Object.entries(value)) visit(inner, `${key}.${name}`);
    };
    visit(
      [
        words,
        changesWords[locale],
        readingWords[locale],
        searchPageWords[locale],
        quickSearchWords[locale],
        searchHelpWords[locale],
        feedPageWords[locale],
        tagWords[locale],
        measureWords[locale],
        courseWords[locale],
        figureWords[locale],
        browseWords[locale],
        compareWords[locale],
        keeperWords[locale],
        reportWords[locale],
        guideWords[locale],
        lostWords[locale],
      ],
      locale,
    );
    expect(empty.filter((key) => !key.endsWith('.operators.='))).toEqual([]);
  });
});

describe('the traditional words', () => {
  it('hold no character that is written in simplified script only', () => {
    const simplified = '讲话这还页检发语员为说点见来时间对从现实问题应该经过样记录读阅开关类类种单';
    const text = JSON.stringify([
      wordsOf('zh-hant'),
      changesWords['zh-hant'],
      readingWords['zh-hant'],
      tagWords['zh-hant'],
      measureWords['zh-hant'],
      courseWords['zh-hant'],
      figureWords['zh-hant'],
      browseWords['zh-hant'],
      compareWords['zh-hant'],
      keeperWords['zh-hant'],
      reportWords['zh-hant'],
      guideWords['zh-hant'],
      lostWords['zh-hant'],
      searchPageWords['zh-hant'],
      quickSearchWords['zh-hant'],
      searchHelpWords['zh-hant'].examples,
      searchHelpWords['zh-hant'].sections,
      feedPageWords['zh-hant'],
    ]);
    const found = [...simplified].filter((character) => text.includes(character));
    expect(found).toEqual([]);
  });
});
