import { sha256Of } from '../../publish/index.ts';
import { type Block, outlineOfBlocks } from '../../schema/body.ts';
import { type DocumentRecord, documentRecord } from '../../schema/record.ts';

/**
 * Speeches for measuring: invented wording put together by a seeded generator, in the shape of real
 * ones (headings, run-in heads, now and then a gap or a doubt). They say nothing and are marked so.
 */

/** Numerical Recipes' linear congruential generator; the same seed gives the same speech everywhere. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const actors = '各村两委|青石镇党委|县直有关部门|社区网格员|项目专班|值班同志|包片干部|窗口单位'.split('|');
const manners = '一户一户地|按月|带着问题|沉到田间地头|对照清单|白天黑夜地|逐条逐项|当面锣对面鼓地'.split(
  '|',
);
const verbs = '把账算清|把路修通|把渠挖深|把话讲透|把名单核准|把窗口开好|把冷库建起来|把旧宅登记完'.split(
  '|',
);
const aims = '让果农少跑一趟腿|让老人取药不出村|让雨水进得来也出得去|让孩子放学有人接|让欠款年底结清'.split(
  '|',
);
const asides =
  '（见《竹溪办法》）|，占三成以上|，不留尾巴|；做不到的要说明原因|，比去年多两成|，群众说了算'.split('|');
const topics = '饮水管护|果园改造|旧路拓宽|夜间巡查|账目公开|冷链仓储|学童接送|林地确权'.split('|');
const numerals = '一二三四五六七八'.split('');

/** One invented document of about 4,000 characters. */
export function inventSpeech(n: number): { readonly record: DocumentRecord; readonly blocks: Block[] } {
  const random = createRandom(n + 1);
  const pick = (from: readonly string[]) => from[random(from.length)] ?? '';
  const sentence = () => `${pick(actors)}要${pick(manners)}${pick(verbs)}${pick(asides)}，${pick(aims)}。`;
  const blocks: Block[] = [];
  const add = (block: Omit<Extract<Block, { type: 'paragraph' }>, 'anchor' | 'type'>) =>
    blocks.push({ type: 'paragraph', anchor: `p${blocks.length + 1}`, ...block });
  add({ text: '同志们：', marks: [] });
  for (const [index, numeral] of numerals.slice(0, 4).entries()) {
    const text = `${numeral}、抓${pick(topics)}，第${index + 1}步要稳`;
    blocks.push({ type: 'heading', level: 1, anchor: `p${blocks.length + 1}`, text, marks: [] });
    for (let paragraph = 0; paragraph < 5; paragraph += 1) {
      const head = `${numerals[paragraph]}是${pick(topics)}要见底。`;
      const body = head + Array.from({ length: 6 }, sentence).join('');
      const mark = random(20);
      add({
        text: body,
        head: { level: 2, end: head.length },
        marks:
          mark === 0
            ? [{ kind: 'gap', start: head.length + 4, end: head.length + 4, why: '此处似缺一字。' }]
            : mark === 1
              ? [{ kind: 'doubt', start: 20, end: 24, why: '字形或有误。', proposal: '某词' }]
              : [],
      });
    }
  }
  const sha256 = sha256Of(`invented ${n}`);
  const year = 2000 + (n % 25);
  const record = documentRecord.parse({
    id: `${year}-invented-${n}`,
    kind: 'speech',
    title: `在竹溪县第${n}次测试会议上的讲话（虚构）`,
    speaker: { name: `虚构者${n % 97}`, role: '县长' },
    place: { name: '竹溪县', chain: ['虚构省', '竹溪县'] },
    date: `${year}`,
    datePrecision: 'year',
    dateBasis: 'stated',
    script: 'Hans',
    completeness: 'whole',
    sources: [{ file: `raw/${n}.txt`, sha256, encoding: 'utf-8', reader: 'txt@1' }],
    cites: outlineOfBlocks(blocks)
      .slice(0, 1)
      .map(({ anchor }) => ({ title: '竹溪办法', anchor })),
  });
  return { record, blocks };
}
