import { beforeAll, describe, expect, it } from 'vitest';
import type { Codebook } from '../schema/codebook.ts';
import { loadOwnCodebook } from './tagger.test-support.ts';
import { createTagger, type Tagger } from './tagger.ts';

let codebook: Codebook;
let tagger: Tagger;
beforeAll(async () => {
  codebook = await loadOwnCodebook();
  tagger = createTagger(codebook);
});
const themesOf = (text: string, headings: readonly string[] = []) =>
  tagger.tag(text, { headings }).themes.map(({ id }) => id);

describe('the examples of the codebook', () => {
  it('mostly get their theme, and their counter-examples mostly do not', () => {
    const examples = codebook.themes.themes.flatMap(({ id, examples }) =>
      examples.map((text) => themesOf(text).includes(id)),
    );
    const wrong = codebook.themes.themes.map(({ id, counter_example }) =>
      themesOf(counter_example.text).includes(id),
    );
    expect(examples.filter(Boolean).length / examples.length).toBeGreaterThan(0.75);
    expect(wrong.filter(Boolean).length).toBeLessThanOrEqual(1);
  });
});

describe('scoring', () => {
  it.each([
    ['长词优先，被屏蔽的词不计', '推进黑臭水体综合治理，完成河道清淤。', ['shengtai-huanjing']],
    ['旧称归入现主题', '菜篮子工程连着千家万户。', ['sannong-zhenxing']],
    ['引号不挡词', '“社会”“治理”两手抓，社会治理要创新。', ['shehui-zhili']],
    ['套语没有主题', '以习近平同志为核心的党中央坚强领导。', []],
    ['市政府里没有市政', '请市政府领导约谈。', []],
    ['行政法规里没有政法', '修订行政法规。', []],
    ['人民政府里没有民政', '我代表县人民政府作报告。', []],
    ['电信网络里没有电信', '电信网络里骗子多。', []],
    ['致谢不产生主题', '向驻地部队官兵、公安干警和港澳同胞表示衷心的感谢！', []],
    ['谢过之后说的事还算', '感谢大家。退役军人和军属的优待金，年底前发到手。', ['minzu-guofang']],
    [
      '短首句定主题',
      '加强社会治理。调解邻里纠纷，推进信访积案化解，完善治安防控。',
      ['pingan-fazhi', 'shehui-zhili'],
    ],
    ['平实的话', '汛期到了，险情随时会有。', ['anquan-yingji']],
    [
      '困难讲到各个领域，只算经济全局',
      '我们也清醒看到，产业结构不优，科技创新能力不强，农业基础薄弱，污染防治任务繁重，经济增长压力较大。',
      ['jingji-neixu'],
    ],
    [
      '编号的一项不是总论',
      '一要看到困难和问题。抓好污染防治，完成河道清淤，治理黑臭水体，改善空气质量。',
      ['shengtai-huanjing'],
    ],
    ['政府的依法行政归作风', '健全行政裁量权基准，推进依法决策。', ['zuofeng-lianzheng']],
    ['短段落里一个词就够', '办法只有一个。挨家去问，问他孩子在哪个学校。', ['jiaoyu']],
    ['没有提示词', '天气晴好。', []],
  ])('%s', (_name, text, expected) => {
    expect(themesOf(text)).toEqual(expected);
  });

  it('counts a heading only for what the words speak of', () => {
    const text = '校园要平整。';
    expect(themesOf(text)).toEqual([]);
    expect(themesOf(text, ['三、办好义务教育'])).toEqual(['jiaoyu']);
    expect(themesOf('道路要平整。', ['三、办好义务教育'])).toEqual([]);
  });

  it('lets the title and the occasion speak for what the words speak of', () => {
    const tag = (text: string, about: readonly string[]) =>
      tagger.tag(text, { about }).themes.map(({ id }) => id);
    const text = '看水员夜里不许离岗，一小时报一次水位。';
    const occasion = ['在全县防汛抗旱工作会议上的讲话'];
    expect(tag('水位一小时报一次。', [])).toEqual([]);
    expect(tag('水位一小时报一次。', occasion)).toEqual(['anquan-yingji']);
    expect(tag(text, occasion)).toEqual(['anquan-yingji']);
    expect(tag('会后各自回去。', occasion)).toEqual([]);
  });

  it('gives a strong second theme beside a stronger one', () => {
    const text =
      '打好蓝天、碧水、净土保卫战，治理大气污染、水污染、土壤污染，建设污水处理厂，推进国土绿化、造林、湿地保护，保护生物多样性，整改环保督察问题，完善河湖长制，降低碳排放。同时建设风电、光伏、储能和特高压电网，建成抽水蓄能电站，改造水库，完善输变电线路。';
    expect(themesOf(text)).toEqual(['shengtai-huanjing', 'jichu-sheshi']);
  });

  it('gives no second theme to words that govern no part of the text', () => {
    const text =
      '做强现代农业。发展设施农业产业，壮大乡村特色产业集群，培育农业龙头企业，建设粮食产业园区。健全联农带农机制，发展农村集体经济，促进农民增收。';
    expect(themesOf(text)).toEqual(['sannong-zhenxing']);
  });

  it('gives a third theme that governs a quarter of the text', () => {
    const text =
      '新建义务教育学校，增加学位，培养教师队伍。办好公立医院，建设医共体，提高医保待遇。保护文物和非遗，繁荣文艺创作，发展乡村旅游。';
    expect(themesOf(text).sort()).toEqual(['jiaoyu', 'wenhua-lvyou', 'yiliao-weisheng']);
  });

  it('says which words gave which points', () => {
    const text = '安全生产要抓紧，查出的安全隐患限期改完。';
    const [theme] = tagger.tag(text).themes;
    expect(theme?.evidence.map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['安全生产', '安全生产'],
      ['安全隐患', '安全隐患'],
    ]);
  });
});
