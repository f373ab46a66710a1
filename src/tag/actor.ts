import { speakerActor } from '../schema/measure.ts';
import { concreteVerbs } from './lexicon.ts';
import { blanks, tableOf } from './split.ts';
import { withoutTold } from './told.ts';

/** What names of public bodies end in, whatever stands before it. */
const strongEnd =
  /(?:委员会|办公室|办事处|领导小组|协调小组|工作小组|议事小组|清算组|工作组|专班|指挥部|防指|防办|督查室|管委会|理事会|村委会|居委会|村民会议|党工委|党组|党支部|政法委|编办|综治办|信访办|金融办|法制办|政府办|[省市州县区]委|[省市县区]直单位|团委|纪委|监委|国资委|发改委|经信委|工信委|总工会|妇联|残联|组织部|宣传部|统战部|工作部|法院|检察院|分局|[^布结格]局|[^客大]厅|农经站|服务站|司法所|派出所|民政所|财政所|卫生所|保障所|中心校|研究院所|文化馆|图书馆|博物馆|合作社|网格中心|服务中心|数据中心|人民政府|人大常委会|公司|医疗队|机动队|抢险队|人民银行|第三方|党委书记|镇党委|乡党委|乡镇干部|村干部|镇纪委|村集体)$/u;
/** What is a body only where nothing but a level, a place, a count or a field stands before it. */
const weakEnd =
  /^(?:各级?|有关|相关|所在|全体|其他|其余|末位的|沿湖)?(?:(?:\d{1,4}|[两三四五六七八九十]{1,3})[个家所])?(?:(?:[\p{Script=Han}]{1,3}[省市州县区镇乡]|[省市州县区镇乡]|[省市县区镇]级)?(?:人民|党政|水行政主管|行政主管|主管|职能|经办|主办|合作|监管|监察|应急|水利|财政|公安|民政|卫生|卫计|教育|农业|交通|环保|人社|司法|审计|供水|供电|中医|中心|职业技术|卫生|技工|涉改)?(?:政府|部门|财政|机构|街道|社区|乡镇|县区|市县|银行|医院|卫生院|学校|学院|小学|中学|工业园)|(?:[\p{Script=Han}]{2,4}(?:经济|高新技术)?)?开发区|[\p{Script=Han}]{1,3}[^全主城山老小园库灾片校厂地景社发][县区镇乡]|[^城山老小园库灾片景\p{P}][县区]|[县市区镇乡村]里)(?:负责人|分管副?[县市区镇乡]长)?$/u;
const levelAlone = /^(?:各|每个?)(?:[县市区镇乡村]|社区|单位|乡镇|县区)$/u;
const noBody =
  /^(?:我|你|他|她|这|那|哪|同一|凡|没有|任何|不|对|把|将|向|以|在|因|如|凭|经|为|用|按|从|要|请|给|让|到|由|与|和|全[省市县区镇]|允许|鼓励|支持|严禁|企业|城区|到|\d+日)|是|[^责主]任(?!务)|占|归|到|回(?!族)|代表(?!会|大会)|^刚才/u;
/** Ends a name that is being read: what governs an object, tells how, or counts. */
const stop =
  /[是给把将对从向要须每的了着过于按]|应(?!急)|不(?!动产)|再(?!就业|生)|出(?!入境|版)|有(?!关|资产|限)|(?<=[\p{Script=Han}])\d|[，。；：！？“”《》（）\s]/u;
/** What any form of `stop` begins with; most characters are none of these. */
const stops = tableOf('是给把将对从向要须每的了着过于按应不再出有0123456789，。；：！？“”《》（）');
const longestName = 44;
/** The last letters of all names of bodies above. */
const lastLetters = new Set(
  '会室处组班部指办防委关位联院局厅站所校馆社心府司队行方记干纪体政门构道区乡镇县市里学园村人长',
);

/** Words of time and order that may stand before who acts. */
const time =
  '(?:[从自][^，。；]{1,10}起|(?:\\d{4}年|[今明本每当]年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|底|初|中旬|上旬|下旬|份)?(?:以前|之前|前|起)?|[今明本每当]年(?:年?底|春|秋|冬|内|上半年|下半年)?(?:以前|之前|前)?|年底(?:以前|前)|每(?:季度|月|周|年|天)(?:初|末|底)?|汛期|节后|近期|会后|今后|同时|另外|其中)';
const opening = new RegExp(
  `^(?:[一二三四五六七八九十]{1,3}[是要、]|第[一二三四五六七八九十]{1,3}[，、]?|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、．])?(?:${time}，?){0,2}(?:我?请|组织(?=\\d|各)|责成|要求|建议|恳请|指定|委托)?`,
  'u',
);
/** What an opening begins with. */
const openers = tableOf(
  '一二三四五六七八九十第（(0123456789从自今明本每当年汛节近会同另其我请组责要建恳指委',
);
/** What stands behind who acts: how, when, by what means, or that it must. */
const acts = new RegExp(
  `^(?:主要负责人|党组织|的?同志)?(?:都|也|一律|均|自己|统一|轮流)?(?:[要须应在从于按把将对给向为用每再先都均各就派出设办打建修管补发报查验抽列定审登收退核测组征铺新征占包带任取拿垫送挂看划做立接限]|必须|可以|不得|不准|不许|不能|担任|负责(?!人)|牵头|会同|联合|配合|具体|今年|明年|今明|年底|当[天日场月]|\\d|[一二两三四五六七八九十]{1,3}(?:天|日|个|人|月|家|册|户|年|次)|逐|定期|随机|直接|分别|共同|主要|专门|免费|汛期|春节|节后|${concreteVerbs.filter((verb) => verb.length > 1).join('|')})`,
  'u',
);
/** 由村民自己推选: by whom, where it is no body. */
const persons =
  /^([\p{Script=Han}、]{2,12}?)(?=任组长|任主任|担任|轮流|自己(?!的)|投票|评议|牵头|负责|带着|签字|领着)/u;
/** What clauses of arrangement begin with and no body is called by: most clauses name nobody, and are left at once. */
const firstWords = new Set(
  '推进 推动 加强 加快 促进 提升 强化 深化 完善 优化 健全 实施 开展 落实 建立 持续 深入 全面 积极 扎实 大力 着力 坚持 支持 鼓励 引导 打造 培育 构建 扩大 提高 增强 稳步 有序 加大 做好 抓好 确保 实现 严格 切实 努力 继续 进一 高质 高标 高水'.split(
    ' ',
  ),
);
/** What would make a longer name of it. */
const longer =
  /^(?:局|部(?!署)|室|办公室|办事处|委(?!托)|院|会(?!同|签|议)|所|厅|站|队|的|长|督查|组织部|宣传部|人民|政府|负责人|[镇区县乡村])/u;

const isSingle = (name: string) =>
  name.length > 1 &&
  !noBody.test(name) &&
  (strongEnd.test(name) || levelAlone.test(name) || weakEnd.test(name));

/** What joins the names of several bodies. */
const joins = /[、和与]|会同|或者/u;

/** One body, or several of which the last is one and the others are bodies or share its name. */
function isBody(name: string): boolean {
  if (isSingle(name)) return true;
  if (!joins.test(name)) return false;
  const parts = name.split(joins);
  const last = parts.at(-1) ?? '';
  // 区党群工作部、镇、村: levels alone stand in a list with a body.
  const closes = isSingle(last) || (/^[市县区镇乡村]$/u.test(last) && isSingle(parts[0] ?? ''));
  return closes && parts.every((part) => part.length <= 2 || isSingle(part));
}

/**
 * The longest name of bodies that words begin with, if something that acts stands behind it.
 *
 * @param surely whether the words before it say already that a body stands here
 */
function nameAt(words: string, surely: boolean): string | undefined {
  let [acting, named]: (string | undefined)[] = [];
  const limit = Math.min(words.length, longestName);
  for (let end = 1; end <= limit; end += 1) {
    const unit = words.charCodeAt(end - 1);
    const mayStop = end > 1 && (stops[unit] === 1 || blanks[unit] === 1);
    if (mayStop && stop.exec(words.slice(end - 2, end + 2))?.index === 1) break;
    if (!lastLetters.has(words.charAt(end - 1))) continue;
    const behind = words.slice(end);
    const name = words.slice(0, end);
    if (!isBody(name)) continue;
    // 六个乡镇登记的党员 are spoken of, and no town acts.
    if (acts.test(behind) && !longer.test(behind) && !/^[\p{Script=Han}]{1,3}的/u.test(behind)) acting = name;
    else if (
      surely &&
      !longer.test(behind) &&
      (!named || /^(?:[、和与]|会同|或者)/u.test(name.slice(named.length)))
    )
      named = name;
  }
  return (acting ?? named)?.replace(/(?<!第)[两三四五六七](?:家|方)$/u, '');
}

function actorIn(clause: string): string | undefined {
  const by = clause.includes('由') ? /(?<![自理缘事因])由/u.exec(clause) : null;
  if (by) {
    const behind = clause.slice(by.index + 1);
    const name = nameAt(behind, true) ?? persons.exec(behind)?.[1];
    if (name !== undefined && !noBody.test(name)) return name;
  }
  if (firstWords.has(clause.slice(0, 2))) return undefined;
  const opened = openers[clause.charCodeAt(0)] === 1;
  return nameAt(opened ? clause.replace(opening, '') : clause, false);
}

/**
 * Who is made responsible: the bodies that a clause says it is done by (由…), or that a clause begins with and
 * that then act; the first that are named where something is arranged. The speaker's own body where none is.
 */
export function actorOf(words: string): string {
  for (const clause of withoutTold(words).split(/[。；！？，：,;\n]/u)) {
    const name = actorIn(clause.trim());
    if (name !== undefined) return name;
  }
  return speakerActor;
}
