import { type Rule, stageOfRules } from '../rule.ts';

/** Punctuation that a spinner doubled. Question marks, full stops in rows and exclamations are not touched: they may be evidence or meant. */
export const doubledRules: readonly Rule[] = [
  {
    id: 'doubled-punctuation/comma',
    pattern: /(?<![,，])([,，])[,，](?![,，。])/gu,
    replace: '$1',
    why: '中文里没有连用的逗号；只有恰好两个时才确定是一个。',
    example: '开幕会,,总理作报告',
    counterexample: '开幕会,总理作报告',
  },
  {
    id: 'doubled-punctuation/comma-stop',
    pattern: /[,，]{1,2}(?=。)/gu,
    replace: '',
    why: '逗号后面紧跟句号，句子到句号为止。',
    example: '增长百分之五,。居民收入',
    counterexample: '增长百分之五。居民收入',
  },
  {
    id: 'doubled-punctuation/stop-comma',
    pattern: /(?<=[\p{Script=Han}])、、(?=\p{Script=Han})/gu,
    replace: '、',
    why: '两个词之间只有一个顿号。',
    example: '工业、、农业',
    counterexample: '工业、农业',
  },
];

/** Doubled punctuation, only where one sign is certain. */
export const doubledPunctuation = stageOfRules(doubledRules);
