import { describe, expect, it } from 'vitest';
import { testGazetteer } from './gold.test-support.ts';
import { findPlace } from './place.ts';

const gazetteer = testGazetteer();
const find = (direct: string, around = '', opening = '') =>
  findPlace(
    { offices: direct ? [direct] : [], direct: direct ? [direct] : [], around: [around], opening },
    gazetteer,
  )?.place;

describe('findPlace', () => {
  it.each([
    ['安徽省第十四届人民代表大会第四次会议', '', ['安徽省'], '340000'],
    ['新疆维吾尔自治区第九届人民代表大会第二次会议', '', ['新疆维吾尔自治区'], '650000'],
    ['北京市第十六届人民代表大会第四次会议', '', ['北京市'], '110000'],
    ['中国共产党合肥市第十二次代表大会', '', ['安徽省', '合肥市'], '340100'],
    ['如东县第十三次党代会', '', ['江苏省', '南通市', '如东县'], '320623'],
    ['双甸镇社会管理创新工作现场会', '', ['江苏省', '南通市', '如东县', '双甸镇'], '320623'],
    ['浙江省德清县项目推进会', '', ['浙江省', '湖州市', '德清县'], '330521'],
    ['长春市朝阳区社区工作会议', '', ['吉林省', '长春市', '朝阳区'], '220104'],
    ['朝阳区社区工作会议', '北京日报', ['北京市', '朝阳区'], '110105'],
    ['鼓楼区政协会议', '来源：福州新闻网', ['福建省', '福州市', '鼓楼区'], '350102'],
    ['长城区社会管理创新推进会议', '嘉峪关论坛', ['甘肃省', '嘉峪关市', '长城区'], '620200'],
    ['宣武区人民代表大会', '', ['北京市', '宣武区'], '110104'],
    ['内蒙古自治区东乌珠穆沁旗牧区工作会议', '', ['内蒙古自治区', '锡林郭勒盟', '东乌珠穆沁旗'], '152525'],
    ['大理白族自治州旅游发展大会', '', ['云南省', '大理白族自治州'], '532900'],
    ['大理州十三届人大一次会议', '', ['云南省', '大理白族自治州'], '532900'],
    ['襄樊市旅游工作会议', '', ['湖北省', '襄樊市'], '420600'],
    ['南通市通州市水利会议', '', ['江苏省', '南通市', '通州市'], '320683'],
    ['仙桃市水利工作会议', '', ['湖北省', '仙桃市'], '429004'],
    ['东莞市镇街工作会议', '', ['广东省', '东莞市'], '441900'],
    ['洛阳市老城区改造动员会', '', ['河南省', '洛阳市', '老城区'], '410302'],
    ['河南省人民政府省长', '', ['河南省'], '410000'],
    ['吉林省吉林市人大会议', '', ['吉林省', '吉林市'], '220200'],
  ])('%s (%s)', (direct, around, chain, code) => {
    expect(find(direct, around)).toEqual({ name: chain.at(-1), chain, code });
  });

  it.each([
    ['全县教育工作会议', '学习安徽省的经验'],
    ['鼓楼区政协会议', ''],
    ['城关镇工作会议', ''],
    ['我市高新区建设推进会', ''],
    ['老城区改造动员会', ''],
    ['市区交通整治会议', ''],
    ['', '我们到如东县学习考察'],
  ])('%s (%s) stays empty', (direct, around) => {
    expect(find(direct, around)).toBeUndefined();
  });

  it.each([
    ['青岩县人民政府县长', ['青岩县']],
    ['中共青岩县委副书记、政法委书记', ['青岩县']],
    ['砚川市青岩县委书记', ['砚川市', '青岩县']],
    ['青岩县教育局局长', ['青岩县']],
    ['青岩县副县长', ['青岩县']],
    ['青岩县代县长', ['青岩县']],
    ['青岩区委常委、副区长', ['青岩区']],
    ['青岩县第十八届人民代表大会第五次会议', ['青岩县']],
  ])('names a place that no list holds, without code: %s', (office, chain) => {
    expect(find(office)).toEqual({ name: chain.at(-1), chain });
  });

  it.each([
    '县委副书记、县长',
    '团市委书记',
    '市教育局局长',
    '经济开发区管委会主任',
    '县委常委县委办主任',
    '社区党委书记',
  ])('makes no place of %s', (office) => {
    expect(find(office)).toBeUndefined();
  });

  it.each([
    ['佘清远市长在全市旅游大会上的讲话', undefined],
    ['县委书记佘清远在全市旅游大会上的讲话', undefined],
    ['长城区域经济论坛', undefined],
    ['清远市长在旅游大会上的讲话', '清远市'],
    ['广东省清远市旅游大会', '清远市'],
    ['砚川经济开发区管委会主任在全市工业会议上', '砚川市'],
    ['栖云高新技术产业开发区党工委书记在全县工业会议上', '栖云县'],
    ['岚水工业园区管委会主任', undefined],
    ['国家经济技术开发区管委会主任在全市工业会议上', undefined],
    ['如东经济开发区管委会主任在全县工业会议上', '如东县'],
  ])('%s → %s', (office, name) => {
    expect(find(office)?.name).toBe(name);
  });

  it('reads 我代表…人民政府 in the opening', () => {
    expect(find('', '', '现在，我代表德清县人民政府，向大会报告工作')?.code).toBe('330521');
    expect(find('', '', '现在，我代表县人民政府，向大会报告工作')).toBeUndefined();
  });

  it('reads the body in session in the opening', () => {
    expect(find('', '', '各位代表：\n德清县第十七届人民代表大会第四次会议今天闭幕了。')?.code).toBe('330521');
    expect(find('', '', '政协德清县第九届委员会第三次会议')?.code).toBe('330521');
    expect(find('', '', '去年我到德清县看过，那里的渠修得好。')).toBeUndefined();
  });
});

describe('places of the keeper', () => {
  const own = testGazetteer([
    { name: '虚溪市', within: [] },
    { name: '青岩县', within: ['虚溪市'] },
    { name: '葭浦村', within: ['虚溪市', '青岩县'] },
    { name: '鼓楼区', within: ['虚溪市'], code: '990102' },
  ]);
  it.each([
    ['全市工作会议', '虚溪市市长', ['虚溪市'], undefined],
    ['青岩县教育工作会议', '', ['虚溪市', '青岩县'], undefined],
    ['虚溪市青岩县教育工作会议', '', ['虚溪市', '青岩县'], undefined],
    ['葭浦村村民代表会议', '', ['虚溪市', '青岩县', '葭浦村'], undefined],
    // A name that the list has too means the keeper's place.
    ['鼓楼区政协会议', '', ['虚溪市', '鼓楼区'], '990102'],
    ['如东县第十三次党代会', '', ['江苏省', '南通市', '如东县'], '320623'],
  ])('%s (%s)', (occasion, office, chain, code) => {
    const found = findPlace(
      { offices: office ? [office] : [], direct: [occasion, office], around: [], opening: '' },
      own,
    );
    expect(found?.place).toEqual({ name: chain.at(-1), chain, ...(code ? { code } : {}) });
  });
});
