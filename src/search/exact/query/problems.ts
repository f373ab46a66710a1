/**
 * What can be wrong with a query. Codes are permanent, and keys of the sentences that the page shows.
 * A problem never stops a search that could still be made.
 */
export const problemSentences = {
  'too-long': '检索式超过 {limit} 个字符，后面的部分没有用上。',
  'too-many-terms': '检索式的词超过 {limit} 个，请减少。',
  'only-punctuation': '“{source}”只有标点或空白，没有可找的字。',
  'quote-open': '引号没有正好括住一个词，按普通文字查找。',
  'operator-alone': '“{source}”前后都要有词，这里没有用上。',
  'near-not-words': '“{source}”只能连接两个词，这里没有用上。',
  'field-empty': '“{source}”后面没有写内容，没有用上。',
  'field-absent': '本馆的文献还没有标注“{source}”，不能按它查找。',
  'year-unreadable': '“{source}”不是年份；请写 年份:2012 或 年份:2010..2013。',
} as const satisfies Record<string, string>;

export type ProblemCode = keyof typeof problemSentences;

export interface Problem {
  readonly code: ProblemCode;
  /** What it is about, as it was written. */
  readonly source?: string;
  readonly limit?: number;
}

/** The sentence of a problem in Chinese. */
export function problemSentence({ code, source = '', limit = 0 }: Problem): string {
  return problemSentences[code].replace('{source}', source).replace('{limit}', String(limit));
}
