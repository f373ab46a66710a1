import { describe, expect, it } from 'vitest';
import { models } from './models.test-support.ts';
import { editsOfRules } from './rule.ts';
import { furnitureRules } from './rules/furniture.ts';
import { lexicalRules } from './rules/lexical.ts';
import { markRules } from './rules/marks.ts';
import { scriptRules } from './rules/script.ts';
import { characterRules } from './stages/characters.ts';
import { doubledRules } from './stages/doubled-punctuation.ts';
import { marks } from './stages/marks.ts';

const replacing = [...characterRules, ...doubledRules, ...scriptRules, ...lexicalRules];
const all = [...replacing, ...furnitureRules, ...markRules];

describe('rules that replace', () => {
  it.each(replacing)('$id: $example', (rule) => {
    expect(editsOfRules(rule.example, [rule])).not.toEqual([]);
    expect(editsOfRules(rule.counterexample, [rule])).toEqual([]);
  });
});

describe('rules of furniture', () => {
  it.each(furnitureRules)('$id: $example', (rule) => {
    expect(rule.pattern.test(rule.example)).toBe(true);
    expect(rule.pattern.test(rule.counterexample)).toBe(false);
  });
});

describe('rules that mark', () => {
  it.each(markRules)('$id: $example', (rule) => {
    const raised = (text: string) => marks(models)(text).doubts?.map((doubt) => doubt.rule);
    expect(raised(rule.example)).toContain(rule.id);
    expect(raised(rule.counterexample)).not.toContain(rule.id);
  });
});

describe('tables', () => {
  it('name every rule once and say why', () => {
    expect(new Set(all.map((rule) => rule.id)).size).toBe(all.length);
    for (const rule of all) {
      expect(rule.id).toMatch(/^[a-z-]+\/[a-z-]+$/);
      expect(rule.why.length, rule.id).toBeGreaterThan(8);
    }
  });

  it('stay fast on hostile lines', () => {
    const hostile = [
      '打印 ',
      '首页 > ',
      '今日: 1|',
      '[1] ',
      '来源：',
      '一',
      '（',
      '?',
      'a,',
      '. ',
      '由会员',
      '积分1',
    ]
      .map((part) => part.repeat(Math.ceil(270 / part.length)))
      .concat(['“'.repeat(20_000), '一、'.repeat(20_000), '(ā)'.repeat(20_000), 'a1` '.repeat(20_000)]);
    const start = performance.now();
    for (const line of hostile) for (const rule of all) line.match(rule.pattern);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
