import type { MeasureNumber } from '../schema/measure.ts';
import { speakerActor } from '../schema/measure.ts';
import type { Clause } from './clause.ts';
import { targetGroups } from './lexicon.ts';

const numeral = '(?:\\d[\\d,.]*(?:[—–~～至-]\\d[\\d.]*)?|[一二两三四五六七八九十百千]+)';
const unit =
  '(?:个百分点|百分点|个工作日|个小时|个月|平方公里|平方米|立方米|公里|千瓦时|万千瓦|千瓦|万亩|亩|万吨|吨|亿元|万元|元|万人次|人次|万人|人|户|家|个|项|件|座|条|所|处|套|张|名|辆|台|场|次|部|批|天|小时|分钟|倍|期|种|趟|页|份|只|间|块钱|公斤|斤|周岁|%|％|‰)';
const scale = '(?:万亿|千亿|百亿|十亿|亿|千万|百万|万)?';
const figurePattern = new RegExp(
  `(不少于|不低于|至少|达到?|(?:不得|不许|不准)(?:超过|高于)|超过?|突破|不超过|不高于|最多|最长|控制在|约|近|增长|提高|增加|降低|下降)?(了|至|到)?(${numeral}${scale})(余|多)?(${unit})(以上|以内|以下|左右)?`,
  'gu',
);
/** 一个 counts nothing; 三座 and 六个小区 do. */
const idle = /^一[个项次件条批部场天人家种份只间块]/u;
/** What is numbered where a speech orders its thoughts: 三个方面, 四个到位, “五个一”. */
const ofThoughts =
  /^(?:方面|环节|关系|问题|重点|关键|原则|结合|坚持|到位|着力|突出|确保|更加|转变|层面|层次|角度|维度|阶段|字|要|是|“|一)/u;
const smallCount = /^[二两三四五六七八九十][个项次件条批部场天人家]$/u;

function operatorOf(before: string, to: string, more: string, after: string): MeasureNumber['op'] {
  if (/^(?:不得|不许|不准|最)/u.test(before)) return '<=';
  if (/不少于|不低于|至少|超|突破/u.test(before) || after === '以上')
    return before === '不超过' ? '<=' : '>=';
  if (/不高于|控制在/u.test(before) || /以内|以下/u.test(after)) return '<=';
  if (/约|近/u.test(before) || more !== '' || after === '左右') return '~';
  // 提高到150元 says what is reached, 提高20% by how much.
  if (/增长|提高|增加/u.test(before) && !/[到至]/u.test(to)) return '+';
  return '=';
}

/** The figures of a stretch with their units; years and bare counts such as 一个 are left out. */
export function numbersOf(words: string): MeasureNumber[] {
  const found: MeasureNumber[] = [];
  for (const match of words.matchAll(figurePattern)) {
    const [whole, before = '', to = '', value = '', more = '', unitName = '', after = ''] = match;
    const counted = value + unitName;
    const rest = words.slice(match.index + whole.length);
    if (idle.test(counted) || (smallCount.test(counted) && ofThoughts.test(rest))) continue;
    found.push({ value, unit: unitName, op: operatorOf(before, to, more, after) });
  }
  return found;
}

/** The groups that a measure is for, in the order of the list. */
export function targetGroupsOf(words: string): string[] {
  let rest = words;
  const found: string[] = [];
  for (const [name, terms] of targetGroups) {
    if (!terms.some((term) => rest.includes(term))) continue;
    found.push(name);
    for (const term of terms) rest = rest.replaceAll(term, '＿');
  }
  return found;
}

const bodyName =
  '(?:各级(?:党委政府|政府|党委|党组织|干部)?|各地区?|各有关部门|各部门|各乡镇|各镇|各乡|各县|各市|各区|各村|各社区|各单位|有关部门|相关部门|地方政府|[\\p{Script=Han}]{2,12}?(?:党委|政府|部门|委员会|办公室|领导小组|银行|公司|学校|医院|工作部|宣传部|组织部|法院|检察院|纪委|局|厅|镇|乡|街道|社区|村))';
const actorPattern = new RegExp(
  `(?:由(${bodyName})(?:党委)?(?:牵头|负责)|^(?:[^，。；]{0,8}，)?(${bodyName}(?:、${bodyName}){0,4})(?:都|一律|均|主要负责人)?(?:要|须|必须|应当?|负责|牵头))`,
  'u',
);

/** Who is made responsible; the speaker's own body where nobody is named. */
export function actorOf(words: string): string {
  const match = actorPattern.exec(words);
  return match?.[1] ?? match?.[2] ?? speakerActor;
}

const placePattern =
  /(?:在|位于)(?!全)([\p{Script=Han}]{2,6}?(?:省|市|自治区|县|区|镇|乡|村|街道))(?!委|政府|级|域|民|外|场|内)/u;

/** A named place where the measure is carried out; 全县 and its like are none. */
export function placeOf(words: string): string | undefined {
  const name = placePattern.exec(words)?.[1];
  return name && !/社区$|园区$|[各本我有条件部分一些城农]/u.test(name) ? name : undefined;
}

const trailing = /[，。；：！？、,;:!?\s]+$/u;
/** Longest object that is recorded; what is longer is a clause. */
const objectLimit = 40;

/** The object of a clause's verb: what stands behind it to the end of the clause. */
export function objectOf(text: string, { verb, end }: Clause): string {
  if (!verb) return '';
  const words = text
    .slice(verb.start + verb.word.length, end)
    .replace(trailing, '')
    .replace(/^(?:了|好|着)/u, '');
  return words.slice(0, objectLimit);
}
