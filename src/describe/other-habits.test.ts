import { describe, expect, it } from 'vitest';
import { toBlocks } from './blocks.ts';
import { testDescriber } from './gold.test-support.ts';

const describer = testDescriber();
const spoken = '今天开这个会，只讲修渠一件事。哪一段归谁修，哪一天通水，都写在墙上的表里。';
const paragraph = `${spoken}大家散会以后自己去看，看完了签字，签了字就要算数，到期没有通水的当面说清楚。`;

function fieldsOf(head: string, body = spoken) {
  const { fields } = describer({
    text: `${head}\n${body}`,
    removed: [],
    page: {},
    name: 'a.txt',
    script: 'Hans',
  });
  return fields;
}

/** Habits of title blocks of other offices, each with what the record must say. */
const heads: readonly {
  readonly habit: string;
  readonly head: string;
  readonly body?: string;
  readonly fields: object;
}[] = [
  {
    habit: '大会发言材料的编号在题目上面',
    head: '大会发言材料之四\n把水渠修到田头\n——在县政协八届二次会议上的发言\n尤 之 远\n各位委员：',
    fields: { title: '把水渠修到田头', speaker: { name: '尤之远' } },
  },
  {
    habit: '姓名的字隔开',
    head: '在政协全会上的讲话\n苏 文 远\n同志们：',
    fields: { speaker: { name: '苏文远' } },
  },
  {
    habit: '复姓的字隔开',
    head: '在县委中心组学习会上的发言\n欧 阳 朝 晖\n同志们：',
    fields: { speaker: { name: '欧阳朝晖' } },
  },
  {
    habit: '姓名在题目里，职务另起一行',
    head: '阿依古丽·买买提同志在庆祝教师节大会上的讲话\n疏附县人民政府副县长\n同志们：',
    fields: { speaker: { name: '阿依古丽·买买提', role: '疏附县人民政府副县长' } },
  },
  {
    habit: '日期后面带整理的说明',
    head: '在全县信访工作会议上的讲话\n（2008年7月9日，根据录音整理，未经本人审阅）\n同志们：',
    fields: { date: '2008-07-09' },
  },
  {
    habit: '职务跟在姓名后面',
    head: '在工业经济分析会上的讲话\n龙在田副市长\n同志们：',
    fields: { speaker: { name: '龙在田', role: '副市长' } },
  },
  {
    habit: '日期后面带时段和地点',
    head: '在全县信访工作会议上的讲话\n（2008年7月9日上午，县委礼堂）\n同志们：',
    fields: { date: '2008-07-09' },
  },
  {
    habit: '扫描在日期里留下空格',
    head: '在全县信访工作会议上的讲话\n（一九 九八年二 月十二日）\n同志们：',
    fields: { date: '1998-02-12' },
  },
  {
    habit: '会议和日期同在括号里',
    head: '党旗插在果园里\n柿树村党支部书记　井石生\n（在全县党建推进会上的发言，2019年4月11日）\n同志们：',
    fields: { subtitle: '在全县党建推进会上的发言', occasion: '全县党建推进会', date: '2019-04-11' },
  },
  {
    habit: '代县长不是代县的县长',
    head: '在全县旅游工作会议上的讲话\n县委副书记、代县长　云中鹤\n同志们：',
    fields: { speaker: { name: '云中鹤', role: '县委副书记、代县长' }, place: undefined },
  },
  {
    habit: '蒙古族姓名在职务的下一行',
    head: '在教师节大会上的讲话\n岚水县人民政府县长\n乌云毕力格\n同志们：',
    fields: { speaker: { name: '乌云毕力格', role: '岚水县人民政府县长' } },
  },
  {
    habit: '姓名和日期同在括号里',
    head: '州长在全州誓师大会上的讲话\n（扎西顿珠，2016年4月7日）\n同志们：',
    fields: { speaker: { name: '扎西顿珠' }, date: '2016-04-07' },
  },
  {
    habit: '讲话的人没有职务',
    head: '在抗战胜利七十周年座谈会上的发言\n抗战老战士　苗得雨\n同志们：',
    fields: { speaker: { name: '苗得雨', role: '抗战老战士' } },
  },
  {
    habit: '副盟长跟在姓名后面',
    head: '巴特尔副盟长在全盟防火会议上的讲话\n同志们：',
    fields: { speaker: { name: '巴特尔', role: '副盟长' } },
  },
  {
    habit: '民国纪年',
    head: '第十屆畢業典禮致詞\n簡世昌校長\n中華民國104年6月6日\n各位老師、各位同學：',
    fields: { speaker: { name: '簡世昌', role: '校長' }, date: '2015-06-06' },
  },
  {
    habit: '日期的年份写在后面',
    head: '在工业经济分析会上的讲话\n（7月20日，2012年）\n同志们：',
    fields: { date: '2012-07-20' },
  },
  {
    habit: '繁体的职务和姓名',
    head: '在全縣教育工作會議上的講話\n副縣長　陳國強\n各位鄉親：',
    fields: { speaker: { name: '陳國強', role: '副縣長' } },
  },
  {
    habit: '题目带着文件的扩展名',
    head: '在全市粮食安全工作会议上的讲话.pdf\n同志们：',
    fields: { title: '在全市粮食安全工作会议上的讲话' },
  },
  {
    habit: '日期用全角的点',
    head: '在全县信访工作会议上的讲话\n（2012．3．9）\n同志们：',
    fields: { date: '2012-03-09' },
  },
  {
    habit: '机关的名字在题目的上一行',
    head: '中国人民政治协商会议第九届宜山市委员会\n常务委员会工作报告\n各位委员：',
    fields: { title: '中国人民政治协商会议第九届宜山市委员会常务委员会工作报告' },
  },
  {
    habit: '口号分两行，上一行分成几拍',
    head: '凝心聚力  真抓实干\n奋力谱写高质量发展新篇章\n——在县委全会上的讲话\n同志们：',
    fields: { title: '凝心聚力  真抓实干 奋力谱写高质量发展新篇章', subtitle: '在县委全会上的讲话' },
  },
  {
    habit: '红头在文号之上，机关另起一行',
    head: '青峰县人民政府办公室文件\n青政办发〔2017〕33号\n青峰县人民政府办公室\n关于印发修渠办法的通知',
    fields: { kind: 'policy', title: '青峰县人民政府办公室关于印发修渠办法的通知' },
  },
  {
    habit: '姓名和日期都隐去',
    head: '在全区警示教育大会上的讲话\n×××\n（20××年×月×日）\n同志们：',
    fields: { anonymised: true, subtitle: undefined },
  },
  {
    habit: '题目注明是摘要',
    head: '在全省法院院长会议上的讲话（摘要）\n同志们：',
    fields: { completeness: 'fragment' },
  },
  {
    habit: '题目只有贺信两个字',
    head: '贺　信\n市企业家协会：',
    fields: { kind: 'speech', genre: '贺信', title: '贺信' },
  },
  {
    habit: '专访的题目带着职务和冒号',
    head: '对话县委书记：小县城如何留住年轻人\n记者：人口为什么回流？\n石书记：有活干。\n记者：还有呢？\n石书记：有学上。',
    fields: { kind: 'other', speaker: undefined },
  },
  {
    habit: '图解不是报告',
    head: '一图读懂2023年县政府工作报告',
    fields: { kind: 'other' },
  },
  {
    habit: '会议的名字里还有一个会字',
    head: '在县人大常委会第二十次会议上的任前发言\n各位委员：',
    fields: { occasion: '县人大常委会第二十次会议' },
  },
  {
    habit: '会议一行，文种隔开另起一行',
    head: '全县防汛工作电视电话会议\n主　持　词\n县委常委　刘海\n同志们：',
    fields: { title: '全县防汛工作电视电话会议主持词', occasion: '全县防汛工作电视电话会议' },
  },
  {
    habit: '论坛的名字折行',
    head: '在高新技术产业发展论坛\n开幕式上的致辞\n青禾市市长　王建国\n各位来宾：',
    fields: {
      title: '在高新技术产业发展论坛开幕式上的致辞',
      occasion: '高新技术产业发展论坛开幕式',
    },
  },
  {
    habit: '职务占两行，姓名又一行',
    head: '在签约仪式上的讲话\n青禾县委常委\n县人民武装部政治委员\n郑志刚\n同志们：',
    fields: { speaker: { name: '郑志刚', role: '青禾县委常委 县人民武装部政治委员' } },
  },
  {
    habit: '职务只有两个字，姓名在下一行',
    head: '在新院区启用仪式上的讲话\n院长\n王　琴\n同志们：',
    fields: { speaker: { name: '王琴', role: '院长' } },
  },
  {
    habit: '职务在姓名后面的括号里',
    head: '在全县水利工作会议上的讲话\n李大为（县委书记、县长）\n同志们：',
    fields: { speaker: { name: '李大为', role: '县委书记、县长' } },
  },
  {
    habit: '讲话的人代表单位',
    head: '在全县水利工作会议上的发言\n青禾县水利局　李大为\n同志们：',
    fields: { speaker: { name: '李大为', role: '青禾县水利局' } },
  },
  {
    habit: '日期后面只有上午',
    head: '县委书记李大为在全县水利工作会议上的讲话\n2018年3月1日上午\n同志们：',
    fields: { date: '2018-03-01' },
  },
  {
    habit: '农历的日期',
    head: '在全县水利工作会议上的讲话\n（2013年农历正月初八）\n县长　王建国\n同志们：',
    fields: { date: '2013-02-17', speaker: { name: '王建国', role: '县长' }, subtitle: undefined },
  },
  {
    habit: '没有年份的日期，也不知道什么时候发表',
    head: '在全县水利工作会议上的讲话\n（3月1日）\n同志们：',
    fields: { date: undefined },
  },
  {
    habit: '对句两行长短不一，下面有破折号的副题',
    head: '发扬主人翁精神\n为振兴全区经济再立新功\n——在表彰大会上的讲话\n同志们：',
    fields: { title: '发扬主人翁精神 为振兴全区经济再立新功', subtitle: '在表彰大会上的讲话' },
  },
  {
    habit: '对句上面还有会议文件的号码',
    head: '会议文件之二\n深化改革服务三农\n努力开创供销合作事业新局面\n——在表彰大会上的讲话\n同志们：',
    fields: { title: '深化改革服务三农 努力开创供销合作事业新局面' },
  },
  {
    habit: '论坛在题目前面注明类别',
    head: '[领导讲话] 在全镇禁烧工作会上的讲话\n同志们：',
    fields: { title: '在全镇禁烧工作会上的讲话', occasion: '全镇禁烧工作会' },
  },
  {
    habit: '题目上面是栏目，不是题目的上半',
    head: '领导讲话\n为振兴全区经济再立新功\n——在表彰大会上的讲话\n同志们：',
    fields: { title: '为振兴全区经济再立新功' },
  },
  {
    habit: '副题没有破折号',
    head: '以改革精神推进水利建设\n在全县水利工作会议上的讲话\n李大为\n同志们：',
    fields: { title: '以改革精神推进水利建设', subtitle: '在全县水利工作会议上的讲话' },
  },
  {
    habit: '题目上面是单位，不是口号',
    head: '青禾县水利学会\n在全县水利工作会议上的讲话\n李大为\n同志们：',
    fields: { title: '在全县水利工作会议上的讲话', subtitle: undefined },
  },
  {
    habit: '书名号里折行的题目',
    head: '青禾县水利局关于征求《水源地\n保护方案》意见的函\n各乡镇人民政府：',
    fields: { kind: 'policy', title: '青禾县水利局关于征求《水源地保护方案》意见的函' },
  },
  {
    habit: '几家单位在一行里落款，其中有协会、大队和群团',
    head: '关于开展校车安全检查的通知\n各乡镇：',
    body: `${spoken}\n青禾县科学技术协会　青禾县公安局交通警察大队　共青团青禾县委\n2016年3月1日`,
    fields: {
      kind: 'policy',
      issuer: '青禾县科学技术协会 青禾县公安局交通警察大队 共青团青禾县委',
      completeness: 'whole',
    },
  },
  {
    habit: '几个机关各占一行，在文号之上',
    head: '中共青禾县纪委\n青禾县农业局文件\n青禾县财政局\n青农联〔2010〕47号\n关于规范农村三资管理的实施意见\n各乡镇：',
    fields: { kind: 'policy', issuer: '中共青禾县纪委 青禾县农业局 青禾县财政局' },
  },
  {
    habit: '落款后面注明盖章，印发的日子不是成文的日子',
    head: '关于印发《青禾县水库管理办法》的通知\n青水字〔2011〕23号\n各乡镇水利站：',
    body: `${spoken}\n青禾县水利局（章）\n2011年5月6日\n青禾县水利局办公室\n2011年5月9日印发`,
    fields: { kind: 'policy', date: '2011-05-06' },
  },
  {
    habit: '由谁发布写在题目下的括号里',
    head: '青禾市绿化管理办法\n（2015年5月22日青禾市人民政府发布）\n第一章　总则',
    fields: { kind: 'policy', issuer: '青禾市人民政府', date: '2015-05-22' },
  },
  {
    habit: '大会刚刚闭幕',
    head: '在宣讲动员会上的讲话\n同志们：\n党的十八大刚刚胜利闭幕，各地都在学习。',
    fields: { date: '2012', dateBasis: 'inferred' },
  },
  {
    habit: '大会闭幕好几年了',
    head: '在宣讲动员会上的讲话\n同志们：\n党的十八大以来，全县变化很大。',
    fields: { date: undefined },
  },
  {
    habit: '一年刚刚过去',
    head: '在三级干部会议上的讲话\n同志们：\n刚刚过去的2013年，是极不平凡的一年。',
    fields: { date: '2014', dateBasis: 'inferred' },
  },
  {
    habit: '领导的页面：姓名、性别、经历、分工',
    head: '副区长　申屠兰\n姓名：申屠兰\n性别：女\n工作经历：1996年参加工作。\n分管工作：文化旅游。',
    fields: { kind: 'other', speaker: undefined },
  },
  {
    habit: '讲话的目录，每篇下面是开头几句',
    head: '在换届会上的讲话\n同志们：这次会议…… [详细]\n在春运会上的讲话\n同志们：春运…… [详细]\n在年终会上的讲话\n同志们：今年…… [详细]',
    fields: { kind: 'other', speaker: undefined },
  },
  {
    habit: '镇不在名录里，县在职务里',
    head: '在双泉岭镇草原保护座谈会上的讲话\n如东县副县长　云中鹤\n同志们：',
    fields: {
      place: { name: '双泉岭镇', chain: ['江苏省', '南通市', '如东县', '双泉岭镇'], code: '320623' },
    },
  },
];

describe('habits of other offices', () => {
  it.each(heads)('$habit', ({ head, body, fields }) => {
    const found: Record<string, unknown> = { ...fieldsOf(head, body) };
    for (const [field, value] of Object.entries(fields)) expect(found[field], field).toEqual(value);
  });
});

/** Numbers and headings of other hands: lines of the outline with their levels, `|` between the paragraphs. */
const outlines: readonly { readonly habit: string; readonly text: string; readonly outline: string[] }[] = [
  {
    habit: '带括号的号码字符',
    text: `㈠ 为什么修渠\n${spoken}\n⑴ 领导要下去。${spoken}\n⑵ 干部要留下。${spoken}\n㈡ 怎样修渠\n${spoken}`,
    outline: ['1 ㈠ 为什么修渠', '2 ⑴ 领导要下去', '2 ⑵ 干部要留下', '1 ㈡ 怎样修渠'],
  },
  {
    habit: '段落在页脚断开，断在逗号',
    text: `（一）修好主渠。今年修通四十里，涵闸、\n${spoken}\n（二）管好支渠，\n${spoken}\n（三）用好水费。一分一厘都要公布，\n${spoken}`,
    outline: ['1 （一）修好主渠', '1 （三）用好水费'],
  },
  {
    habit: '汉字后面用半角的点或者空格',
    text: `一.认清形势\n${spoken}\n二 突出重点，扎实推进\n${spoken}`,
    outline: ['1 一.认清形势', '1 二 突出重点，扎实推进'],
  },
  {
    habit: '标题自问自答',
    text: `一、为什么修？——靠天吃饭不行\n${spoken}\n二、怎么样修？——一段一段来\n${spoken}`,
    outline: ['1 一、为什么修？——靠天吃饭不行', '1 二、怎么样修？——一段一段来'],
  },
  {
    habit: '第几个问题、第几句话',
    text: `第一个问题，关于水源\n${spoken}\n第二句话：责任是真责任\n${spoken}`,
    outline: ['1 第一个问题，关于水源', '1 第二句话：责任是真责任'],
  },
  {
    habit: '标题以分号或冒号收尾，下面有正文',
    text: `1)工业是根本；\n${spoken}\n2)民营是活力：\n${spoken}`,
    outline: ['1 1)工业是根本；', '1 2)民营是活力：'],
  },
  {
    habit: '公众号的两位数号码',
    text: `01 差距在哪里\n${spoken}\n02 力气往哪使\n${spoken}`,
    outline: ['1 01 差距在哪里', '1 02 力气往哪使'],
  },
  {
    habit: '没有号码的标题，下面另有号码',
    text: `去年工作回顾\n（一）修渠\n${paragraph}\n（二）修路\n${paragraph}\n今年工作安排\n${paragraph}`,
    outline: ['1 去年工作回顾', '2 （一）修渠', '2 （二）修路', '1 今年工作安排'],
  },
  {
    habit: '公众号的号码单独一行，标题在下一行',
    text: `01\n看清形势坚定信心\n${paragraph}\n02\n突出重点提升品质\n${paragraph}`,
    outline: ['1 看清形势坚定信心', '1 突出重点提升品质'],
  },
  {
    habit: '一首诗和一张表没有标题',
    text: `${paragraph}\n青山处处埋忠骨，\n何须马革裹尸还。\n指标 上半年 增速\n用电量 36亿千瓦时 6%\n${spoken}`,
    outline: [],
  },
];

describe('headings of other hands', () => {
  it.each(outlines)('$habit', ({ text, outline }) => {
    const found = toBlocks(`同志们：\n${text}`).flatMap((block) => {
      if (block.type === 'heading') return [`${block.level} ${block.text}`];
      return block.head ? [`${block.head.level} ${block.text.slice(0, block.head.end)}`] : [];
    });
    expect(found).toEqual(outline);
  });
});
