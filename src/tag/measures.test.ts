import { beforeAll, describe, expect, it } from 'vitest';
import { loadOwnTagger } from './tagger.test-support.ts';
import type { Tagger } from './tagger.ts';

let tagger: Tagger;
beforeAll(async () => {
  tagger = await loadOwnTagger();
});
const measuresOf = (text: string) => tagger.tag(text).measures;

describe('what is no measure', () => {
  it.each([
    ['口号', '让我们鼓足干劲、乘势而上，奋力开创全镇工作新局面！'],
    ['只有指标', '去年全镇生产总值增长百分之六点二，居民收入增长百分之七。'],
    ['意义', '推进渠系改造，是保障灌溉的根本要求。'],
    ['只动认识', '各级干部要进一步统一思想、提高认识，增强责任感和紧迫感。'],
    ['转述', '省委主要领导强调指出，基层的事要办好。'],
    ['预告', '下面，我讲三点意见。'],
    ['判断', '今年是换渠工程的收官之年，也是最吃劲的一年。'],
    ['空的一段', ''],
    ['理由', '由于撤销了两个乡，大家的担子都变了。'],
    ['会议本身', '县里在秋收以前召开这次会议，大家都明白。'],
    ['更加强烈不是加强', '人民群众对好水的愿望更加强烈。'],
    ['坚持方针', '要坚持节水优先的方针。'],
    ['统一思想', '切实把思想和行动统一到县委的部署上来。'],
    ['率是结果', '毕业生去向落实率逐年提升。'],
    ['主要指标', '全面实现了规划第一年的各项主要指标。'],
    ['只有标题', '（五）努力改善农村生活，重视农民的难题。'],
    ['工作目标', '（二）工作目标。年底前，网格划分完成，调解率达到九成。'],
    ['制定的由头', '为改善水质，根据有关法律，制定本办法。'],
    ['中央开的会', '国务院随后召开了电视电话会议。'],
    ['规划目标', '——灌溉水平大幅提高。用水效率更加突出，渠系完好率达到九成左右。'],
    ['坚持什么为大', '（三）不断提高农村生活品质。坚持民生为大，努力把水的事办好。'],
    ['以什么为什么', '坚持以水利规划为根本遵循，以渠系网络为稳固支撑。'],
    ['推动各项事业', '我们大力推动各项事业发展，统计、档案、地震等工作取得新进展。'],
    ['讲过没办成的', '去年六月我在这里讲，年底前必须打通，没有打通，责任在我。'],
    ['问题', '看到成绩的同时，渠系管护能力不强，水费收缴机制还不完善。'],
    ['名词解释', '“一户一表”：指每户农家单独装一块水表，由乡水管站统一管理和抄表。'],
    ['感谢', '我代表县政府，向支持水利建设的同志们表示衷心的感谢！'],
    ['建交', '两国签订了和平友好条约，在今年一月建交。'],
    ['在领导下的套话', '过去一年，在县委坚强领导下，我们坚持以上级精神为指导，加强管理，提高水平。'],
    ['预告层面', '当前，要着重从三个层面进一步加强水利工作。'],
  ])('%s', (_name, text) => {
    expect(measuresOf(text)).toEqual([]);
  });
});

describe('what is a measure', () => {
  it.each([
    ['对闲置校舍改造一处，建成有四十张床位的养老院。', 'pingtai-sheshi'],
    ['出台工程变更管理办法，超概算的一律重新报批。', 'zhidu-jizhi'],
    ['把网格工作纳入年度考核，按月通报，连续垫底的约谈镇长。', 'kaohe-wenze'],
    ['开展百日专项整治，对无证砂场依法取缔。', 'jianguan-zhifa'],
    ['逐户排查邻里矛盾纠纷，调解不了的七日内报镇。', 'fengxian-huajie'],
    ['给每张养老床位发放补贴三千元。', 'zijin-butie'],
    ['组织普法小分队赶集宣讲，全年覆盖所有村。', 'xuanchuan-jiaoyu'],
    ['选派二十名技术员，每月集中培训一次。', 'duiwu-peixun'],
    ['引进两家深加工企业，打响一个区域品牌。', 'chanye-shichang'],
    ['市水利局每年汛前举办培训班，不少于二十期。', 'duiwu-peixun'],
    ['市财政2010年安排专项资金三百万元。', 'zijin-butie'],
    ['选三个村先行试点，半年后总结推广。', 'shidian-shifan'],
  ])('%s', (text, type) => {
    const [found, ...more] = measuresOf(text);
    expect(more).toEqual([]);
    expect([found?.type, found?.type2]).toContain(type);
  });
});

describe('the lead of a measure', () => {
  it.each([
    ['他们强化水利建设，层层分解任务，确定了八个项目。', '强化水利建设'],
    ['对灌区管理机构进行重大改革，撤销三个所，组建一个中心。', '对灌区管理机构进行重大改革'],
    ['由县水利局牵头，年底前新建蓄水池三座。', '年底前新建蓄水池三座'],
    ['镇里和各村分别签订了管水责任书，县里的意见是要办实。', '镇里和各村分别签订了管水责任书'],
  ])('%s', (text, lead) => {
    expect(measuresOf(text).map((one) => one.lead)).toEqual([lead]);
  });
});

describe('the record', () => {
  it.each([
    ['必须在月底前拆除全部违建，逐处验收。', 5, 'planned'],
    ['各镇要建立台账，按周通报进度。', 4, 'planned'],
    ['新建蓄水池三座，铺设管道六公里。', 3, 'planned'],
    ['鼓励农户发展庭院种植，由合作社统一收购。', 2, 'planned'],
    ['鼓励农户发展庭院种植，每户补贴五百元。', 3, 'planned'],
    ['继续推行首问负责制，公布办事电话。', 3, 'ongoing'],
    ['去年建成两座污水处理厂，关停沿河作坊十九家。', 0, 'done'],
    ['今天，镇里和各村分别签订了管水责任书。', 0, 'done'],
    ['责任人变动的，一律在三日内更换。', 5, 'planned'],
    ['开发区大道新铺6.8公里，从3月起一律禁止开挖。', 5, 'planned'],
    ['累计改造危房1347户，发放补助2.63亿元。', 0, 'done'],
  ])('%s 强度 %i %s', (text, strength, status) => {
    expect(measuresOf(text)).toMatchObject([{ strength, status }]);
  });

  it('reads who, what, for whom, how much and by when', () => {
    const text = '由县民政局牵头，年底前为独居老人安装呼叫器500台以上，建立上门服务台账。';
    const [measure] = tagger.tag(text, { year: 2024 }).measures;
    expect(measure).toMatchObject({
      actor: '县民政局',
      targetGroups: ['老人'],
      numbers: [{ value: '500', unit: '台', op: '>=' }],
      deadline: { text: '年底前', date: '2024-12' },
      polarity: 'do',
    });
  });

  it('takes the time from the headings above', () => {
    const text = '新建蓄水池三座，铺设管道六公里。';
    expect(tagger.tag(text, { headings: ['一、去年工作回顾'] }).measures).toMatchObject([{ status: 'done' }]);
    expect(tagger.tag(text, { headings: ['一、回顾', '二、下一步工作安排'] }).measures).toMatchObject([
      { status: 'planned' },
    ]);
  });

  it('keeps the heading that arranges nothing itself', () => {
    const text =
      '以水兴农。整修东部渠系。疏通干渠，更换闸门，加固堤岸。推广节水灌溉。铺设滴灌带，安装水表，培训水管员。';
    expect(measuresOf(text)).toMatchObject([
      { lead: '整修东部渠系', parentLead: '以水兴农' },
      { lead: '推广节水灌溉', parentLead: '以水兴农' },
    ]);
  });

  it('counts three ponds and not one of a kind', () => {
    const [measure] = measuresOf('新建蓄水池三座，铺设管道六公里，开展一次验收。');
    expect(measure?.numbers).toEqual([
      { value: '三', unit: '座', op: '=' },
      { value: '六', unit: '公里', op: '=' },
    ]);
  });

  it('knows a ban', () => {
    expect(measuresOf('严禁在水源地采砂，发现一起查处一起。')).toMatchObject([
      { polarity: 'dont', strength: 5 },
    ]);
    expect(measuresOf('由县督查室抽查登记情况，没有走到的干部年度不得评优。')).toMatchObject([
      { polarity: 'do', strength: 5 },
    ]);
  });
});

describe('the lead', () => {
  it.each([
    [
      '第一个有动词的分句',
      '今年，县财政继续较多地增加渠系改造的投资，乡镇也要增加投入。',
      ['县财政继续较多地增加渠系改造的投资'],
    ],
    [
      '句末的动词',
      '除了春灌以外，其他用水都要从严控制，坚决把水量控制在计划以内。',
      ['其他用水都要从严控制'],
    ],
    [
      '短句之间不另起',
      '守牢灌溉安全底线。有序化解水费电费的历史欠账。着力稳定水价，因渠施策。推进基层水管站的改制工作。抓好泵站检修，补齐短板。',
      ['守牢灌溉安全底线'],
    ],
    [
      '并列小标题各起一条',
      '优先发展水利事业。夯实骨干渠系。健全管护机制，加大投入力度。做强灌溉服务。组建水管公司，配齐人员。',
      ['夯实骨干渠系', '做强灌溉服务'],
    ],
    [
      '议论不统领',
      '农村的发展离不开水。要加固三座水库。要修建十条支渠，配齐水表。',
      ['要加固三座水库', '要修建十条支渠'],
    ],
    ['只报话题的不是首句', '首先讲水。从4月份起，县水利局修建三条支渠，配齐水表。', ['县水利局修建三条支渠']],
    ['改革取得进展是已经做的事', '水管体制改革取得重大进展。', ['水管体制改革取得重大进展']],
  ])('%s', (_name, text, expected) => {
    expect(measuresOf(text).map(({ lead }) => lead)).toEqual(expected);
  });
});
