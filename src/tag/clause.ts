import { concreteVerbs, genericVerbs, sloganTurns, stanceWords } from './lexicon.ts';
import { ban, byWhom, counted, each, fromOn, handled, mandate, paid, timed } from './plain-actions.ts';
import { charactersOf, createSigns, type SignedPattern } from './signs.ts';
import { blanks, type Span, tableOf } from './split.ts';

/** What a clause does in a speech; only the first two can make a measure. */
export type ClauseKind =
  | 'concrete'
  | 'generic'
  | 'stance'
  | 'slogan'
  | 'claim'
  | 'report'
  | 'figure'
  | 'state'
  | 'other';

export interface Clause extends Span {
  readonly kind: ClauseKind;
  /** The verb of an action and where it stands. */
  readonly verb?: { readonly word: string; readonly start: number };
  /** Whether it tells what became of a thing: 公园建成开放. */
  readonly become?: true;
}

/** Arguments: what something is, means, or leads to. */
const claim =
  /是[^，。；]{0,40}(?:要求|保障|保证|基础|前提|关键|根本|必然|举措|途径|任务|使命|责任|重点|突破口|法宝|根基|组成部分|部分|核心|一年|一次|会议|开局|阶段|时期|机遇期|期|决策|行动|内容|目的|大事|难题|主题|力量|问题)(?:所在|之一|期)?[”’]?[，。；！：]?$|关系(?:到|着)|关乎|意味着|表明|来之不易|有利于|有助于|为[^，。；]{2,30}(?:指明|奠定|作出|积累|打下)|(?:创造|提供)了[^，。；]{0,16}(?:条件|环境|机遇)|这就要求|(?:不但|不仅)(?:有|是|能)|从[^，。；]{1,16}看[，]|是[^，。；]{1,12}的[，。；！]?$|的一次[^，。；]{0,8}会议|^如何|的制胜|势在必行|在于|标志着|决定(?:着|未来|了)|符合[^，。；]{0,16}(?:规律|实际)|意义(?:深远|重大)|分不开|源于|面临|取决于|将(?:会)?(?:起到|发挥|带来|成为)|^[^，。；“]{0,6}“[^”]{1,8}”(?:是?指|即)/u;
/** What is wrong, not what is done about it: 能力不强, 矛盾依然突出. */
const problem =
  /(?:还?不(?:足|强|高|够|充分|平衡|协调|完善|适应|稳固|及预期|到位|优|多|大)|薄弱|滞后|有待[^，。；]{0,8}|(?:依然|仍然|比较|较为|更加|日益)(?:突出|严重|存在|凸显)|存在[^，。；]{0,10}(?:问题|差距|短板|隐患|风险)|有差距|还不少|时有发生|(?:压力|责任|难度)(?:仍然?|依然|还)?(?:较|加|增|很|更)大|任务(?:仍然?|依然|还)?(?:较|很|更|十分)?(?:繁重?|艰巨(?:繁重)?|重)|(?:仍|还|尚)(?:需|要|须)[^，。；]{2,12}|还需(?:增强|提高|提升|加强))[，。；！]?$/u;
/** When, on what ground or with what beside it: what only leads up to the words of a sentence. */
const leadsUp = /^[^，。；]{2,24}(?:以来|之后|以后|(?<![今最背落])后|之际|的同时|过程中|基础上|前提下)，$/u;
const longestOpening = 30;
/** What ought not to be, before what ought to, and conditions: 不应当把注意力放在产值上, 可以利用旧厂房的. */
const negated = /的，$|^[^，。；]{0,6}(?:不应当?|不是(?:要)?)(?![^，。；]*而)/u;
/** What only opens a list within its sentence: 主要措施是：减免农业税…… */
const introduces = /^[^，。；]{0,8}(?:措施|做法|办法|内容|任务|要求|重点)(?:主要)?(?:有|是)?：$/u;
/** A subject with 是 behind it says what something is; 特别是 and its like do not. */
const copula =
  /^(?!主要是)[^，。；]{1,24}(?<!特别|尤其|就|还|凡|但|总|可|(?<![主重])要|只|正|也|都|一|二|三|四|五|六|七|八|九|十)是(?![否要])/u;
/** Study of what was said elsewhere, insight as an object, and holding to a course move only minds. */
const study =
  /(?:学习|领会|贯彻|宣传)[^，。；]{0,40}(?:思想|精神|讲话|理论|批示|指示)[”’]?[，。；！]?$|认识[，。；]?$|思想[^，。；]{0,8}统一到|坚持[^，。；]{0,20}(?:国策|方针|道路|路线)[”’]?[，。；！]?$|进行了?[^，。；]{0,8}(?<!可行性)(?:研究|讨论|思考|总结|分析)[，。；]?$/u;
/** Others' words passed on. */
const report =
  /^(?!按照|根据|依据|遵照|落实|贯彻|我们)[^，。；]{0,24}(?:总书记|中央|上级|会议|省委|市委|党代会)[^，。；]{0,24}(?:指出|强调|要求|明确提出|提出了)|^[^，。；]{0,4}(?:国务院|中央|省委|省政府)[^，。；]{0,12}已经(?:决定|明确|确定)|(?:制定|提出)(?:本|如下|以下)|^(?:刚才|大家知道|我觉得|我认为|可以说|下面)|^[^，。；]{0,6}(?:国务院|中央|省委|省政府|全国)[^，。；]{0,16}召开|召开(?:这次|此次|本次|今天)[^，。；]{0,16}会|^(?:[^，。；]{2,12}，)?(?!按照|根据|落实|贯彻)[^，。；]{0,12}(?:总书记|党中央)[^，。；]{0,24}(?:亲临|亲率|出席|致信|考察|调研|听取|作出|发表|赋予|把舵|关心|重视|坚强领导|统一领导)|^对[^，。；]{2,10}工作作出(?:重要|一系列)|^(?:习近平|文章|他|她)(?:在[^，。；]{2,10}中)?(?:还|又|明确)?(?:指出|强调|要求|说|表示|认为)/u;
/** One of the words that every form of `report` has; most clauses have none and need not be read on. */
const reportHint =
  /总书记|中央|上级|会议|[省市]委|党代会|省政府|国务院|全国|召开|(?:制定|提出)(?:本|如下|以下)|刚才|大家知道|我觉得|我认为|可以说|下面|工作作出|习近平|文章|[他她](?:在|还|又|明|指|强|要|说|表|认)/u;
/** Results told by figures alone. */
const figure =
  /^(?:全年|累计)?(?:完成|净增)[^，。；]{0,10}(?:总值|收入|税收|主体)|(?:增长|达到?|超过?|突破|占|降低|下降|提高到|增加到|由[\d.]+|居全[国省市]|总额|同比|比重|比例|均值|增幅|总量|产量|净增|保持在|稳定在)[^，。；]{0,24}(?:\d|第[一二三四五六七八九十]|前列|首位|历史)|\d[^，。；]{0,12}(?:居全[国省市])|率(?:逐年|稳步|持续|不断|明显|大幅|进一步)?(?:提升|提高|上升|下降|降低)/u;
/** A total with its figure: 实现进出口总额一万亿元. */
const amount = /(?:总额|总值|产值|增加值|收入|营收|增速|比重)[^，。；\d]{0,8}[\d一二三四五六七八九十百千]/u;
/** Statistics that look like actions: 新增经营主体2.68万户. */
const counts =
  /^(?:全市|全省|全年|累计|城镇)*新增(?:各类)?(?:经营主体|市场主体|城镇就业|就业)[^，。；]{0,4}\d/u;
/** How a thing grew by a figure: 研发人员总量年均增长11.2%. */
const grew = /(?:增长|下降|降低|提高|提升|上升|占)[^，。；]{0,6}\d/u;
/** Targets named as such. */
const target =
  /(?:预期目标|主要目标|主要指标|目标设定|目标任务(?:总体|全面|顺利|如期|基本|较好)?(?:完成|实现))/u;
/** Verbs that are nouns just as often: before what became of a thing they name the thing. */
const nominal = new Set(
  '创新 教育 生产 服务 统计 配置 布局 规划 发展 监管 治理 培训 建设 管理 改造 研发 保障 应急 协调 合作 投资 营商 协同 开发 保护 运行 运营 公开 教学 学习 检查 开放'.split(
    ' ',
  ),
);
/** Verbs that hasten another, which names the action: 加快打造, 推动出台. */
const hastening: ReadonlySet<string> = new Set(['加快', '推动']);
/** How a clause ends that tells what became of its subject. */
const becoming =
  /(?:不断|稳步|持续|明显|显著|进一步|更加|日益|大幅|有效|逐步|全面|加速|深入|扎实|总体|基本|加快|初步|更趋|明显|有序|成功|全部|双双?)?(?:扩面提质|提质增效|走深走实)[，。；！]?$|(?:不断|稳步|持续|明显|显著|进一步|更加|日益|大幅|有效|逐步|全面|加速|深入|扎实|总体|基本|加快|初步|更趋|有序|成功|全部|双双?)(?:提升|提高|增强|改善|加强|优化|完善|稳定|发展|扩大|壮大|健全|彰显|显现|释放|加快|好转|丰富|推进|攀升|增加|深化|拓展|形成|建立|建设|构建|构建起来|活跃|便捷|有力|下降|减少|回升|向好|落实|巩固|扩面提质|提质增效|走深走实)(?:起来)?[，。；！]?$|(?:性|力|度|水平|质量|能力|结构|布局)(?:增强|提高|提升|改善|优化|拓展|扩大)[，。；！]?$/u;
/** A result told of the whole: 推动了贸易的发展. */
const result =
  /^[^，。；]{0,8}(?:推动|促进|带动|保证|保障|维护)了[^，。；]{2,48}(?:发展|提高|增长|进步|稳定|改善)[，。；！]?$|(?:发挥|起到?)了[^，。；]{0,8}作用[。；！]?$/u;
/** How a clause ends that tells of progress. */
const progress = /取得[^，。；]{0,16}(?:成效|成果|进展|成绩|突破)[，。；！]?$/u;
/** What names all work and none: 推动各项事业发展, 实现上述目标. */
const vague =
  /^(?:我们)?[^，。；]{0,6}(?:推动|推进|发展|做好|抓好|促进)(?:了)?各项(?:事业|工作|目标|任务)[^，。；]{0,6}[，。；]?$|^(?:要)?(?:实现|完成)(?:上述|以上|这些|上面的?)[^，。；]{0,6}(?:目标|任务)/u;
/** What an arrangement stands under and none of its own: 坚持民生为大, 以…为目标定位, 把…作为重点. */
const guiding =
  /^(?:[，\s]|我们|要|始终|必须|牢牢|切实|紧紧|自觉)*(?:坚持)?以[^，。；]{2,70}为(?:指导|指引|遵循|根本遵循|统领|引领|目标定位|制度基石|稳固支撑|基石|导向|主线|总牵引|总抓手|根本目的)[，。；！]?$|坚持[^，。；]{1,6}(?:为大|优先|至上|为先)[，。；]|坚持从[^，。；]{2,10}出发|遵循[^，。；]{0,6}规律|坚持[^，。；]{0,4}(?:稳中求进|新发展理念|以人民为中心|系统观念|底线思维|第一要务|守正创新)|把[^，。；]{2,24}(?:摆在|放在)[^，。；]{0,8}位置[，。；]|把[^，。；]{2,20}作为[^，。；]{0,16}(?:重点|首要任务|出发点|落脚点|重中之重|大事|主题|主线)[，。；]|(?:思想|行动|认识)[^，。；]{0,30}(?:贯通|统一)(?:起来|到)/u;
/** What was said before, and not arranged now. */
const saidBefore = /(?:去年|前年|上次|当时|那时|那天)[^，。；]{0,16}(?:讲|说过?|提过?|要求过?)[，：]?$/u;
/** A noun with what became of it: 水平不断提升, 工作取得新进展. */
const state =
  /^[\p{Script=Han}“”、（）\w+]{2,40}?(?:不断|稳步|持续|明显|显著|进一步|更加|日益|大幅|有效|逐步|全面|加速|深入|扎实|常态化|总体)(?:提升|提高|增强|改善|加强|优化|完善|加力|稳定|发展|扩大|壮大|健全|彰显|释放|发挥|加快|好转|丰富|控制|遏制|推进|开展|攀升|涌现|增加|深化|拓展|协调|可持续)|初见成效|取得[^，。；]{0,16}(?:成效|成果|进展|成绩|突破|胜利)|迈上新台阶|步入快车道|实现新(?:突破|提升|跨越)|有力有效|蓬勃|频显|^[\p{Script=Han}“”、（）]{2,16}?(?:提质升级|提档升级|系统升级|发展壮大|稳妥推进|纵深推进|落地见效|加快集聚|加速集聚|步伐加快|深化拓展|做大做强)[，。；！]?$/u;

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const anyOf = (list: readonly string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

const adverbs =
  '进一步|继续|持续|深入|全面|积极|加快|大力|扎实|切实|着力|努力|认真|严格|坚决|稳步|有序|广泛|逐步|高标准|高质量|高水平|高起点|高效|高品质|高能级|依法|一体|分类|重点|不断|更好|更加|更多|充分|精准|科学|常态化|主动|自觉|有效|滚动|纵深|试点|累计|成功|创新|新|再|又|已|都|也|还|就|并|且|同时|同步|共同|联合|多渠道|牢牢|一律|率先|尽快|及时|定期|集中|着眼|锲而不舍|做深|圆满|顺利|相继|陆续|统筹|协同|极致|高位|从严|从实|从快|从重|全力|奋力|加紧|抓紧|迅速|平稳|合理|适时|综合|普遍|统一|拟|实质性|首次|启动|接续|久久为功|强力|有力|首次|优先|整体|系统|深度|不折不扣|全部|当场|当天|加力|严厉|积极稳妥|稳妥有序|稳妥|稳慎|基本|多措并举|全方位|多层次|加速|精心|更大力度|更高水平|提前|超额|如期|全域|梯度|梯次|分层分类|分类分级|分领域|依法依规|前瞻|常态长效|持之以恒|驰而不息|妥善|持续用力|千方百计|适度超前|紧密|毫不放松|按需|动态|尽心竭力|尽心尽力|最大限度|标本兼治|因城施策|坚定|连续|长效|靠前|平等|有步骤|逐一|逐户|逐个|逐项|分别|各自|一并|大幅度|大幅|较大幅度|始终|真正|从严|带头|必要时';
const modals =
  '必须|务必|务求|一定|严禁|不得|不准|应当|应该|应|须|需要|要|将|拟|计划|可以|可|允许|力争|争取|鼓励|支持|引导|提倡|希望|决定|负责';
const subjects =
  '我们|我省|我市|我县|我区|全省|全市|全县|全区|各地|各级|各部门|各单位|各镇|政府|国务院|大家|他们|今年|去年|明年|年初|目前|近期|其中|对此|为此|因此|但|而|既|以及|特别是|尤其是|即|——|等';
/** By when or for how long, in front of the verb: 年底前, 10月底以前, 三年内, 春节前. */
const times =
  '(?:(?:今|明|本|当)?年|(?:本|当|次|下)?月|[\\d一二三四五六七八九十]{1,3}月)?(?:\\d{1,2}日|[底末初])(?:以|之)?前|(?:今|明|本|当)?年内|[\\d一二两三四五六七八九十半]{1,3}(?:年|个月|周|天)(?:以|之)?内|\\d{4}年(?:(?:年?[底末初]|\\d{1,2}月(?:\\d{1,2}日|[底末初])?)(?:以|之)?前)?|赶在[^，。；]{1,8}?(?:以|之)?前|(?:春节|国庆|汛期|入汛|入冬|开学)(?:以|之)?前|汛前|从[^，。；]{1,10}起|每(?:年|月|周|天|日|次|季度?|半年|学期|两周)';
/** How it is done, before the verb: 较多地, 有步骤地. */
const manner = '[较更]?[多好快大高广深]地|有[步计重区针][骤划点别对]性?地|因地制宜地?|创造性地';
const prefix = new RegExp(`^(?:[“”‘’（）()—–\\s]|${manner}|${times}|${subjects}|${adverbs}|${modals})`, 'u');
const concrete = new RegExp(`^(?:${anyOf(concreteVerbs)})`, 'u');
/** What the verbs begin with; at most places of a text none does. */
const firstOfVerb = tableOf(concreteVerbs.map((verb) => verb.charAt(0)).join(''));
const generic = new Set(genericVerbs);
const stance = new RegExp(anyOf(stanceWords), 'u');
const slogan = new RegExp(anyOf(sloganTurns), 'u');
/** Where the words of an arrangement begin behind its subject, its place or its means. */
const turn =
  /(?:必须|务必|务求|应当|应该|严禁|不得|不准|须|需要|要|将|把|能够|通过|已经|已|给|(?<![去方导走取趋动定])向(?!往)|由)/u;
/** A place or field in front of the action: 在……领域推行. */
const field =
  /^[^，。；]{0,6}(?:在|对|从|就|于)[^，。；]{1,24}?(?:领域|方面|层面|范围内|过程中|中心|基础上|上|中|[县市区镇乡村省]|社区|学校|园区|流域|地区)(?=[\p{Script=Han}]{2})/u;
/** 由于 gives a reason, not a body that acts. */
const cause = /^由于/u;
/** 对机构进行改革, 为残疾人发放补贴: the object, or whom it is for, stands before the verb. */
const treated =
  /^(?:首先|其次)?对[^，。；]{1,24}?(?=进行|实行|实施|加强|给予|予以|开展)|^[^，。；]{0,4}为(?!了)[^，。；]{1,20}?(?=发放|提供|开展|安装|配备|建立|办理)/u;
/** What became of a thing by someone's work, with the verb behind its object. */
const completed =
  /(?:开业|开园|开工|开通|投用|投运|投产|投入使用|运行|运营|落地|揭牌|挂牌|建成|组建|贯通|通车|竣工|成立|启用|首飞|上市|翻番|完成|推出|入选[^，。；]{0,20}|发布|全覆盖|推广|签署|签约|联通|互联|转型退出|汇出|出台|实施|落户|确定为|被确定)[^，。；]{0,8}[，。；！]?$|被(?:确定|列入|纳入|授予)|^[^，。；]{2,24}(?:获批|获评|入选|纳入|列入|进入)[^，。；]{0,20}(?:试点|示范|名单|名录|园区|基地|中心|城市|工程|规划|布局)[^，。；]{0,6}[，。；！]?$|\p{Script=Han}{4}(?:设立|(?:出台|颁布|发布)施行)[，。；]$/u;

/** A reform or inquiry whose course is told: 管理体制改革取得重大进展. */
const reformed =
  /(?:改革|试点|普查|调查|整治|清理|改制|试验区建设|示范区建设|工程|行动)[^，。；]{0,4}(?:取得[^，。；]{0,8}进展|取得[^，。；]{0,8}成[果效]|全面(?:展开|推开|完成)|基本完成|顺利(?:实施|推进|完成)|(?:深入|扎实|有序|持续)(?:实施|推进|开展))[，。；]?$/u;

/** How many prefixes a clause may have before its verb. */
const prefixLimit = 8;

/**
 * A verb has an object behind it; before 的 or 工作 it is part of a name, before a mark it is a state, 加强烈 is
 * the end of 更加强烈, and 登记表 and 服务员 are things.
 */
function governs(text: string, from: number, end: number): boolean {
  const rest = text.slice(from, Math.min(end, from + 6));
  return !/^(?:的|议|工作|了?[，。；：！、]?$|是|所|烈|表|簿|员(?!工)|站|室|中心|机构)/u.test(rest);
}

/** Behind a word of obligation a verb needs no object: 贷款都要从严控制. */
const biddings: ReadonlySet<string> = new Set(['要', '必须', '务必', '应当', '须', '一律', '全部']);
const closes = (text: string, at: number) => /^[，。；！]/u.test(text.slice(at, at + 1));

function verbAt(
  text: string,
  from: number,
  end: number,
  turned = '',
): { word: string; start: number } | undefined {
  let at = from;
  let bidden = biddings.has(turned);
  for (let step = 0; step < prefixLimit && at < end; step += 1) {
    const rest = text.slice(at, Math.min(end, at + 14));
    const verb = firstOfVerb[text.charCodeAt(at)] === 1 ? concrete.exec(rest)?.[0] : undefined;
    const main = verb && hastening.has(verb) ? concrete.exec(rest.slice(verb.length))?.[0] : undefined;
    if (
      main &&
      !generic.has(main) &&
      !nominal.has(main) &&
      governs(text, at + (verb ?? '').length + main.length, end)
    )
      return { word: main, start: at + (verb ?? '').length };
    if (verb && (governs(text, at + verb.length, end) || (bidden && closes(text, at + verb.length))))
      return { word: verb, start: at };
    const skipped = prefix.exec(rest)?.[0];
    if (!skipped) return undefined;
    bidden ||= biddings.has(skipped);
    at += skipped.length;
  }
  return undefined;
}

/** Furthest that the verb may stand behind what turns to the action. */
const reach = 24;

/** The first verb behind an offset that governs something. */
function verbBehind(text: string, from: number, end: number): { word: string; start: number } | undefined {
  for (let at = from; at < Math.min(end, from + reach); at += 1) {
    if (firstOfVerb[text.charCodeAt(at)] !== 1) continue;
    const verb = concrete.exec(text.slice(at, Math.min(end, at + 6)))?.[0];
    if (verb && governs(text, at + verb.length, end)) return { word: verb, start: at };
  }
  return undefined;
}

/** How a clause ends that compares: 医疗服务更加优质高效. */
const compared = /(?:更加|更为|更趋|日益|越来越)\p{Script=Han}{2,8}[，。；！]?$/u;

/** What has grown, or what is held in a word of two: 科技力量支撑增强, 着力稳就业促增收. */
const risen =
  /\p{Script=Han}{4}(?:增强|提升|改善|优化|提质|升级|壮大|集聚|活跃|涌现|回升|向好)[，。；]$|^(?:着力|千方百计|全力|大力|聚力)(?:稳|促|扩|抓|强|补|防|保|惠)\p{Script=Han}{2}/u;

/** Whether a clause names an action or what became of a thing, wherever in it. */
export const namesAction = (words: string) =>
  !negated.test(words) &&
  (risen.test(words) ||
    compared.test(words) ||
    verbBehind(words.replace(/“[^”]*”/gu, ''), 2, words.length) !== undefined);

/** Where the name of a body ends: 市财政局, 县人民政府, 各乡镇. */
const bodyEnds =
  /(?:(?<!城)[县镇]|局|厅|委|委员会|办公室|部门|政府|财政|公司|指挥部|组织部|法院|检察院|学校|医院|银行|开发区|乡镇|街道|县区|社区|各[镇村县区乡市])(?=[\p{Script=Han}\d])/gu;
/** Furthest that the name of a body may end from the start of its clause. */
const longestName = 22;

/** The verb that stands right behind the name of a body, and behind the time that may follow it. */
function verbOfBody(text: string, { start, end }: Span): { word: string; start: number } | undefined {
  for (const name of text.slice(start, Math.min(end, start + longestName)).matchAll(bodyEnds)) {
    const verb = verbAt(text, start + name.index + name[0].length, end);
    const place = /[县镇]$/u.test(name[0]);
    if (verb && !(place && nominal.has(verb.word))) return verb;
  }
  return undefined;
}

/** A verb with 了 behind it tells of what was done, wherever it stands. */
function verbDone(text: string, { start, end }: Span): { word: string; start: number } | undefined {
  const at = text.indexOf('了', start);
  if (at < start + 2 || at >= end) return undefined;
  const verb = concrete.exec(text.slice(at - 2, at))?.[0];
  return verb?.length === 2 ? { word: verb, start: at - 2 } : undefined;
}

/** The verb of a clause: at its start, behind what turns to the action, or before 了. */
function findVerb(text: string, span: Span): { word: string; start: number } | undefined {
  const { start, end } = span;
  const direct = verbAt(text, start, end);
  if (direct) return direct;
  const words = text.slice(start, end);
  if (cause.test(words)) return undefined;
  const inField = field.exec(words);
  const treats = treated.exec(words);
  const treating = treats && verbAt(text, start + treats[0].length, end);
  if (treating) return treating;
  const behind = inField && verbAt(text, start + inField[0].length, end);
  if (behind) return behind;
  const match = turn.exec(words);
  if (match) {
    const from = start + match.index + match[0].length;
    const verb = verbAt(text, from, end, match[0]) ?? verbBehind(text, from, end);
    if (verb) return verb;
  }
  return verbOfBody(text, span) ?? verbDone(text, span);
}

/** What closes a document and arranges nothing in it: 本办法由市水利局负责解释. */
const closing =
  /^(?:第[^，。；]{1,4}条\s*)?本(?:办法|意见|方案|规定|通知|细则|条例)[^，。；]{0,24}(?:负责解释|起施行|有效期)/u;

/** The patterns that are asked of every clause, each with the characters that its forms cannot do without. */
export const signed: readonly SignedPattern[] = [
  { pattern: slogan, characters: charactersOf(sloganTurns) },
  { pattern: claim, characters: '是系乎味表易于为造供这但仅看次如胜势决符义开临将志“' },
  { pattern: saidBefore, characters: '讲说提求' },
  { pattern: stance, characters: charactersOf(stanceWords) },
  { pattern: study, characters: '学领贯宣识思坚进' },
  { pattern: guiding, characters: '以坚遵把思动识' },
  { pattern: problem, characters: '不薄滞待突严存凸差时压责难务仍还尚' },
  { pattern: vague, characters: '项述上些' },
  { pattern: result, characters: '了' },
  { pattern: copula, characters: '是' },
  { pattern: leadsUp, characters: '来后际时程基提' },
  {
    pattern: completed,
    characters: '业园工通用运投营落揭挂成建贯竣立启首上翻完推选发全签互转出实定被批评入纳列进施',
  },
  { pattern: timed, characters: '前内每' },
  { pattern: paid, characters: '元' },
  { pattern: handled, characters: '把' },
  { pattern: each, characters: '每' },
  { pattern: byWhom, characters: '由' },
  { pattern: fromOn, characters: '起' },
  { pattern: closing, characters: '本' },
  { pattern: reportHint, characters: '书央级议委党府院国召制提才知觉认说面作习章他她' },
  { pattern: negated, characters: '不的' },
  { pattern: target, characters: '标' },
  { pattern: counts, characters: '增' },
  { pattern: becoming, characters: '质走断稳续显进更益幅效逐全速入实总基快初序功双性力度平量构局' },
  { pattern: figure, characters: '成增达超突占降提由居总同比均产保稳率' },
  { pattern: reformed, characters: '得面本顺入实序续' },
  { pattern: ban, characters: '得准许禁律' },
  { pattern: mandate, characters: '必务应' },
  { pattern: state, characters: '断稳续显进更益幅效逐全速入实常总得台道新勃级壮纵聚伐拓强' },
  { pattern: compared, characters: '更益越' },
];
/** Where each pattern stands in the list. */
const at = {
  slogan: 0,
  claim: 1,
  said: 2,
  stance: 3,
  study: 4,
  guiding: 5,
  problem: 6,
  vague: 7,
  result: 8,
  copula: 9,
  leadsUp: 10,
  completed: 11,
  timed: 12,
  paid: 13,
  handled: 14,
  each: 15,
  byWhom: 16,
  fromOn: 17,
  closing: 18,
  reportHint: 19,
  negated: 20,
  target: 21,
  counts: 22,
  becoming: 23,
  figure: 24,
  reformed: 25,
  ban: 26,
  mandate: 27,
  state: 28,
  compared: 29,
} as const;
const signs = createSigns(signed);
const dashes = tableOf('—–');

/**
 * Tells what a clause does. Slogans, stances and arguments go before actions, since they commonly hold the
 * words of one: 推进改革是发展的根本要求 arranges nothing.
 */
export function readClause(text: string, span: Span): Clause {
  const { start, end } = span;
  const opens = text.charCodeAt(start);
  const stretch = text.slice(start, end);
  const words = dashes[opens] === 1 || blanks[opens] === 1 ? stretch.replace(/^[—–\s]+/u, '') : stretch;
  const found = signs.of(words);
  const has = (index: number) => signs.test(index, words, found);
  if (has(at.slogan)) return { start, end, kind: 'slogan' };
  if (words.endsWith('：') && introduces.test(words)) return { start, end, kind: 'other' };
  if (has(at.claim)) return { start, end, kind: 'claim' };
  if ((has(at.reportHint) && report.test(words)) || has(at.said)) return { start, end, kind: 'report' };
  if (has(at.copula)) return { start, end, kind: 'claim' };
  if (has(at.stance) || has(at.study) || has(at.guiding)) return { start, end, kind: 'stance' };
  if (has(at.vague) || has(at.problem) || has(at.closing)) return { start, end, kind: 'other' };
  if (has(at.negated)) return { start, end, kind: 'other' };
  if (has(at.result)) return { start, end, kind: 'state' };
  if (words.length < longestOpening && has(at.leadsUp)) return { start, end, kind: 'other' };
  const verb = findVerb(text, span);
  if (
    verb &&
    (generic.has(verb.word) || nominal.has(verb.word) || verb.word === '完成') &&
    (amount.test(words) || has(at.target))
  )
    return { start, end, kind: 'figure' };
  if (verb && (nominal.has(verb.word) ? grew.test(words) : has(at.counts)))
    return { start, end, kind: 'figure' };
  if (verb && nominal.has(verb.word) && (has(at.becoming) || progress.test(words)))
    return { start, end, kind: 'state' };
  if (verb) return { start, end, kind: generic.has(verb.word) ? 'generic' : 'concrete', verb };
  if (has(at.figure) || has(at.target)) return { start, end, kind: 'figure' };
  if (has(at.completed) || has(at.reformed)) return { start, end, kind: 'concrete', become: true };
  if (has(at.ban) || (has(at.mandate) && counted.test(words))) return { start, end, kind: 'concrete' };
  if (has(at.timed) || has(at.paid) || has(at.handled) || has(at.each) || has(at.byWhom) || has(at.fromOn))
    return { start, end, kind: 'concrete' };
  if (has(at.mandate)) return { start, end, kind: 'generic' };
  if (has(at.state) || has(at.becoming) || has(at.compared)) return { start, end, kind: 'state' };
  return { start, end, kind: 'other' };
}
