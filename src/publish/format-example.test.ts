import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { account } from '../schema/account.ts';
import { textOfBlocks } from '../schema/body.ts';
import { readMdx, writeMdx } from './index.ts';

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

  it('has an account', () => {
    expect(account.parse(JSON.parse(exampleIn('json'))).steps).toHaveLength(2);
  });
});
