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
      `(?:(?<=[?\\p{Co}(（)）\\p{Script=Han}])[(（]?|(?<=[A-Za-z])[(（])[a-zü]{0,5}[${tone}][a-z]{0,4} ?[)）]`,
      'gu',
    ),
    why: '括号里的拼音与前面的字不合，是半个字错位的痕迹，此处原字有误。',
    example: '百?gòu)?qiáng)',
    counterexample: '长（cháng / zhǎng）有两读',
  },
  {
    id: 'marks/four-bytes',
    kind: 'doubt',
    sign: /\?\d\?\d/,
    pattern: /(?<=[\p{Script=Han}，。、；：“《])\?\d\?\d(?!\d)/gu,
    why: '这里是一个 GBK 没有的生僻字，它的四个字节被分开解码，原字已经丢失。',
    example: '由李?9?2同志负责',
    counterexample: '今天到会的有多少?8人还是9人?',
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
    id: 'marks/example-deleted',
    kind: 'gap',
    sign: /比如|例如|譬如/,
    pattern: /((?:比如说?|例如|譬如))(?=(?:街道|[镇乡县])[，,]在)/gu,
    why: '举了一处为例而没有名字，地名在转载时被删去。',
    example: '比如说街道，在评比中得了第一',
    counterexample: '比如说城东街道，在评比中得了第一；例如街道、社区的干部',
  },
  {
    id: 'marks/leader-deleted',
    kind: 'gap',
    sign: /思想、|理论/,
    pattern: /((?:继|马列主义、?|马克思列宁主义、?))(?=思想、(?:邓小平|“三个代表”))/gu,
    why: '“思想”与“邓小平理论”并称，前面的人名在转载时被删去。',
    proposal: '毛泽东',
    example: '是继思想、邓小平理论之后的成果',
    counterexample: '高举毛泽东思想、邓小平理论的旗帜',
  },
  {
    id: 'marks/leader-deleted-in-theory',
    kind: 'gap',
    sign: /理论/,
    pattern: /((?:以|高举|坚持|学习|、))(?=理论(?:和|、)“三个代表”)/gu,
    why: '“理论”与“三个代表”并称，前面的人名在转载时被删去。',
    proposal: '邓小平',
    example: '以理论和“三个代表”重要思想为指导',
    counterexample: '以邓小平理论和“三个代表”重要思想为指导',
  },
  {
    id: 'marks/leader-starred',
    kind: 'doubt',
    sign: /\*\*/,
    pattern: /(?<=\p{Script=Han})\*{2,3}(?=为首|为核心|为主要代表|思想、|理论)/gu,
    why: '星号盖住了原来的人名。',
    example: '以邓**为首的第二代',
    counterexample: '村民王**反映，水管坏了',
  },
  {
    id: 'marks/day-without-month',
    kind: 'doubt',
    sign: /\d{3}日/,
    pattern:
      /(?<=^|[\n。年])()(?!1[0-2][1-9]日)(1[0-2]|[1-9])([12]\d|3[01])日(?=[，,]|[上下]午|[早晚]上|凌晨)/gmu,
    why: '没有这样的日期，“月”字或分隔的符号在转载时丢失。',
    proposal: '$2月$3日',
    example: '713日，市里派人来查',
    counterexample: '113日，两种读法都成立；365日，天天如此；工期一共120日，不能再拖',
  },
  {
    id: 'marks/blanked-government',
    kind: 'doubt',
    sign: /__/,
    pattern: /(?<=[省市区县州旗乡镇]人民)_{2,3}(?=[，。、；与和及的办关]|各)/gu,
    why: '下划线盖住了原来的词；与“人民”相连、不是法院和检察院的，多半是政府。',
    proposal: '政府',
    example: '县人民__与各乡镇签了责任书',
    counterexample: '县人民__法院',
  },
  {
    id: 'marks/blanked-telephone',
    kind: 'doubt',
    sign: /__/,
    pattern: /(?<=电视)_{2,3}(?=会议?)/gu,
    why: '下划线盖住了原来的词；“电视”与“会议”之间通行的只有“电话”。',
    proposal: '电话',
    example: '召开了电视__会议',
    counterexample: '电视__节目',
  },
  {
    id: 'marks/blanked',
    kind: 'doubt',
    sign: /__/,
    pattern: /(?<=\p{Script=Han})_{2,6}(?=\p{Script=Han})/gu,
    why: '下划线盖住了原来的词。',
    example: '这次__事件',
    counterexample: '姓名：____',
  },
];
