import { compoundSurnames, surnames } from '../text/surnames.ts';
import { readable } from './traditional.ts';

export interface Person {
  readonly name?: string;
  readonly role?: string;
}

/**
 * What an office ends in. Longer forms are covered by their ends: 副书记, 代县长, 党组书记, 总工程师.
 */
const officeEnd =
  /(?:书记|省长|市长|州长|盟长|县长|区长|旗长|镇长|乡长|村长|主席|主任|局长|厅长|部长|处长|科长|股长|司长|署长|关长|院长|校长|园长|所长|行长|会长|社长|台长|站长|队长|团长|组长|馆长|厂长|总裁|董事长|理事长|监事长|经理|委员|常委|秘书长|司令|司令员|政委|政治委员|检察长|首席大法官|发言人|代表|总编辑|主编|总编|教授|研究员|院士|参赞|大使|领事|总理|专员|巡视员|调研员|负责人|负责同志|主持人|顾问|总工程师|特首|行政长官|司法长官|长官|指挥长|总指挥|成员|支书|总监|督学|干事|助理|秘书|指导员|教导员|参谋长|营长|连长|排长|班长|船长|机长|矿长|段长|庭长|监狱长|审计长|护士长|总经济师|总会计师|总农艺师|工程师|农艺师|董事|监事|理事|召集人|创始人|创办人|发起人|合伙人|首席\p{Script=Han}{1,4}官|班主任|辅导员|领队|教练|团长|馆员|理事会成员|书记员|议员|議員|法官|检察官|党委|区委|县委|市委)$/u;

const nameChar = '\\p{Script=Han}';
const dottedName = /^\p{Script=Han}{1,8}(?:[·•・‧．]\p{Script=Han}{1,8}){1,3}$/u;
const plainName = new RegExp(`^${nameChar}{2,4}$`, 'u');
/** Words of two to four characters that start with a surname's character and are no names. */
const notNames =
  /^(?:[上下]半年|时代|时刻|未来|成就|干部|高举|平等|安居|同志|各位|大家|时间|来源|作者|记者|编辑|通讯员|打印|下载|收藏|全文|目录|附件|摘要|正文|关于|全国|全省|全市|全县|全区|全镇|全乡|全局|和谐|高度|金融|安全|常务|文明|文化|文件|文章|方案|方法|方式|经济|公安|公告|通知|国家|农业|农村|项目|时政|时事|成绩|成果|成功|安排|部署|范围|明确|明年|全面|高质量|马上|何时|何地|温馨|严格|严肃|强化|解放|解读|路线|包括|车辆|计划|纪律|纪委|水利|水务|钟点|应急|应对|常委|常规|党委|党组|向上|向前|程序|万众|易于|毛病|江苏|江西|安徽|河南|贵州|云南|海南|江山|方向|柏油|平安|平台|成立|成员|安定|强调|强大|于是|关键|项链|章程|章节|鲜花|祝贺|贺信|贺电|贺词|祝词|祝辞|祝福|祝愿|谢谢|谢幕|元旦|党员|党课|宣布|宣传|宣读|开幕|闭幕|开场|导语|导读|前言|后记|结语|结束语|引言)/u;
const notNameEnd =
  /(?:[省市县区镇乡村局厅处科会议案表报告稿词长]|讲话|发言|工作|报道|同志们|办公室|委员会|政府|中心|学校|大学|公司|集团|日报|晚报|网|台)$/u;

/** True for what can be a person's name: a known surname with one or two more characters, or a name with ·. */
export function looksLikeName(text: string): boolean {
  if (dottedName.test(text)) return true;
  if (!plainName.test(text) || notNames.test(text) || notNameEnd.test(text)) return false;
  const compound = compoundSurnames.has(text.slice(0, 2));
  if (compound) return text.length >= 3;
  return text.length <= 3 && surnames.has(text[0] ?? '');
}

/**
 * The characters that names of other languages are written with, after the tables of the Xinhua News Agency
 * for Uyghur, Kazakh, Mongolian and Tibetan names.
 */
const ofSound =
  /^[阿艾爱安昂敖奥巴白班邦宝保贝本比毕别宾波博伯布卜才采查嚓朝楚茨次措达大丹旦道德登迪蒂丁顶东冬都杜顿多额娥尔恩法凡夫福噶嘎尕盖干甘岗高格根更公贡古果哈海汗浩赫呼胡花惠吉加嘉江杰金晶卡凯康柯科克肯孔库夸拉来兰朗勒雷黎里力利连丽莲列林琳龙隆卢鲁伦罗洛马玛买迈麦曼芒毛美梅门蒙孟米敏明姆木穆那纳娜乃南尼年宁牛努诺欧帕潘培彭皮平普其奇齐恰钦琴青琼热仁让日荣如茹若撒萨赛桑色森沙山什石舒斯松苏素索塔台太泰坦特腾提铁图吐托陀脱娃瓦旺威维卫文翁沃乌吾伍西希习夏先辛新兴旭雅亚延央杨依伊意因音银英永尤尼于云再藏扎札泽增扎张哲者珍智朱珠卓孜子宗祖佐]{4,9}$/u;

/** A name behind an office may have a surname that no list holds: 省长 格桑顿珠, 副市长 阿不都热合曼. */
export const mayBeName = (text: string): boolean =>
  looksLikeName(text) ||
  (ofSound.test(text) && !looksLikeOffice(text)) ||
  (plainName.test(text) && !notNames.test(text) && !notNameEnd.test(text) && !looksLikeOffice(text));

/** True for what can be an office: 区委副书记、区长. */
export const looksLikeOffice = (text: string): boolean =>
  text.length >= 2 && text.length <= 60 && officeEnd.test(text) && !/[。，；！？]/u.test(text);

/** What a speaker is who has no office; alone on a line it says nothing. */
const calling =
  /^[^。，；！？：:]{0,24}(?:战士|教师|老师|学生|同学|村民|居民|职工|工人|农民|果农|医生|护士|家长|志愿者|劳模|劳动模范|运动员|党员|企业家|专家|学者|律师|校友|会员|先生|女士|书友|业主|创业者|传承人|模范|标兵|获得者|代言人|考生|毕业生|新生|家属|侨胞|牧民|渔民|菜农|茶农|种植户|养殖户|大户|司机|战友|军人|退役军人|士兵|学员|老兵|作家|诗人|画家|导演|乡贤|创办者|发起者|负责人)$/u;

/** A body whose member speaks: 某县水利局　张三. */
const body =
  /^(?!.{0,30}[：:，。、；]).{2,24}(?:[局厅部委办院所站处科]|办公室|委员会|政府|公司|集团|学校|大学|学院|中学|小学|医院|协会|商会|支部|社区|村委会|合作社|银行|中心|[村镇乡])$/u;
/** A name with the office in brackets behind it: 张三（县委书记）. */
const officeInBrackets = /^([^（(〔]{2,12}?)[\s　]{0,3}[（(〔]([^（）()〔〕]{2,40})[）)〕]?$/u;

/** Who made the page, not who spoke. */
const credit =
  /^[（(]?(?:主编|总编|责编|责任编辑|编辑|编审|审核|审校|校对|监制|值班|记者|通讯员|摄影|作者|联系人|供稿|来源|录入|整理)/u;
const label =
  /^(?:职务|职位|身份|报告人|讲话人|讲课人|授课人|发言人|主讲人|演讲人|演讲者|主持人|致辞人|宣讲人|作报告人)[：:] ?/u;
const brackets = /^[（(〔【\s]+|[）)〕】\s]+$/gu;
/** The same in another language behind a stroke: 市长 张三 / Mayor Zhang San. */
const inLatin = /\s{0,3}[/／|｜]\s{0,3}[A-Za-z][A-Za-z .,'-]{3,60}$/u;
/** An office over whose name signs were put: 县委书记　×××. */
const maskedName = /^([^\s×]{2,40})[\s　]{1,6}(?:[×*＊○]{2,4}|[XＸ]{2,4})$/u;

/** Puts names that were spread out back together: 张 三 → 张三, 苏 文 远 → 苏文远, 欧 阳 朝 晖 → 欧阳朝晖. */
function joinSpread(tokens: readonly string[]): string[] {
  for (const count of [4, 3]) {
    const letters = tokens.slice(-count);
    const name = letters.join('');
    if (letters.length === count && name.length === count && looksLikeName(name))
      return [...tokens.slice(0, -count), name];
  }
  const last = tokens.slice(-2);
  const [surname, given] = last;
  const spread =
    last.length === 2 &&
    given?.length === 1 &&
    surname !== undefined &&
    (surname.length === 1 || compoundSurnames.has(surname)) &&
    /^\p{Script=Han}$/u.test(given);
  return spread && looksLikeName(`${surname}${given}`)
    ? [...tokens.slice(0, -2), `${surname}${given}`]
    : [...tokens];
}

/** Office and name with every character apart, the name of four and more: 州 长 才 让 东 珠. */
function readSpread(text: string): Person | undefined {
  if (
    !/^\p{Script=Han}(?:[\s　]{1,4}\p{Script=Han}|[\s　]{0,4}[·•][\s　]{0,4}\p{Script=Han}){5,15}$/u.test(
      text,
    )
  )
    return undefined;
  const whole = text.replace(/[\s　]/gu, '');
  for (let length = 4; length <= whole.length - 2; length++) {
    const [role, name] = [whole.slice(0, -length), whole.slice(-length)];
    if (looksLikeOffice(role) && (ofSound.test(name) || dottedName.test(name))) return { name, role };
  }
  return undefined;
}

/**
 * Reads a line that names the speaker: 区委副书记、区长 孙某, 省长　王某, 县委书记：李某, 张 三, a name alone.
 *
 * @param line without its date
 * @returns undefined where the line says anything else; a name before a colon alone opens what one of
 *   several people says
 */
export function readByline(line: string): Person | undefined {
  const simple = readable(line);
  if (simple === line) return readSimple(line);
  const found = readSimple(simple);
  if (!found) return undefined;
  const written = (part: string | undefined) => {
    const at = part === undefined ? -1 : simple.indexOf(part);
    return at < 0 || part === undefined ? part : line.slice(at, at + part.length);
  };
  const [name, role] = [written(found.name), written(found.role)];
  return { ...(name ? { name } : {}), ...(role ? { role } : {}) };
}

function readSimple(line: string): Person | undefined {
  if (credit.test(line) || /[：:]$/u.test(line)) return undefined;
  const labelled = label.test(line);
  const written = line.replace(label, '').replace(brackets, '').replace(/同志$/u, '').trim();
  const text = written.replace(inLatin, '');
  if (!text || text.length > 70) return undefined;
  const masked = maskedName.exec(text)?.[1];
  if (masked && looksLikeOffice(masked)) return { role: masked };
  const [, before = '', inside = ''] = officeInBrackets.exec(text) ?? [];
  const called = before.replace(/[\s　]/gu, '');
  if (mayBeName(called) && looksLikeOffice(inside)) return { name: called, role: inside };
  if (looksLikeOffice(text) && !looksLikeName(text) && !/\s/u.test(text)) {
    const called = readCalled(text);
    if (called) return called;
    return labelled || text.length >= 3 ? { role: text } : undefined;
  }
  const spread = readSpread(text);
  if (spread) return spread;
  const tokens = joinSpread(text.split(/[\s　：:]+/u).filter(Boolean));
  const name = tokens.at(-1) ?? '';
  const role = tokens.slice(0, -1).join(' ');
  // 王建国教授：欢迎回家 gives words, not a second name.
  if (/[：:]/u.test(text) && readCalled(role)) return undefined;
  if (role && looksLikeOffice(role.replace(/\s/gu, '')) && mayBeName(name)) return { name, role };
  if (role && (calling.test(role) || body.test(role)) && looksLikeName(name)) return { name, role };
  if (!role && looksLikeName(name)) return { name };
  const first = tokens[0] ?? '';
  const rest = tokens.slice(1).join(' ');
  if (looksLikeName(first) && looksLikeOffice(rest)) return { name: first, role: rest };
  return readGlued(text);
}

/**
 * An office behind a name of three characters, or a deputy's behind any: 龙在田副市长. 安平县长 may be the
 * head of a county called 安平, so two characters and the head of a place are no name and office.
 */
const calledOffice =
  /^(?:常务)?(?:(副)?(?:[省市州盟县区旗镇乡局厅部处科所院校园馆台站行会社]长|书记|主席|主任|秘书长|检察长|专员|总经理|董事长|经理|议员|委员|代表|教授|院士))$/u;

/** Characters that are no given name but the beginning of the office behind it, and bodies that have offices: 公司总经理. */
const ofOffice = /^(?:公司|集团|单位|学校|支部|总部|分公司|商会|车间|连队)|[副总代原党支]$/u;

function readCalled(text: string): Person | undefined {
  for (const length of [3, 2, 4]) {
    const name = text.slice(0, length);
    const role = text.slice(length);
    const office = calledOffice.exec(role);
    const sure = length > 2 || office?.[1] !== undefined;
    if (office && sure && looksLikeName(name) && !ofOffice.test(name)) return { name, role };
  }
  return undefined;
}

/** An office and a name without anything between them: 县委书记李某某, 李某某副县长. */
export function readGlued(text: string): Person | undefined {
  for (const length of [2, 3, 4]) {
    const role = text.slice(0, -length);
    const name = text.slice(-length);
    if (role.length >= 2 && looksLikeName(name) && looksLikeOffice(role)) return { name, role };
  }
  return (text.includes('·') ? readOfficeThenName(text) : undefined) ?? readCalled(text);
}

/**
 * An office and, right behind it, whatever name is left: 董事长水清源, 副县长艾力·买买提. For places where a
 * person is named for sure, since any two or three characters are taken for a name.
 */
export function readOfficeThenName(text: string): Person | undefined {
  for (let length = 2; length <= Math.min(20, text.length - 2); length++) {
    const [role, name] = [text.slice(0, -length), text.slice(-length)];
    if (looksLikeOffice(role) && (mayBeName(name) || dottedName.test(name))) return { name, role };
  }
  return undefined;
}
