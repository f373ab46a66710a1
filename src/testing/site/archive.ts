import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documentPath, writeMdx } from '../../publish/index.ts';
import type { Block, Mark } from '../../schema/body.ts';
import { type DocumentRecord, documentRecord } from '../../schema/record.ts';

/** A document of a test archive: what matters to the test; the rest is filled in. */
export interface Draft {
  readonly id: string;
  readonly kind?: DocumentRecord['kind'];
  readonly fields?: Readonly<Record<string, unknown>>;
  /** One block a line; a line that begins with `# ` is a heading. */
  readonly lines: readonly string[];
  readonly marks?: Readonly<Record<number, readonly Mark[]>>;
}

/** Writes an archive of drafts into a content folder. */
export async function writeArchive(contentDir: string, drafts: readonly Draft[]): Promise<void> {
  for (const draft of drafts) {
    const { record, blocks } = documentOf(draft);
    const file = path.join(contentDir, documentPath(record));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, writeMdx(record, blocks));
  }
}

/** The record and blocks of a draft. */
export function documentOf({ id, kind = 'speech', fields = {}, lines, marks = {} }: Draft) {
  const blocks = lines.map((line, index): Block => {
    const common = { anchor: `p${index + 1}`, marks: marks[index] ?? [] };
    return line.startsWith('# ')
      ? { type: 'heading', level: 1, text: line.slice(2), ...common }
      : { type: 'paragraph', text: line, ...common };
  });
  const record = documentRecord.parse({
    id,
    kind,
    datePrecision: 'none',
    dateBasis: 'none',
    script: 'Hans',
    completeness: 'whole',
    sources: [
      {
        file: `raw/${id}.txt`,
        sha256: createHash('sha256').update(id).digest('hex'),
        encoding: 'utf-8',
        reader: 'txt@1',
      },
    ],
    ...fields,
  });
  return { record, blocks };
}

const onDay = (date: string) => ({ date, datePrecision: 'day', dateBasis: 'stated' });
const inPlace = (...chain: readonly string[]) => ({ place: { name: chain.at(-1), chain } });

/** Markup in every place where text comes from outside. */
export const hostile = `<img src=x onerror="window.hacked=1">"'><script>window.hacked=1</script>{{1}} </title>`;

/** An archive of invented speeches with every state a page can be in. */
export const sampleDrafts: readonly Draft[] = [
  {
    id: '2012-06-15-luwenlan-aaaaaa',
    fields: {
      title: '在虚溪县网格化服务管理现场会上的讲话',
      subtitle: '（根据录音整理）',
      genre: '讲话',
      speaker: { name: '陆问澜', role: '县委书记' },
      occasion: '虚溪县网格化服务管理现场会',
      salutation: '同志们：',
      cites: [{ title: '虚溪县网格员管理办法', number: '虚政发〔2012〕3号', anchor: 'p4' }],
      ...onDay('2012-06-15'),
      ...inPlace('虚山省', '虚川市', '虚溪县'),
    },
    lines: [
      '同志们：',
      '今天把现场会开到柳荫镇来，看的是网格怎样把小事办在楼道里。',
      '# 一、认识要再提高一步',
      '网格员每天要走完三百户，记在本子上的事，当晚就要报到镇里。',
      '有的网格长说路灯坏了一个月没有人管，这句话要写进整改清单。',
      '# 二、责任要落到人头',
      '每个网格定一名副科级干部，姓名和电话贴在单元门口。',
    ],
    marks: {
      3: [{ kind: 'doubt', start: 7, end: 10, why: '数目与上文不合。', proposal: '二百户' }],
      4: [{ kind: 'gap', start: 8, end: 8, why: '此处有字句缺失。' }],
    },
  },
  {
    id: '2018-03-02-guhuaizhang-bbbbbb',
    fields: {
      title: '在全市春耕备耕工作会议上的讲话',
      speaker: { name: '顾淮樟', role: '副市长' },
      completeness: 'cut-off',
      ...onDay('2018-03-02'),
      dateBasis: 'inferred',
      dateEvidence: '今年是撤县设区的第三年',
      ...inPlace('虚山省', '虚川市'),
    },
    lines: ['今年的种子调运比往年晚了九天。', '网格员也要下田，把缺水的田块报上来，因为'],
  },
  {
    id: 'undated-juzhang-cccccc',
    fields: { speaker: { role: '局长' }, completeness: 'fragment', part: { n: 2 }, anonymised: true },
    lines: ['某某镇的做法值得借鉴，但是不能照搬。'],
  },
  {
    id: '2014-09-01-wangge-yijian-dddddd',
    kind: 'policy',
    fields: {
      title: '关于推行楼栋长制度的意见',
      number: '虚政办发〔2014〕21号',
      issuer: '虚溪县人民政府办公室',
      genre: '意见',
      ...onDay('2014-09-01'),
      ...inPlace('虚山省', '虚川市', '虚溪县'),
    },
    lines: ['各镇人民政府：', '# 一、工作目标', '到年底，每栋楼配齐一名楼栋长。'],
  },
  {
    id: '2020-01-01-hostile-eeeeee',
    fields: {
      title: hostile,
      speaker: { name: hostile, role: '市长' },
      occasion: hostile,
      ...onDay('2020-01-01'),
      place: { name: hostile, chain: [hostile] },
      cites: [{ title: hostile, anchor: 'p1' }],
      sources: [
        {
          file: hostile,
          site: hostile,
          url: 'javascript:window.hacked=1',
          sha256: 'e'.repeat(64),
          encoding: 'utf-8',
          reader: 'txt@1',
        },
      ],
    },
    lines: [`${hostile} 恶意文本 href="/speeches/" src='/x'`, '# <b onclick="window.hacked=1">标题</b>'],
  },
  {
    id: '2016-05-04-withheld-ffffff',
    fields: { title: '已撤下的讲话', access: 'withheld', ...onDay('2016-05-04') },
    lines: ['这一段绝不能出现在网站上。'],
  },
];
