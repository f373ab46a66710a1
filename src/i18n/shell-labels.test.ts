import { describe, expect, it } from 'vitest';
import { type ShellLabels, shellLabels } from './shell-labels.ts';

const codebook = [['教育', 'Education']] as const;
const english = shellLabels('en', codebook);
const traditional = shellLabels('zh-hant', codebook);

/** What becomes of a label outside all narrow scopes. */
function said({ scopes, patterns }: ShellLabels, label: string, within = 'body'): string | undefined {
  const word = scopes.find((scope) => scope.within === within && label in scope.words)?.words[label];
  if (word !== undefined) return word;
  for (const [source, replacement] of patterns) {
    const pattern = new RegExp(`^${source}$`);
    if (pattern.test(label)) return label.replace(pattern, replacement);
  }
  return undefined;
}

describe('labels around names and numbers', () => {
  it.each([
    ['2013 年', '2013', '2013 年'],
    ['1 字', '1 character', '1 字'],
    ['4,018 字', '4,018 characters', '4,018 字'],
    ['4,018 字，30 段', '4,018 characters, 30 paragraphs', '4,018 字，30 段'],
    [
      '缺字 1 处，存疑 12 处，均在正文中标出。',
      '1 gap, 12 doubtful passages, all marked in the text.',
      '缺字 1 處，存疑 12 處，均在正文中標出。',
    ],
    ['第 3 页，共 12 页', 'page 3 of 12', '第 3 頁，共 12 頁'],
    ['依据：“今年是第三年，还要办”', 'Evidence: “今年是第三年，还要办”', '依據：“今年是第三年，还要办”'],
    ['依据：“今年是第三年”', 'Evidence: “今年是第三年”', '依據：“今年是第三年”'],
    ['第 12 段的链接', 'Link to paragraph 12', '第 12 段的連結'],
    [
      '与 2013-04-02 同一会议比较',
      'Compare with the same meeting of 2013-04-02',
      '與 2013-04-02 同一會議比較',
    ],
    ['会议上讲了 12 条', undefined, undefined],
  ])('%s', (label, inEnglish, inTraditional) => {
    expect(said(english, label)).toBe(inEnglish);
    expect(said(traditional, label)).toBe(inTraditional);
  });
});

describe('a word that is two of another language', () => {
  it.each([
    ['文件', '.site-header', 'Policies'],
    ['文件', '.changes-about', 'File'],
    ['文件', '.documents-meta', 'policy'],
    ['其他', '.documents-meta', 'other'],
    ['来源', '.facts dt', 'Source'],
    ['来源', 'body', 'Sources'],
    ['教育', '.tag-rows, .tag-places', 'Education'],
  ])('%s in %s is %s', (label, within, wanted) => expect(said(english, label, within)).toBe(wanted));
});
