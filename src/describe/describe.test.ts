import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DescriptionInput } from './description.ts';
import { testDescriber } from './gold.test-support.ts';

const describer = testDescriber();
const body = '近年来，全县上下团结一心，各项工作取得了新的成绩。下面，我讲三点意见。';
const more = '一、统一思想\n要认清形势，坚定信心，把思想统一到县委的部署上来。';
const input = (text: string, rest: Partial<DescriptionInput> = {}): DescriptionInput => ({
  text,
  removed: [],
  page: {},
  name: 'a.txt',
  script: 'Hans',
  ...rest,
});
const withoutBlock = (given: DescriptionInput) => {
  let { text } = given;
  for (const { start, end } of [...describer(given).titleBlock].reverse())
    text = text.slice(0, start) + text.slice(end);
  return text;
};

interface Case {
  readonly name: string;
  readonly head: string;
  readonly fields: Record<string, unknown>;
  /** Lines of the head that must stay in the body. */
  readonly stays?: string;
  readonly rest?: Partial<DescriptionInput>;
}

const cases: Case[] = [
  {
    name: 'title, byline, date in brackets',
    head: '在全县教育工作会议上的讲话\n县委书记 沈立秋\n（2012年6月15日）\n同志们：',
    fields: {
      kind: 'speech',
      genre: '讲话',
      title: '在全县教育工作会议上的讲话',
      speaker: { name: '沈立秋', role: '县委书记' },
      occasion: '全县教育工作会议',
      date: '2012-06-15',
      datePrecision: 'day',
      dateBasis: 'stated',
      salutation: '同志们：',
    },
  },
  {
    name: 'date before the byline, in Chinese numerals',
    head: '在全市安全生产工作会议上的讲话\n（二〇一三年三月八日）\n市长　何其昌\n同志们：',
    fields: { date: '2013-03-08', speaker: { name: '何其昌', role: '市长' } },
  },
  {
    name: 'subtitle with dashes and the meeting',
    head: '凝心聚力 真抓实干 奋力开创教育工作新局面\n——在全县教育工作会议上的讲话\n沈立秋\n同志们：',
    fields: {
      title: '凝心聚力 真抓实干 奋力开创教育工作新局面',
      subtitle: '在全县教育工作会议上的讲话',
      speaker: { name: '沈立秋' },
      occasion: '全县教育工作会议',
    },
  },
  {
    name: 'title and subtitle on one line',
    head: '奋力开创教育工作新局面——在全县教育工作会议上的讲话\n沈立秋\n同志们：',
    fields: { title: '奋力开创教育工作新局面', subtitle: '在全县教育工作会议上的讲话' },
  },
  {
    name: 'a title of two slogans over a subtitle',
    head: '解放思想促发展\n真抓实干开新局\n——在全县经济工作会议上的讲话\n沈立秋\n同志们：',
    fields: { title: '解放思想促发展 真抓实干开新局', subtitle: '在全县经济工作会议上的讲话' },
  },
  {
    name: 'a title wrapped over two lines',
    head: '在全县平安建设暨人居环境整治\n提升工作推进会议上的讲话\n县长 沈立秋\n同志们：',
    fields: {
      title: '在全县平安建设暨人居环境整治提升工作推进会议上的讲话',
      occasion: '全县平安建设暨人居环境整治提升工作推进会议',
    },
  },
  {
    name: 'government work report',
    head: '政府工作报告\n——2026年1月6日在德清县第十八届人民代表大会第五次会议上\n德清县人民政府县长 沈立秋\n各位代表：',
    fields: {
      genre: '报告',
      title: '政府工作报告',
      subtitle: '2026年1月6日在德清县第十八届人民代表大会第五次会议上',
      speaker: { name: '沈立秋', role: '德清县人民政府县长' },
      occasion: '德清县第十八届人民代表大会第五次会议',
      place: { name: '德清县', chain: ['浙江省', '湖州市', '德清县'], code: '330521' },
      date: '2026-01-06',
      salutation: '各位代表：',
    },
  },
  {
    name: 'a title that only the page names, over a subtitle of the text',
    head: '——2026年1月6日在德清县第十八届人民代表大会第五次会议上\n德清县人民政府县长 沈立秋\n各位代表：',
    rest: { page: { title: '政府工作报告-清溪时报数字报' } },
    fields: {
      title: '政府工作报告',
      subtitle: '2026年1月6日在德清县第十八届人民代表大会第五次会议上',
      occasion: '德清县第十八届人民代表大会第五次会议',
    },
  },
  {
    name: 'subtitle in brackets, spaced name',
    head: '政府工作报告\n（2026年1月6日在如东县第十八届人民代表大会第五次会议上）\n县长 沈 秋\n各位代表：',
    fields: {
      subtitle: '2026年1月6日在如东县第十八届人民代表大会第五次会议上',
      speaker: { name: '沈秋', role: '县长' },
      date: '2026-01-06',
    },
  },
  {
    name: 'a name with a middle dot',
    head: '政府工作报告\n2026年1月7日在新疆维吾尔自治区第九届人民代表大会第二次会议上\n自治区主席 艾力·买买提\n各位代表：',
    fields: {
      speaker: { name: '艾力·买买提', role: '自治区主席' },
      subtitle: '2026年1月7日在新疆维吾尔自治区第九届人民代表大会第二次会议上',
    },
  },
  {
    name: 'speaker in the title',
    head: '沈立秋在全县教育工作会议上的讲话\n同志们：',
    fields: { title: '在全县教育工作会议上的讲话', speaker: { name: '沈立秋' } },
  },
  {
    name: 'office and speaker in the title',
    head: '县委书记沈立秋在全县教育工作会议上的讲话\n同志们：',
    fields: { speaker: { name: '沈立秋', role: '县委书记' }, occasion: '全县教育工作会议' },
  },
  {
    name: 'an office alone in the title',
    head: '局长在优化营商环境大会发言\n同志们：',
    fields: { genre: '发言', speaker: { role: '局长' }, occasion: '优化营商环境大会' },
  },
  {
    name: 'an anonymous office in the title',
    head: '某县委书记在基层治理工作推进会上的讲话\n同志们：',
    fields: { speaker: { role: '县委书记' }, anonymised: true },
  },
  {
    name: 'speaker in the subtitle',
    head: '奋力开创新局面\n——县长沈立秋在全县教育工作会议上的讲话\n同志们：',
    fields: { speaker: { name: '沈立秋', role: '县长' }, occasion: '全县教育工作会议' },
  },
  {
    name: 'name and date on one line',
    head: '在全县教育工作会议上的讲话\n沈立秋（2012年6月15日）\n同志们：',
    fields: { speaker: { name: '沈立秋' }, date: '2012-06-15' },
  },
  {
    name: 'a month only',
    head: '在全县教育工作会议上的讲话\n（2012年6月）\n同志们：',
    fields: { date: '2012-06', datePrecision: 'month', dateBasis: 'stated' },
  },
  {
    name: 'office and name on two lines',
    head: '在全县教育工作会议上的讲话\n中共青石县委书记\n沈立秋\n同志们：',
    fields: { speaker: { name: '沈立秋', role: '中共青石县委书记' } },
  },
  {
    name: 'greeting of guests',
    head: '在招商推介会上的致辞\n市长 何其昌\n尊敬的各位来宾，女士们、先生们、朋友们：',
    fields: {
      genre: '致辞',
      occasion: '招商推介会',
      salutation: '尊敬的各位来宾，女士们、先生们、朋友们：',
    },
  },
  {
    name: 'a note about the recording stays',
    head: '在全县教育工作会议上的讲话\n沈立秋\n（根据录音整理，未经本人审阅）\n同志们：',
    fields: { title: '在全县教育工作会议上的讲话', speaker: { name: '沈立秋' } },
    stays: '（根据录音整理，未经本人审阅）',
  },
  {
    name: 'a caption stays and names nobody',
    head: '2026年德清县政府工作报告\n县长作政府工作报告。本报记者 何其昌摄\n各位代表：',
    fields: { title: '2026年德清县政府工作报告' },
    stays: '县长作政府工作报告。本报记者 何其昌摄',
  },
  {
    name: 'published is not spoken',
    head: '在全县教育工作会议上的讲话\n同志们：',
    rest: { removed: [{ rule: 'furniture/time', text: '时间：2022-03-29 06:05:00' }] },
    fields: { published: '2022-03-29', datePrecision: 'none', dateBasis: 'none' },
  },
  {
    name: 'a forum post',
    head: '在全县教育工作会议上的讲话\n（2012年6月15日）\n同志们：',
    rest: { removed: [{ rule: 'furniture/time', text: '发表于2019-01-29 15:57:43 |只看该作者|倒序浏览' }] },
    fields: { published: '2019-01-29', date: '2012-06-15' },
  },
  {
    name: 'a subtitle wrapped over two lines',
    head: '政府工作报告\n（2026年1月6日在如东县第十八届人民代表大会\n第五次会议上）\n县长 沈立秋\n各位代表：',
    fields: { subtitle: '2026年1月6日在如东县第十八届人民代表大会第五次会议上', date: '2026-01-06' },
  },
  {
    name: 'subtitle and byline on one line',
    head: '政府工作报告\n——2026年1月6日在如东县第十八届人民代表大会第五次会议上  县长 沈立秋\n各位代表：',
    fields: {
      subtitle: '2026年1月6日在如东县第十八届人民代表大会第五次会议上',
      speaker: { name: '沈立秋', role: '县长' },
    },
  },
  {
    name: 'a title without 在',
    head: '全县老旧小区改造推进会主持词\n副县长 蒯立群\n同志们：',
    fields: {
      genre: '主持词',
      occasion: '全县老旧小区改造推进会',
      speaker: { name: '蒯立群', role: '副县长' },
    },
  },
  {
    name: 'speaker before a colon',
    head: '沈立秋：在全县教育工作会议上的讲话\n（2012年6月15日）\n同志们：',
    fields: { speaker: { name: '沈立秋' }, occasion: '全县教育工作会议', date: '2012-06-15' },
  },
  {
    name: 'a date behind the title',
    head: '在全县教育工作会议上的讲话（2012年6月15日）\n县长 沈立秋\n同志们：',
    fields: {
      title: '在全县教育工作会议上的讲话',
      date: '2012-06-15',
      speaker: { name: '沈立秋', role: '县长' },
    },
  },
  {
    name: 'an office with its placeholder',
    head: '县委书记XXX在全县教育工作会议上的讲话\n同志们：',
    fields: { speaker: { role: '县委书记' }, anonymised: true },
  },
  {
    name: 'an office with a surname',
    head: '李县长在全县教育工作会议上的讲话\n同志们：',
    fields: { speaker: { role: '县长' } },
  },
  {
    name: 'a slogan with 在 names nobody',
    head: '时代在召唤\n——在五四青年座谈会上的讲话\n同志们：',
    fields: { title: '时代在召唤', occasion: '五四青年座谈会' },
  },
  {
    name: 'spaces of a title from the words of an uploader',
    head: '创新惠民举措强化落实之责进一步开创新局面\n——在全县工作会议上的讲话\n同志们：',
    rest: {
      removed: [
        {
          rule: 'furniture/notice',
          text: '《创新惠民举措 强化落实之责》由会员上传分享，更多相关内容在某某文库。',
        },
      ],
    },
    fields: { title: '创新惠民举措 强化落实之责 进一步开创新局面' },
  },
];

describe('describe', () => {
  it.each(cases)('$name', ({ head, fields, stays = '', rest }) => {
    const given = input(`${head}\n${body}\n${more}`, rest);
    expect(describer(given).fields).toMatchObject(fields);
    const salutation = head.split('\n').at(-1);
    expect(withoutBlock(given)).toBe([stays, salutation, body, more].filter(Boolean).join('\n'));
  });

  it('answers nothing for a text that says nothing', () => {
    expect(describer(input('春天来了，燕子飞回来了。')).fields).toEqual({
      kind: 'other',
      datePrecision: 'none',
      dateBasis: 'none',
      annexes: [],
      script: 'Hans',
      completeness: 'whole',
      anonymised: false,
      cites: [],
      themes: [],
      measureTypes: [],
    });
  });

  it('gives news no speaker, no occasion and no date', () => {
    const { fields } = describer(
      input(
        '沈立秋出席全县教育工作会议并讲话\n2016年11月22日\n本报讯 22日，全县教育工作会议召开。县长沈立秋出席会议并讲话。他强调，要抓好落实。',
      ),
    );
    expect(fields.kind).toBe('other');
    expect([fields.speaker, fields.occasion, fields.date]).toEqual([undefined, undefined, undefined]);
  });

  it('reads a policy with number, issuing body and date of issue', () => {
    const { fields, titleBlock } = describer(
      input(
        [
          '青政发〔2012〕15号',
          '德清县人民政府关于加强农村公路养护的意见',
          '各镇人民政府，县政府各部门：',
          '为加强农村公路养护，根据《农村公路养护管理办法》（浙政发〔2010〕3号），提出如下意见。',
          '一、总体要求',
          '坚持政府主导，落实养护责任。',
          '德清县人民政府',
          '2012年6月15日',
        ].join('\n'),
      ),
    );
    expect(fields).toMatchObject({
      kind: 'policy',
      genre: '意见',
      title: '德清县人民政府关于加强农村公路养护的意见',
      number: '青政发〔2012〕15号',
      issuer: '德清县人民政府',
      date: '2012-06-15',
      place: { name: '德清县', code: '330521' },
      cites: [{ title: '农村公路养护管理办法', number: '浙政发〔2010〕3号', anchor: 'p2' }],
    });
    expect(fields.speaker).toBeUndefined();
    expect(fields.salutation).toBeUndefined();
    expect(titleBlock.length).toBe(1);
  });

  it('finds speaker and date in the signature and leaves them there', () => {
    const given = input(
      `在全县教育工作会议上的讲话\n同志们：\n${body}\n${more}\n沈立秋\n二〇一二年六月十五日`,
    );
    expect(describer(given).fields).toMatchObject({ speaker: { name: '沈立秋' }, date: '2012-06-15' });
    expect(withoutBlock(given)).toContain('沈立秋\n二〇一二年六月十五日');
  });

  it('takes no editor at the end for the speaker', () => {
    const { fields } = describer(
      input(`在全县教育工作会议上的讲话\n同志们：\n${body}\n${more}\n主编：何其昌\n（沈立秋）`),
    );
    expect(fields.speaker).toBeUndefined();
  });

  it('notes a place that several share without deciding', () => {
    const { fields, evidence } = describer(input(`在鼓楼区教育工作会议上的讲话\n同志们：\n${body}`));
    expect(fields.place).toBeUndefined();
    expect(evidence.find(({ field }) => field === 'place')?.confidence).toBeLessThan(0.5);
  });

  it('quotes what every answer rests on, at its place', () => {
    const given = input(`在全县教育工作会议上的讲话\n县长 沈立秋\n同志们：\n${body}`);
    for (const { start, end, quote, from } of describer(given).evidence) {
      if (from === 'text' && start !== undefined) expect(given.text.slice(start, end)).toBe(quote);
    }
    expect(describer(given).evidence.map(({ field }) => field)).toContain('speaker');
  });
});

const pieces = fc.constantFrom(
  '在全县工作会议上的讲话',
  '——在',
  '（2012年6月15日）',
  '县长 沈立秋',
  '同志们：',
  '《',
  '》',
  '关于印发的通知',
  '〔2012〕15号',
  '今年是建党90周年',
  '附件',
  '一、',
  '\n',
  '。',
  '某县',
  'XX',
  '[1] [2]',
  '如东县',
  '😀',
  ' ',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('any text', () => {
  it('is described, and the title block is whole lines, sorted and disjoint', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, line, title) => {
        const given = input(text, { removed: [{ rule: 'furniture/line', text: line }], page: { title } });
        const { titleBlock, fields } = describer(given);
        let reached = 0;
        for (const { start, end } of titleBlock) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          const whole =
            start === 0 || text[start - 1] === '\n' || (text[start] === '\n' && end === text.length);
          expect(whole && (text[end - 1] === '\n' || end === text.length)).toBe(true);
          reached = end;
        }
        for (const { anchor } of fields.cites) expect(anchor).toMatch(/^p[1-9]\d*$/);
      }),
    );
  });

  it.each([
    ['one long line', '一'.repeat(200_000)],
    ['brackets without end', '《'.repeat(100_000)],
    ['spaces', `在${' '.repeat(100_000)}上`],
    ['numbers', '1'.repeat(100_000)],
    ['dashes', '—'.repeat(100_000)],
    ['meetings', `在${'会'.repeat(50_000)}`],
    ['years', '今年'.repeat(50_000)],
    ['many lines', '一、好\n'.repeat(50_000)],
    ['many salutations', '同志们：\n'.repeat(50_000)],
    ['digits and pagers', '[1] '.repeat(50_000)],
    ['places', '县市区镇'.repeat(50_000)],
    ['titles', '在会上的讲话——'.repeat(20_000)],
    ['short lines', '好吗\n'.repeat(50_000)],
    ['labels', '来源：\n'.repeat(50_000)],
    ['names', '张三 '.repeat(50_000)],
    ['lists in a line', '。2. 好'.repeat(50_000)],
    ['one clause after another', '好，'.repeat(100_000)],
    ['quotes', '“”《》（）'.repeat(50_000)],
    ['anonymous', '某XX某'.repeat(50_000)],
  ])('is described in linear time: %s', (_, text) => {
    const started = performance.now();
    describer(
      input(text, { page: { title: text, published: text }, removed: [{ rule: 'furniture/line', text }] }),
    );
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
