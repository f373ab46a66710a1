import { type Rule, stageOfRules } from '../rule.ts';
import type { Stage } from '../stage.ts';

/** Characters that no reader sees and no speaker said; everything else, private-use characters included, is evidence. */
export const characterRules: readonly Rule[] = [
  {
    id: 'characters/lone-surrogate',
    pattern: /\p{Cs}/gu,
    replace: '\uFFFD',
    why: '半个字符无法显示，也无法写成 UTF-8；换成替代符，位置不丢。',
    example: '甲\uD83D乙',
    counterexample: '甲😀乙',
  },
  {
    id: 'characters/line-ending',
    pattern: /\r\n?|[\u0085\u2028\u2029\v\f]/gu,
    replace: '\n',
    why: '各种系统的换行写法不同，意义相同。',
    example: '第一段\r\n第二段',
    counterexample: '第一段\n第二段',
  },
  {
    id: 'characters/invisible',
    pattern: /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u00AD]/gu,
    replace: '',
    why: '零宽字符、方向控制符、字节序标记和软连字符没有字形，只会妨碍查找。零宽连接符在表情和少数文字中有意义，留下。',
    example: '社会\u200B管理',
    counterexample: '社会管理',
  },
  {
    id: 'characters/control',
    pattern: /(?![\n\t])\p{Cc}/gu,
    replace: '',
    why: '控制符是传输和打印用的，不是文字。',
    example: '社会\u0007管理',
    counterexample: '社会\t管理',
  },
];

/** Code units that some rule may match, surrogates of whole characters included: one look instead of one for each rule. */
const suspects = new Uint8Array(0x10000);
for (const [first, last] of [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
] as const)
  suspects.fill(1, first, last + 1);

function hasSuspect(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (suspects[text.charCodeAt(at)] === 1) return true;
  return false;
}

const replaceAll = stageOfRules(characterRules);

/** Line endings, byte-order marks, control and zero-width characters. */
export const characters: Stage = (text) => (hasSuspect(text) ? replaceAll(text) : { text, edits: [] });
