import type { Rule } from '../rule.ts';

/** Words that a filter or a conversion spoiled and that can be restored with certainty. */
export const lexicalRules: readonly Rule[] = [
  {
    id: 'lexical/government',
    pattern: /(?<=[省市区县州盟旗乡镇])government(?![A-Za-z ])/gu,
    replace: '政府',
    why: '过滤程序把“政府”换成了英文词；前面紧接行政区划的通名时只能是“政府”。',
    example: '市government的部署',
    counterexample: 'the local government',
  },
  {
    id: 'lexical/times',
    pattern:
      /(?<=顺应|适应|符合|紧跟|紧扣|引领|反映|把握|立足|新|与)时展(?=的|要求|需要|潮流|步伐|趋势|大势|变化|进步)/gu,
    replace: '时代发展',
    why: '网站删去了广告词“代发”；“时展”本不成词，前后的搭配只容得下“时代发展”。',
    example: '顺应时展要求',
    counterexample: '新区建设要与同时展出的规划对照',
  },
  {
    id: 'lexical/ideas',
    pattern: /(?<=树立|运用|用|以|的|管理|教育|经营|企业)现念(?=和|的|，|,|。|指导|引领|为)/gu,
    replace: '现代理念',
    why: '网站删去了广告词“代理”；“现念”本不成词。',
    example: '用现念指导工作',
    counterexample: '发现念头不对',
  },
  {
    id: 'lexical/office',
    pattern: /现公(?=设备|系统|自动化|条件|手段|技术)/gu,
    replace: '现代办公',
    why: '网站删去了广告词“代办”；“现公”本不成词，后面接的都是办公的用品。',
    example: '添置现公设备',
    counterexample: '出现公家和私人的矛盾',
  },
  {
    id: 'lexical/marked',
    pattern:
      /(?<![凸突彰尽浮透浅])显着(?=的|地|成|改|提[高升]|增|减|降|缩|扩|变化|效|进步|优|特[点征色]|进展|上升|下降|偏|高于|低于|好|不同|差|作用|标志|地位|，|。|,|；|;)/gu,
    replace: '显著',
    why: '简繁来回转换把“著”都变成了“着”；“显着”后接这些词时就是“显著”。动词“凸显着、彰显着”不动。',
    example: '取得了显着的成绩',
    counterexample: '凸显着的精神',
  },
  {
    id: 'lexical/outstanding',
    pattern: /卓着(?!力|眼|手|重)/gu,
    replace: '卓著',
    why: '简繁来回转换的遗留；“卓着”不成词。',
    example: '功勋卓着',
    counterexample: '功勋卓著',
  },
  {
    id: 'lexical/famous',
    pattern:
      /(?<=[是的个位和、国内外世界])着名(?=的|[专学作教诗画书歌][家者授人]|品牌|商标|企业|景[点区]|风景|侨乡|大学)/gu,
    replace: '著名',
    why: '简繁来回转换的遗留；“写着名字”一类后面不接这些词。',
    example: '他是着名的专家',
    counterexample: '门上写着名字',
  },
];
