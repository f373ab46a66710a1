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
];
