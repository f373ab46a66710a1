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
    ['清醒看到的困难', '我们也清醒看到，渠系老化加快，水费收缴任务仍然较重，节水改造仍需持续用力。'],
    ['困难主要是', '工作中还有不少困难，主要是：渠道改造资金不足，推广滴灌压力仍然较大。'],
    ['实践的启示', '五年的实践深刻启示我们：必须推进渠系改造，必须加强水源保护。'],
    ['章首的引子', '（三）大力发展灌溉事业。坚持节水优先，统筹城乡用水，加快建设节水型社会。'],
    ['带引号的名词解释', '4.灌区“三上门”行动：上门查表、上门宣讲、上门维修。'],
    ['“三”指什么', '“三”指建设渠系、改造泵站、培训水管员。'],
    ['面对考验', '面对百年一遇的旱情考验，我们迎难而上、砥砺前行，推动水利事业迈上新台阶。'],
    ['全县上下', '一年来，全县上下牢记嘱托、感恩奋进，扎实推进“两渠一库”建设。'],
    ['总体要求是', '今年水利工作的总体要求是：以节水为重点，加强管理，完善制度。'],
    ['上级领导的关怀', '去年夏天，省委主要领导和总书记先后到灌区考察调研，对水利工作作出重要部署。'],
    ['政治上的坚持', '加强政治建设。深刻领悟“两个确立”，坚决做到“两个维护”，提升政治能力。'],
    ['先说必然', '要实现旱涝保收，就必须加快改造渠系。这几年的路是走对了的。'],
    ['目标设定', '建议把今年水费收入的增长目标设定为百分之五。'],
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

describe('what looks like no measure and is one', () => {
  it.each([
    ['章首已有安排', '（三）大力发展灌溉事业。坚持节水优先，启动十二处泵站改造，新建蓄水池三座。'],
    ['针对困难的措施', '我们也清醒看到，渠系老化加快。对此，我们将投入三百万元，年底前更换全部闸门。'],
    ['编号的引号不是注释', '一是实施“三上门”行动，组织水管员上门查表、上门维修。'],
    ['面对旱情的调度', '面对旱情，县水利局调集抗旱水泵两百台，抢浇麦田六万亩。'],
    ['必须不在议论里', '各灌区必须在月底前更换全部闸门。'],
  ])('%s', (_name, text) => {
    expect(measuresOf(text).length).toBeGreaterThan(0);
  });
});

describe('done or planned, by how the clauses begin', () => {
  it.each([
    [
      '计划以动词起头',
      '提高灌溉水平。加快推进渠系改造，推动节水技术应用，完善管护机制，建设蓄水池三十座。',
      'planned',
    ],
    ['回顾以名词起头', '灌溉水平不断提高。渠系改造全面完成，蓄水池达到三十座，管护机制更加完善。', 'done'],
    ['五年来', '五年来，我们持续推进渠系改造，加快推广滴灌，完善水价机制。', 'done'],
    ['精确的数字', '改造渠道137公里，惠及农户2436户，新增灌溉面积1.37万亩，同比增长6.3%。', 'done'],
    ['命令里的数字', '全县14座泵站，由镇水利站逐座检查，三天内报县水利局，一律不得漏报。', 'planned'],
    ['首例', '落地全省首单水权交易，设立节水基金。', 'done'],
    ['他们', '他们在镇上设立水表维修点，为各村配备水管员。', 'done'],
  ])('%s', (_name, text, status) => {
    expect(measuresOf(text)[0]?.status).toBe(status);
  });

  it('takes a policy to arrange what it speaks of', () => {
    const text = '水价由每方三角提高到四角，农户已经装表的按表计费，补贴发放到户。';
    const [spoken] = tagger.tag(text).measures;
    const [ruled] = tagger.tag(text, { policy: true }).measures;
    expect([spoken?.status, ruled?.status]).toEqual(['done', 'planned']);
  });
});

describe('strength by the verb, not by the noun', () => {
  it.each([
    ['落实灌溉补贴等支持政策，每亩补助三十元。', 3],
    ['支持农户修建蓄水窖，由乡镇验收。', 2],
    ['政要来访期间，县里举办节水展览，开放三处灌区。', 3],
  ])('%s', (text, strength) => {
    expect(measuresOf(text)[0]?.strength).toBe(strength);
  });
});

describe('the lead of a measure', () => {
  it.each([
    ['他们强化水利建设，层层分解任务，确定了八个项目。', '强化水利建设'],
    ['对灌区管理机构进行重大改革，撤销三个所，组建一个中心。', '对灌区管理机构进行重大改革'],
    ['由县水利局牵头，年底前新建蓄水池三座。', '年底前新建蓄水池三座'],
    ['镇里和各村分别签订了管水责任书，县里的意见是要办实。', '镇里和各村分别签订了管水责任书'],
    ['年初县委要求各镇要建好水管站，配齐水管员。', '各镇要建好水管站'],
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
