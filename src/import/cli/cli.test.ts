import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { checkout, contentFolder, userFolder } from './folders.ts';
import { printable, shorten, shortenPath, table } from './printable.ts';
import { serverOptions } from './server-options.ts';
import { type SummaryRow, summaryTable, tallyLine } from './summary.ts';

describe('what comes from outside is printed as one harmless line', () => {
  it.each([
    ['讲话', '讲话'],
    ['讲\n话', '讲\\n话'],
    ['\u001b[31m红', '\\u{1b}[31m红'],
    ['\u202e讲话', '\\u{202e}讲话'],
    ['📢', '📢'],
  ])('%j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});

describe('widths count a Chinese character as two', () => {
  it.each([
    ['讲话', 4, '讲话'],
    ['讲话稿', 5, '讲话…'],
    ['讲话稿', 4, '讲…'],
    ['abc', 2, 'a…'],
  ])('%s in %i columns', (text, columns, shown) => {
    expect(shorten(text, columns)).toBe(shown);
  });

  it.each([
    ['/a/b/讲话.txt', 8, '…话.txt'],
    ['讲话.txt', 8, '讲话.txt'],
    ['📢📢📢', 4, '…📢'],
  ])('the path %s in %i columns', (file, columns, shown) => {
    expect(shortenPath(file, columns)).toBe(shown);
  });

  it('and columns align', () => {
    const lines = table(
      [
        ['甲', 'b'],
        ['题目', 'c'],
        ['x', 'd'],
      ],
      [10, 10],
    ).split('\n');
    expect(lines).toEqual(['甲    b', '────  ─', '题目  c', 'x     d']);
  });

  it('and a table gives way to a narrow terminal', () => {
    const row: SummaryRow = {
      file: 'a.txt',
      id: 'a',
      title: '在会上的讲话',
      speaker: '(镇长)',
      date: '2011?',
      completeness: 'whole',
      edits: { script: 300, punctuation: 200, furniture: 12, spaces: 9 },
      issues: { warning: 2 },
    };
    const widths = summaryTable([row], 90)
      .split('\n')
      .map((line) => stringWidth(line));
    expect(Math.max(...widths)).toBeLessThanOrEqual(90);
    expect(summaryTable([row], 200)).toContain('521: script 300, punctuation 200, furniture 12, spaces 9');
    expect(summaryTable([])).toBe('');
  });
});

it('outcomes are counted', () => {
  const outcomes = new Map([
    ['written', 2],
    ['refused', 1],
  ]);
  expect([tallyLine(outcomes), tallyLine(new Map())]).toEqual(['written 2, refused 1', 'no files']);
});

describe('folders', () => {
  it.each([
    [
      'under its own script npm tells where the user was',
      { npm_lifecycle_event: 'import', INIT_CWD: '/home' },
      '/home',
    ],
    ['under another script it does not', { npm_lifecycle_event: 'test', INIT_CWD: '/home' }, '/here'],
    ['without npm it is the current one', {}, '/here'],
  ])('%s', (_name, environment, folder) => {
    expect(userFolder('import', environment, '/here')).toBe(folder);
  });

  it.each([
    ['what was asked for', 'out', { YANLU_CONTENT: '/archive' }, '/here/out'],
    ['YANLU_CONTENT', undefined, { YANLU_CONTENT: '/archive' }, '/archive'],
    ['YANLU_CONTENT from where the user is', undefined, { YANLU_CONTENT: '../archive' }, '/archive'],
    ['the sample archive', undefined, {}, path.join(checkout, 'content')],
    [
      'the sample archive where the variable is empty',
      undefined,
      { YANLU_CONTENT: '' },
      path.join(checkout, 'content'),
    ],
  ])('the content folder is %s', (_name, asked, environment, folder) => {
    expect(contentFolder(asked, environment, '/here')).toBe(folder);
  });
});

describe('a port', () => {
  it.each(['x', '-1', '65536', '80.5'])('%s is none', (port) => {
    expect(() => serverOptions({ port })).toThrow('is no port');
  });

  it('is any free one at 0', () => {
    expect([serverOptions({ port: '0' }), serverOptions({})]).toEqual([{ port: 0 }, {}]);
  });
});
