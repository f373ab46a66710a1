/**
 * What a text in traditional characters says of where it was spoken. Each distinct word counts once, so
 * that a name that comes again does not outweigh the rest. Words are written in simplified characters and
 * looked for in the simplified fold, since converters write 裏 or 裡, 羣 or 群, 臺 or 台.
 */

/** Frequent characters that differ, traditional and simplified by turns, after the commonest of the General List of 2013. */
export const scriptPairs =
  '們们會会國国這这來来時时個个為为學学對对發发經经產产業业進进過过說说開开關关與与實实現现動动機机從从長长問问題题體体點点區区務务將将縣县黨党員员門门間间裡里頭头農农處处總总書书記记設设議议強强調调應应質质環环質质導导傳传統统團团結结領领義义萬万億亿東东車车電电話话認认識识讓让還还給给極极構构組组織织濟济營营當当無无樣样見见規规劃划護护維维權权轉转變变錢钱頻频項项難难雙双達达運运遠远續续級级約约紀纪決决條条舉举辦办帶带歷历華华愛爱勞劳動动職职場场報报確确證证證证標标準准種种穩稳';

/** A word's part in the sum. */
export interface ScriptWords {
  readonly words: RegExp;
  /** Above zero for the Mainland, below for Hong Kong, Macau and Taiwan. */
  readonly points: number;
  readonly why: string;
}

/** Read in the simplified fold. */
export const scriptWords: readonly ScriptWords[] = [
  {
    words:
      /党委|党组|党建|党员|党支部|党政|党代会|党章|党中央|中共中央|总书记|书记|[区县市省镇村]委|县城|乡镇|街道办|(?<!中央)人民政府|副省长|国务院|人民代表|全国人大|人大代表|人大常委|同志们|社会主义|马克思|毛泽东|邓小平理论|科学发展观|和谐社会|小康|中国特色|三个代表|习近平|干部|三农|五年规划|五年计划|十[一二三四五]五|扶贫开发|精准扶贫|脱贫|精神文明|全县|我[县省]|县里|县区|全市上下|全区上下|农民工|个体户|国有企业|国营|公社|城镇化|计划生育|新华社|央视|人民日报|解放军|少数民族/gu,
    points: 2,
    why: '大陆的机构、职务和政治用语，港澳台讲自己的事用不着',
  },
  {
    words:
      /狠抓|抓好|抓落实|抓紧|贯彻|切实|着力|力争|健全|攻坚|搞好|搞活|城乡|招商|全省|全国|各地|各族|各级|群众|同志|政协|改革开放|现代化|质量|信息|工农|农村|农民|农业|粮食|工业|村民|村里|市里|镇里|[我全]市|企业|职工|劳动|生产|战略|部署|出台|同比|百分点|革命|解放|祖国|外贸|中方|中国政府|人民币|[\d千百十万]亩/gu,
    points: 0.5,
    why: '大陆公文的常用语，港澳台也用，但少',
  },
  {
    words:
      /特区政府|行政长官|立法会|特首|施政报告|条例草案|港元|港币|澳门币|新台币|台币|本港|港人|香港市民|澳门市民|公帑|财政司|律政司|政务司|强积金|综援|区议会|中华民国|民国[\d一二三四五六七八九十百]|行政院|立法院|监察院|司法院|考试院|总统府|立法委员|立委|国人同胞|市府|县府|部会|国发会|健保|志工|国民小学|学年度|里民|台湾人民|社会大众|市民大众/gu,
    points: -2,
    why: '港澳台的机构、职务和货币',
  },
  {
    words:
      /香港|九龙|新界|台北|台中|台南|高雄|新北|桃园市|委员会主席|本会|本局|议员|署长|次长|网路|软体|硬体|资讯/gu,
    points: -1,
    why: '港台的地名和称谓，大陆的讲话里少',
  },
  {
    words:
      /台湾|澳门|透过|长者|社福|问责|司长|致词|贵宾|永续|愿景|在地|族群|防疫|朝野|多谢|今次|今日|现时|内地|市民|公众|业界|当局|拨款|动议|议案|议题|修正案|诉求|谘询|亦|皆|俾|藉|惟|尽速|打拼|期许|劳工|各位先进|楼宇/gu,
    points: -0.5,
    why: '港澳台的常用语，大陆也用，但少',
  },
];

/** Read in the text as it stands. */
export const scriptForms: readonly ScriptWords[] = [
  {
    words: /“/gu,
    points: 0.5,
    why: '弯引号是大陆的，转换程序只换字，不换引号；香港的会议记录也用，所以分量轻',
  },
  { words: /[「『]/gu, points: -3, why: '直角引号是港台的，大陆的文章不用' },
  { words: /計畫/gu, points: -1, why: '台湾的写法，转换程序写不出来' },
  {
    words: /[于么]|[之以今最然]后|干部|[這那哪心]里|并(?=[且不将將在對])/gu,
    points: 1,
    why: '逐字的转换表留下的字形，繁体的作者写 於、麼、後、裡、並',
  },
];
