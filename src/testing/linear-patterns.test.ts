import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Rooms whose patterns meet text from outside. */
const rooms = [
  ...['text', 'intake', 'pipeline', 'describe', 'publish', 'import', 'schema', 'cite', 'tag', 'measures'],
  ...['search', 'compare', 'checks', 'loader', 'archive', 'islands', 'site'],
];
const src = path.resolve(import.meta.dirname, '..');

const sources = rooms.flatMap((room) =>
  readdirSync(path.join(src, room), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(room, file))
    .filter((file) => file.endsWith('.ts') && !/\.test(?:-support)?\.ts$/.test(file)),
);

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

function literalsOf(file: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(path.join(src, file), 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

/**
 * Ways in which a pattern can take more than linear time from one place: `Self` is a quantifier that
 * competes with itself, `Trade` are two that pass the same characters to one another.
 */
const slow = (pattern: Pattern) =>
  analyse(pattern, { reportTypes: { Self: true, Trade: true, Move: false } }).reports.map(
    ({ type }) => `${type}: /${pattern.source}/${pattern.flags}`,
  );

it('a pattern that backtracks is known as one', () => {
  expect(slow({ source: '(?:a+)+b', flags: '' })).not.toEqual([]);
  expect(slow({ source: '\\s*a\\w*x', flags: '' })).toEqual([]);
  expect(slow({ source: 'a*[ab]*c', flags: '' })).not.toEqual([]);
});

describe('no pattern backtracks more than once over a character', () => {
  it.each(sources)('in %s', (file) => {
    expect(literalsOf(file).flatMap(slow)).toEqual([]);
  });
});

describe('nor does one that is put together when its module is loaded', () => {
  const whole = globalThis.RegExp;
  const built: Pattern[] = [];
  beforeAll(() => {
    globalThis.RegExp = new Proxy(whole, {
      construct(target, [pattern, flags]: [string | RegExp, string?]) {
        if (typeof pattern === 'string') built.push({ source: pattern, flags: flags ?? '' });
        return new target(pattern, flags);
      },
    });
  });
  afterAll(() => {
    globalThis.RegExp = whole;
  });

  it('in the rooms whose rules are tables', { timeout: 60_000 }, async () => {
    for (const file of sources.filter((name) => /^(?:intake|pipeline|describe|text)\//.test(name)))
      await import(path.join(src, file));
    const own = built.filter(({ source }) => source.length < 2000);
    expect(own.length).toBeGreaterThan(10);
    expect([...new Set(own.flatMap(slow))]).toEqual([]);
  });
});
