import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = import.meta.dirname;
const root = path.dirname(src);

/** Rooms that stay free of Node and Astro, after docs/architecture.md. */
const pure = [
  'text',
  'schema',
  'pipeline',
  'describe',
  'damage',
  'checks',
  'tag',
  'cite',
  'compare',
  'measures',
];
const pureExcept = ['checks/reporters'];
/** Rooms that may touch disk, console and clock. */
const mayTouchNode = [
  'intake',
  'publish',
  'corpus',
  'loader',
  'search',
  'site',
  'import',
  'measure',
  'testing',
  'checks',
];

interface Import {
  readonly file: string;
  readonly target: string;
}

/** The import table of docs/architecture.md: room → rooms it may import. */
function readTable(): Map<string, Set<string>> {
  const map = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
  const table = map.split('<!-- import-table -->')[1]?.split('<!-- /import-table -->')[0] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('|') && !/^\|(-| room)/.test(line));
  return new Map(
    rows.map((row) => {
      const [room = '', allowed = ''] = row
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      return [room, new Set(allowed.split(/\s+/).filter(Boolean))];
    }),
  );
}

/** The parts of an Astro or MDX file that can import. */
function scriptParts(text: string): string {
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  const mdx = text.split('\n').filter((line) => line.startsWith('import '));
  return [frontMatter, ...scripts, ...mdx].join('\n');
}

function readImports(): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|astro|mdx)$/.test(file),
  );
  return files.flatMap((file) => {
    const text = readFileSync(path.join(src, file), 'utf8');
    const code = file.endsWith('.ts') ? text : scriptParts(text);
    const targets = new Set(ts.preProcessFile(code, true, true).importedFiles.map((found) => found.fileName));
    return [...targets].map((target) => ({ file: file.split(path.sep).join('/'), target }));
  });
}

const roomOf = (file: string) => file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
const isTest = (file: string) => /\.(test|test-support)\.ts$/.test(file);
const table = readTable();
const imports = readImports();
const inside = imports.filter(({ target }) => target.startsWith('.'));
const outside = imports.filter(({ target }) => !target.startsWith('.'));
const resolve = ({ file, target }: Import) =>
  path.posix.normalize(path.posix.join(path.posix.dirname(file), target));

describe('the import table of docs/architecture.md', () => {
  it('names every room that has code', () => {
    const rooms = new Set(
      imports.map(({ file }) => roomOf(file)).filter((room) => !room.startsWith('architecture')),
    );
    expect([...rooms].filter((room) => !table.has(room))).toEqual([]);
  });

  it('is obeyed by every import between rooms', () => {
    const broken = inside
      .filter(({ file }) => !isTest(file))
      .map((found) => ({ ...found, from: roomOf(found.file), to: roomOf(resolve(found)) }))
      .filter(({ from, to }) => from !== to && !table.get(from)?.has(to))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(broken).toEqual([]);
  });

  it('has no two rooms that may import each other', () => {
    const mutual = [...table].flatMap(([room, allowed]) =>
      [...allowed]
        .filter((other) => room < other && table.get(other)?.has(room))
        .map((other) => `${room} ↔ ${other}`),
    );
    expect(mutual).toEqual([]);
  });
});

describe('the borders of the rooms', () => {
  const code = outside.filter(({ file }) => !isTest(file));
  const isNode = (target: string) => target.startsWith('node:') || builtinModules.includes(target);
  const isAstro = (target: string) => /^(astro|@astrojs)([:/]|$)/.test(target);

  it.each(pure)('%s imports neither Node nor Astro', (room) => {
    const broken = code
      .filter(({ file }) => roomOf(file) === room && !pureExcept.some((folder) => file.startsWith(folder)))
      .filter(({ target }) => isNode(target) || isAstro(target))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(broken).toEqual([]);
  });

  it('keeps Node out of every room that is not named for it', () => {
    const broken = code
      .filter(({ file, target }) => isNode(target) && !mayTouchNode.includes(roomOf(file)))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(broken).toEqual([]);
  });

  it('lets nobody read astro:content: the archive lies in stores of our own', () => {
    const readers = code
      .filter(({ target }) => target.startsWith('astro:content'))
      .map(({ file }) => roomOf(file));
    expect(readers).toEqual([]);
  });

  it('keeps every door in scripts/ within 60 lines', () => {
    const long = readdirSync(path.join(root, 'scripts'))
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => readFileSync(path.join(root, 'scripts', file), 'utf8').split('\n').length > 61);
    expect(long).toEqual([]);
  });
});
