import { describe, expect, it } from 'vitest';
import { readSidecar } from './sidecar.ts';

const read = (path: string, text: string) => readSidecar({ path, bytes: Buffer.from(text) });

describe('a description beside a file', () => {
  it.each([
    ['a.html.yml', 'retrieved: 2019-01-29\nurl: https://example.org/1.html\nsite: 某某县人民政府\n'],
    [
      'a.html.meta.json',
      '{"retrieved":"2019-01-29T08:00:00.000Z","url":"https://example.org/1.html","site":"某某县人民政府","status":200}',
    ],
  ])('%s says when, where from and by whom', (path, text) => {
    expect(read(path, text)).toEqual({
      stated: { retrieved: '2019-01-29', url: 'https://example.org/1.html', site: '某某县人民政府' },
      issues: [],
    });
  });

  it.each([
    ['a year', 'a.yml', 'retrieved: 2019', { retrieved: '2019' }],
    ['nothing that is asked for', 'a.json', '{"other":1}', {}],
  ])('may say little: %s', (_name, path, text, stated) => {
    expect(read(path, text)).toEqual({ stated, issues: [] });
  });

  it.each([
    ['no date', 'a.yml', 'retrieved: yesterday'],
    ['a script for an address', 'a.json', '{"url":"javascript:alert(1)"}'],
    ['an address with a line feed', 'a.json', '{"url":"https://a.example/\\nSet-Cookie: x"}'],
    ['an invisible character', 'a.json', '{"site":"某\\u202e网"}'],
    ['a list', 'a.yml', '- a'],
    ['a number', 'a.json', '{"site":7}'],
    ['a name of a prototype', 'a.json', '{"__proto__":{"url":"javascript:x"},"url":"x"}'],
    ['no JSON', 'a.json', '{'],
    ['no UTF-8', 'a.json', '\ud800'.repeat(2) + String.fromCharCode(0xd800)],
    ['aliases that multiply', 'a.yml', 'a: &a [x, x]\nb: &b [*a, *a]\nsite: *b\n'],
    ['nothing', 'a.yml', ''],
    ['a tag', 'a.yml', 'site: !!js/function "x"\nretrieved: x'],
  ])('is left aside with an issue where it holds %s', (_name, path, text) => {
    expect(read(path, text)).toMatchObject({ stated: {}, issues: [{ code: 'sidecar-invalid' }] });
  });
});
