import type { LineRule } from './line-rule.ts';

const clock = '\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?';
const voice = '(?:说话人|发言人|讲话人|讲者|未知|Speaker|SPEAKER)\\s?[\\dA-Z]{0,2}';

/** What programs that take down speech and keep notes, and offices that draft, write around the words. */
export const noteRules: readonly LineRule[] = [
  {
    id: 'furniture/voice-turn',
    pattern: new RegExp(
      `^[\\[［【]?(?:${clock}[\\]］】]?[\\s　]{1,4}${voice}|${voice}[\\s　]{1,4}[\\[［【]?${clock})[\\]］】]?[：:]?$`,
      'u',
    ),
    why: '语音转写的软件在每一段前写的钟点和说话人编号。',
    example: '00:01:26 说话人1',
    counterexample: '说话人要把话讲清楚',
  },
  {
    id: 'furniture/note-link',
    pattern: /^!?\[\[[^[\]]{1,60}\]\]$/u,
    why: '笔记软件里指向另一篇笔记的链接，单独一行。',
    example: '[[00-讲话素材库]]',
    counterexample: '[一]要抓紧修渠',
  },
  {
    id: 'furniture/note-tags',
    pattern: /^#[\p{L}\p{N}_/-]{1,24}(?:\s{1,3}#[\p{L}\p{N}_/-]{1,24}){1,10}$/u,
    why: '笔记和网站的标签，每个词前有井号，一行两个以上。',
    example: '#讲话稿 #水利',
    counterexample: '#1号和#2号闸门要先修',
  },
  {
    id: 'furniture/note-anchor',
    pattern: /^\^[a-zA-Z\d-]{2,30}$/u,
    why: '笔记软件给段落编的号。',
    example: '^last-edit',
    counterexample: '^一',
  },
  {
    id: 'furniture/draft-note',
    pattern:
      /^[（(](?:第?[一二三四五六七八九十\d]{1,2}|初|送审|征求意见|讨论|修改|定)稿[，,；;、][^（）()。]{2,40}[）)]$/u,
    head: true,
    why: '起草的人在稿子上面注明是第几稿、请谁审改。',
    example: '（二稿，请李主任审，红字部分待定）',
    counterexample: '（初稿）',
  },
  {
    id: 'furniture/draft-label',
    pattern:
      /^(?:密\s{0,2}级|印\s{0,2}数|份\s{0,2}数|起\s{0,2}草|核\s{0,2}稿|签\s{0,2}发|拟\s{0,2}稿)[：:]?$/u,
    head: true,
    why: '打印稿前面登记密级、印数、起草单位的栏目。',
    example: '密级',
    counterexample: '起草方案要快',
  },
  {
    id: 'furniture/draft-route',
    pattern: /^(?:报送?|呈送?|送)[：:][^。；]{2,40}(?:呈阅|审阅|阅示|审示|审定|参阅)$/u,
    why: '起草的人在稿子下面注明送谁审阅。',
    example: '报送：县府办　2019年3月11日　呈阅',
    counterexample: '报送：各乡镇要在月底以前把台账报上来',
  },
];
