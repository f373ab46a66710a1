/** What is only pointed out. Where group 1 exists it is context in front of the place. */
export interface MarkRule {
  readonly id: string;
  readonly kind: 'gap' | 'doubt';
  readonly pattern: RegExp;
  /** What every match holds and few texts do: a text without it is not searched. */
  readonly sign?: RegExp;
  /** One sentence in Chinese for the reader. */
  readonly why: string;
  /** What may have stood there, in the manner of `String.replace` over the match. */
  readonly proposal?: string;
  readonly example: string;
  readonly counterexample: string;
}

const tone = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';

export const markRules: readonly MarkRule[] = [
  {
    id: 'marks/reading',
    kind: 'doubt',
    sign: new RegExp(`[${tone}]`, 'u'),
    pattern: new RegExp(
      `(?:(?<=[?\\p{Co}A-Za-z(（)）])|(?<=\\p{Script=Han}))[(（]?[a-zü]{0,5}[${tone}][a-z]{0,4} ?[)）]`,
      'gu',
    ),
    why: '括号里的拼音与前面的字不合，是半个字错位的痕迹，此处原字有误。',
    example: '百?gòu)?qiáng)',
    counterexample: '增长（GDP）',
  },
  {
    id: 'marks/question-mark',
    kind: 'doubt',
    sign: /\?/,
    pattern:
      /(?<=[\p{Script=Han}\p{Co}”“，。、；：！？])\?{1,3}(?=[\p{Script=Han}\p{Co}“”，。、；：！？,!A-Za-z0-9]|$)|(?<=\n|^)\?(?=\p{Script=Han})/gu,
    why: '这个问号不在问句末尾，可能是转码时丢失的字或标点。',
    example: '推动发展?在全县',
    counterexample: '强在哪里?我觉得',
  },
  {
    id: 'marks/private-use',
    kind: 'doubt',
    pattern: /\p{Co}{1,8}/gu,
    why: '这里是没有字形的专用区字符，原字在转码时损坏。',
    example: '总\uE266书记',
    counterexample: '总书记',
  },
  {
    id: 'marks/replacement',
    kind: 'doubt',
    pattern: /\uFFFD{1,8}/gu,
    why: '这里的字节无法解码，原字已经丢失。',
    example: '社会\uFFFD理',
    counterexample: '社会管理',
  },
  {
    id: 'marks/government-swap',
    kind: 'doubt',
    sign: /行政/,
    pattern:
      /([市区县州旗镇乡]委、)([市区县州旗镇乡])行政(?![审诉管执机区单人处法事部许中村层复效服职权责改公])/gu,
    why: '与党委并称的应是政府，“行政”可能是过滤程序替换“政府”留下的。',
    proposal: '$2政府',
    example: '区委、区行政决定',
    counterexample: '区委、区行政审批局',
  },
  {
    id: 'marks/name-deleted',
    kind: 'gap',
    pattern:
      /((?:借鉴|推广|学习))(?=镇(?!党|政|委|长|人大|里|上|级|村|域|区|直|属|内|外|上)|[乡县](?:的?(?:经验|做法|模式)|“))/gu,
    why: '“镇、乡、县”前面没有名字，地名在转载时被删去。',
    example: '要借鉴镇经验',
    counterexample: '要借鉴镇级财政的做法',
  },
  {
    id: 'marks/name-deleted-in-slogan',
    kind: 'gap',
    sign: /新[”"]/,
    pattern: /((?:建设|打造|创建|建成)新)(?=[”"])/gu,
    why: '口号停在“新”字上，后面的地名在转载时被删去。',
    example: '为“推进现代化，建设新”作贡献',
    counterexample: '为“建设新农村”作贡献',
  },
  {
    id: 'marks/blanked',
    kind: 'doubt',
    sign: /__/,
    pattern: /(?<=\p{Script=Han})_{2,6}(?=\p{Script=Han})/gu,
    why: '下划线盖住了原来的词。',
    example: '县人民__与各乡镇',
    counterexample: '姓名：____',
  },
];
