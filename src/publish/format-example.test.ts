import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { account } from '../schema/account.ts';
import { type Block, textOfBlocks } from '../schema/body.ts';
import { correctBody, correctFields } from './corrections/replay.ts';
import { readCorrections, readMdx, writeMdx } from './index.ts';

const guide = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');
const exampleIn = (language: string) =>
  new RegExp(`\`\`\`${language}\n([^\`]*)\`\`\``).exec(guide)?.[1] ?? '';

describe('the example in docs/format.md', () => {
  it('is a document, written as import writes it', () => {
    const { record, blocks } = readMdx(exampleIn('mdx'), 'docs/format.md');
    expect(record.id).toBe('2012-06-15-limou-0f3c9a');
    expect(textOfBlocks(blocks)).toContain('成绩显着，但不能自满。');
    expect(writeMdx(record, blocks)).toBe(exampleIn('mdx'));
  });

  it('has corrections, which make its text again', () => {
    const entries = readCorrections(exampleIn('yaml'), 'docs/format.md');
    expect(entries.map((entry) => Object.keys(entry))).toEqual([
      ['by', 'at', 'why', 'text', 'forms', 'marks', 'fields'],
    ]);
    const former: Block[] = [
      { type: 'paragraph', anchor: 'p1', text: '同志们到镇里考察，看了三个村。', marks: [] },
      { type: 'paragraph', anchor: 'p2', text: '一、把账算清', marks: [] },
      {
        type: 'paragraph',
        anchor: 'p3',
        text: '成绩显着。',
        marks: [{ kind: 'doubt', start: 2, end: 4, why: '字形有误，可能是转换造成的。' }],
      },
    ];
    const { blocks, conflicts } = correctBody(former, entries);
    expect(conflicts).toEqual([]);
    expect(blocks).toMatchObject([
      { text: '同志们到镇里调研，看了三个村。' },
      { type: 'heading', level: 1 },
      { marks: [] },
    ]);
    const { fields } = correctFields({ speaker: { name: '李谋' } }, entries);
    expect(fields).toEqual({ speaker: { name: '李某' } });
  });

  it('has an account', () => {
    expect(account.parse(JSON.parse(exampleIn('json'))).steps).toHaveLength(2);
  });
});
