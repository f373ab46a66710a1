import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { searchHelpWords } from '../i18n/search-help.ts';
import { documentOf, sampleDrafts } from '../testing/site/archive.ts';
import { exactDocument } from './exact/document.ts';
import { ask, openInMemory } from './exact/memory-index.test-support.ts';
import { exampleKeys, helpExamples } from './help-examples.ts';

const labels = { theme: { jiaoyu: '教育' }, measure: { shidian: '试点示范与经验推广' } };
const drafts = sampleDrafts
  .filter(({ fields }) => fields?.access !== 'withheld')
  .map((draft) => ({
    ...draft,
    fields: { ...draft.fields, themes: ['jiaoyu'], measureTypes: ['shidian'] },
  }));
const documents = drafts.map((draft) => {
  const { record, blocks } = documentOf(draft);
  return { record, blocks };
});
const sources = documents.map(({ record, blocks }) => ({
  record,
  paragraphs: [...blocks.map(({ text }) => text), '修路要先问群众，架桥要先看水势。'],
}));
const { fields } = searchHelpWords['zh-hant'];
const examples = helpExamples(sources, labels, Converter({ from: 'cn', to: 'tw' }), fields);

describe('the examples of the help page', () => {
  it('show every way of writing a query', () => {
    expect(Object.keys(examples).toSorted()).toEqual([...exampleKeys].toSorted());
  });

  it('find something in the archive they were taken from', async () => {
    const { index } = await openInMemory(
      sources.map(({ record, paragraphs }) =>
        exactDocument(
          record,
          paragraphs.map((text, at) => ({ type: 'paragraph', text, anchor: `p${at + 1}`, marks: [] })),
        ),
      ),
      { tagNames: { theme: { jiaoyu: ['教育'] }, measure: { shidian: ['试点示范与经验推广'] } } },
    );
    for (const [key, query] of Object.entries(examples)) {
      const { total, problems } = await ask(index, query);
      expect([key, query, problems]).toEqual([key, query, []]);
      expect([key, query, total]).not.toEqual([key, query, 0]);
    }
  });

  it('are left out where the archive has nothing to show', () => {
    expect(helpExamples([], labels, (text) => text, fields)).toEqual({});
  });
});
