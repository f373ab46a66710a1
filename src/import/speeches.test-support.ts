import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const topics = [
  '防汛',
  '护林',
  '春耕',
  '供水',
  '校车',
  '养老',
  '垃圾分类',
  '道路',
  '医保',
  '夜市',
  '河道',
  '街区',
  '食堂',
  '图书',
  '供暖',
];

/** A short speech of an invented town, different for each number. */
export function inventedSpeech(n: number): string {
  const topic = topics[n % topics.length] ?? '';
  const round = Math.floor(n / topics.length) + 1;
  return [
    `在白鹭镇${topic}工作会议上的讲话`,
    '白鹭镇镇长  方知远',
    `(2014年${(n % 12) + 1}月${round + 2}日)`,
    '同志们:',
    `今天把大家请来,专门说一说${topic}这件事。去年我们第${round}次排查,找到的问题都写在墙上,一条一条地销号。`,
    '一、先把家底摸清',
    `各村在月底以前把${topic}的情况报上来,报得不准的退回去重报。`,
    '二、再把责任落实',
    `${topic}的事情由分管的同志牵头,每周在镇里的黑板上公布一次进度,大家都看得见。`,
    '三、最后让群众来评',
    '年底请每个村推选五位代表打分,分数低的,镇里陪着一起整改。',
    '谢谢大家!',
  ].join('\n\n');
}

/** Writes speeches as numbered text files. @returns their paths */
export async function putSpeeches(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = Array.from({ length: count }, (_, n) =>
    path.join(folder, `${String(n + 1).padStart(2, '0')}.txt`),
  );
  await Promise.all(files.map((file, n) => writeFile(file, inventedSpeech(n))));
  return files;
}

/** Every file below a folder with its bytes as text, hidden ones included. */
export async function treeOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const pairs = files
    .sort()
    .map(async (file) => [path.relative(folder, file), await readFile(file, 'latin1')] as const);
  return Object.fromEntries(await Promise.all(pairs));
}
