import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { toDocx } from './docx.ts';
import { makeSamples } from './make-samples.ts';
import { recipes } from './recipes.ts';
import { createTools } from './tools.ts';

const originals = path.resolve('src/import/samples/originals');
const raw = path.resolve('content/raw');
const readOriginal = (key: string) => readFileSync(path.join(originals, `${key}.txt`), 'utf8');

describe('the sample archive', () => {
  const samples = makeSamples(readOriginal, createTools());

  it('has a recipe for every original and a file for every recipe', () => {
    const used = new Set(recipes.map(({ key, of }) => `${of ?? key}.txt`));
    expect([...used].sort()).toEqual(readdirSync(originals).sort());
    const files = readdirSync(raw, { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(samples.map(({ file }) => file).sort()).toEqual(files.map(({ name }) => name).sort());
  });

  it.each(samples.map(({ file, bytes }) => [file, bytes] as const))(
    'content/raw/%s is what damage makes',
    (file, bytes) => {
      expect(Buffer.from(bytes).equals(readFileSync(path.join(raw, file)))).toBe(true);
    },
  );

  it('has names that every system can hold', () => {
    for (const { file } of samples) {
      expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]$/u);
      expect(file.normalize('NFC')).toBe(file);
      expect(file.normalize('NFD')).toBe(file);
      expect(Buffer.byteLength(file)).toBeLessThan(120);
    }
  });
});

describe('a Word document', () => {
  it('is read back line by line, markup characters included', async () => {
    const bytes = toDocx({ titleBlock: ['在A&B<会>上的讲话'], body: ['第1段，12.5%。', '第2段。'] });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value.split('\n').filter(Boolean)).toEqual(['在A&B<会>上的讲话', '第1段，12.5%。', '第2段。']);
  });
});
