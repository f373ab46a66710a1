import { withoutTold } from './told.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Groups that arrangements are made for; the name that is recorded, and the words that stand for it. */
const groups: readonly (readonly [string, readonly string[]])[] = [
  ['农民', words('农民工 农民 农户 农牧民 农村居民 新农人 渔民 渔户 船民 养殖户 种植户 种粮大户')],
  ['老人', words('老年人 老人 空巢老人 离退休人员 高龄')],
  ['儿童', words('儿童 未成年人 孤儿 婴幼儿 青少年 孩子')],
  ['妇女', words('妇女')],
  ['残疾人', words('残疾人')],
  ['学生', words('学生 高校毕业生 大学生 毕业生 考生')],
  ['企业', words('企业 经营主体 市场主体 个体工商户 个体户 商户 民企 国企')],
  ['干部', words('干部 公务员 领导班子 党员')],
  ['流动人口', words('流动人口 外来人口 外来人员 新市民')],
  ['特殊人群', words('特殊人群 重点人员 矫正对象 刑释解教人员 刑满释放人员')],
  [
    '困难群众',
    words(
      '困难群众 低收入群体 低保对象 低保户 五保户 特困户 贫困户 困难户 困难群体 特困人员 监测对象 脱贫人口 脱贫户 困难家庭',
    ),
  ],
  ['退役军人', words('退役军人 退伍军人 军属 现役军人 优抚对象')],
  ['劳动者', words('劳动者 职工 就业人员 失业人员 下岗职工 新就业群体')],
  ['人才', words('科技人员 科技人才 高层次人才 技术工人 工匠 人才')],
  ['教师', words('教师')],
  ['居民', words('居民 市民 村民 群众 住户 租户 业主 老百姓')],
];

/**
 * Names that hold the word for a group and are not the group: bodies, papers, buildings, funds, and what is
 * done in its name.
 */
const names =
  /(?:居民|村民|职工|教师|儿童|学生|人才|企业|干部|群众|妇女|老年人|老人|残疾人)(?:委员会|会议|代表|小组|理事会|议事会|组长|身份证|优待证|联合会|联盟|协会|学校|大学|医院|市场|中心|楼|点|小区|宿舍|食堂|档案|安置专户|路线|工作(?!人员)|家|史|名单|组织|评议|出资|自治|自筹)|(?:国有|加工|配送|施工|监理|银行|金融|物业|承建|供水|供电|燃气|民营|用工)企业(?=要|应|须|必须|负责|承担|配|出)/gu;
/** Where the group only says where or from whom something is had. */
const inPassing =
  /[在从由经同与]\p{Script=Han}{0,4}(?:企业|居民|村民|群众|干部|党员|职工)(?=上班|工作|里|中|内|手|代表|兼|评|投票|监督|牵头|负责|承担|推|选|签|出资|收)/gu;

/** Any of the words above. */
const anyTerm = new RegExp(groups.flatMap(([, terms]) => terms).join('|'), 'u');

const blank = (text: string) => '＿'.repeat(text.length);

/**
 * The groups that a measure is for, in the order of the list. Who is only told of before anything is arranged,
 * who acts, and names of bodies and papers that hold the word are none.
 */
export function targetGroupsOf(text: string): string[] {
  const own = withoutTold(text);
  if (!anyTerm.test(own)) return [];
  let rest = own.replace(names, blank).replace(inPassing, blank);
  const found: string[] = [];
  for (const [name, terms] of groups) {
    if (!terms.some((term) => rest.includes(term))) continue;
    found.push(name);
    for (const term of terms) rest = rest.replaceAll(term, '＿');
  }
  return found;
}
