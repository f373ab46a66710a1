import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import { createPipeline } from './index.ts';
import { models } from './models.test-support.ts';
import { repair } from './shift/models.test-support.ts';

const { clean } = createPipeline(models);

describe('explain', () => {
  it('prints place, words and count of each rule, and the doubts', () => {
    const lines = explain(clean('打印\n同志们:\n区委、区行政已经研究,决定如下。\n各村照办,不得拖延。'), {
      context: 4,
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "35 → 32 characters, 5 edits, 1 doubts",
        "",
        "furniture (1)",
        "  furniture/button × 1",
        "    1:1  [打印 → ]⏎同志们",
        "",
        "blank-lines (1)",
        "  structure/blank-line × 1",
        "    1:1  [⏎ → ]同志们:",
        "",
        "punctuation (3)",
        "  punctuation/width × 3",
        "    1:4  同志们[: → ：]⏎区委、",
        "    2:11  已经研究[, → ，]决定如下",
        "    3:5  各村照办[, → ，]不得拖延",
        "",
        "doubts (1)",
        "  2:4  ⏎区委、【区行政】已经研究 → 区政府?  marks/government-swap: 与党委并称的应是政府，“行政”可能是过滤程序替换“政府”留下的。",
      ]
    `);
  });

  it('counts what it does not show', () => {
    const lines = explain(clean(`开会,${'讲话,'.repeat(30)}散会。`), { perRule: 2 });
    expect(lines.filter((line) => line.startsWith('    '))).toHaveLength(3);
    expect(lines).toContain('    … 29 more');
  });

  it('tells what a repair rests on: bytes found, inserted and lost, and both margins', () => {
    const page = '我們(mén)縣(xiàn)的農(nóng)業(yè)發(fā)展,我們?cè)诎l(fā)展';
    const { clean } = createPipeline({ ...models, repairShifts: repair });
    const lines = explain(clean(page));
    const at = lines.findIndex((line) => line.includes('[?cè)诎l → 在發]'));
    expect(lines[at + 1]).toMatch(
      /^ {6}lost-byte: bytes \?cè\) DAB0 l; inserted cè; lost D4; better than as it stands by \d+(\.\d)? nats; /u,
    );
  });

  it('shows what has no shape by its number', () => {
    expect(explain(clean('总\uE266书记讲话。')).at(-1)).toContain('【<U+E266>】');
  });
});
