import { describe, expect, it } from 'vitest';
import { loadOwnCodebook } from '../tag/tagger.test-support.ts';
import { codebookFaults } from './codebook.ts';

describe('the codebook', () => {
  it('is whole', async () => {
    const codebook = await loadOwnCodebook();
    expect(codebookFaults(codebook)).toEqual([]);
    expect(codebook.themes.themes).toHaveLength(22);
    expect(codebook.measures.types).toHaveLength(18);
  });

  it('is refused where it names what it does not have', async () => {
    const codebook = await loadOwnCodebook();
    const overview = { theme: 'wuwu', openings: ['总的看'], reach: 60, fields: 4 };
    const phrases = { ...codebook.phrases, overview, themes: { meiyou: { w3: ['词'] } } };
    const [theme, ...others] = codebook.themes.themes;
    const themes = { ...codebook.themes, themes: [...others, others[0]!, { ...theme!, group: 'meiyou' }] };
    expect(codebookFaults({ ...codebook, themes, phrases })).toEqual([
      `the theme ${others[0]!.id} stands twice`,
      'the theme dang-de-jianshe names the group meiyou, which is not listed',
      'the phrases name the theme wuwu, which the codebook does not have',
      'the phrases name the theme meiyou, which the codebook does not have',
    ]);
  });
});
