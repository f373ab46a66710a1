import type { Rule } from '../rule.ts';

/** What a conversion to simplified characters may miss. Patterns are in simplified characters. */
export const scriptRules: readonly Rule[] = [
  {
    id: 'script/particle',
    pattern:
      /(?<=[随沿朝向接跟顺凭围绕约动存面味伴])著(?![名作称述书者录])|(?<![显卓昭土名巨专论编译合原遗])著(?=[力眼手重实急])/gu,
    replace: '着',
    why: '港台用“著”写助词，大陆写“着”；读 zhù 的词（著名、显著、专著……）不动。',
    example: '随著改革的深入，著力解决问题',
    counterexample: '成效显著，是著名的论著',
  },
  {
    id: 'script/carry',
    pattern: /揹/gu,
    replace: '背',
    why: '“揹”是“背”的异体（《第一批异体字整理表》），转换表没有收。',
    example: '揹著行李上山',
    counterexample: '背着行李上山',
  },
  {
    id: 'script/imagine',
    pattern:
      /(?<=[法以可敢难])想像(?![\p{Script=Han}]{1,3}(?:一样|那样|这样))|想像(?=[力空]|[的中][，。、\p{Script=Han}])/gu,
    replace: '想象',
    why: '台湾写“想像”，大陆的规范词形是“想象”；“想”加“像……一样”不动。',
    example: '难以想像的困难，丰富的想像力',
    counterexample: '他想像雷锋一样做好事；想像父亲那样种地',
  },
  {
    id: 'script/steep',
    pattern: /薰(?=[陶染])/gu,
    replace: '熏',
    why: '“薰陶”“薰染”的规范词形是“熏陶”“熏染”，转换表没有收。',
    example: '受中华文化薰陶',
    counterexample: '薰衣草种植基地',
  },
  {
    id: 'script/dredge',
    pattern: /濬/gu,
    replace: '浚',
    why: '“濬”是“浚”的异体，转换表没有收。',
    example: '疏濬河道',
    counterexample: '疏浚河道',
  },
  {
    id: 'script/coordinate',
    pattern: /(?<![星讲底座这那每几一两二三四五六七八九十百\d])座标(?![准志识明示语])/gu,
    replace: '坐标',
    why: '台湾写“座標”，大陆写“坐标”；“星座”“一座”后面的“标”是另一个词。',
    example: '价值座标',
    counterexample: '价值坐标；十二星座标在图上，路口立一座标牌',
  },
  {
    id: 'script/furniture',
    pattern: /家俱/gu,
    replace: '家具',
    why: '台湾写“傢俱”，转换表逐字转成“家俱”；大陆写“家具”。',
    example: '办公家俱',
    counterexample: '办公家具',
  },
  {
    id: 'script/chain',
    pattern: /(?<=产业|供应|资金|价值|创新|生态|服务|人才|证据|责任|食物|生物|项|冷)炼(?![钢铁油焦制化])/gu,
    replace: '链',
    why: '“鍊”既是“炼”也是“链”，转换表一律作“炼”；前面是这些词时只能是“链”。',
    example: '补齐产业炼的短板',
    counterexample: '发展产业，炼钢炼铁；生物炼制',
  },
];
