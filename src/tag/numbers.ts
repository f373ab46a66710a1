import type { MeasureNumber } from '../schema/measure.ts';
import { withoutTold } from './told.ts';

const han = '[〇零一二两三四五六七八九十百千]';
const hanNumeral = `[一二两三四五六七八九十百千]${han}*(?:[万亿]${han}+){0,2}`;
const numeral = `(?:\\d[\\d,.]*(?:[—–~～至-]\\d[\\d.]*)?|${hanNumeral}(?:[至到]${hanNumeral})?)`;
const unit =
  '(?:个百分点|百分点|个工作日|工作日|个小时|个星期(?![一二三四五六日天末])|个月|个季度|平方公里|平方米|立方米|公里|厘米|公顷|千瓦时|万千瓦|千瓦|万亩|亩|万吨|吨|亿元|万元|元|万人次|人次|车次|班次|班|万人|人|位|户|家|个|项|件|座|条|所|处|套|张|名|辆|台|艘|盏|棵|株|口|眼|根|块钱|块(?!钱)|毛钱|角钱|分钱|本|册|枚|支|组|轮|遍|届|门课|门|堂课|节课|道|场|次|部|批|天|小时|分钟|周(?!岁|[一二三四五六日末边围密到全])|星期|倍|期|种|趟|页|份|只|间|类|回(?![来头到家复访应收报避顾归落流购答])|层|栋|幢|床|笔|宗|起(?![草步来点伏用到码动])|公斤|斤|周岁|岁|米(?![饭面粉])|尺|分(?=[，。；、）]|提|加|减|降|改|到|以[上下]|$)|成(?=[，。；、）以]|$)|%|％|‰)';
const scale = '(?:万亿|千亿|百亿|十亿|亿|千万|百万|万)?';
const figurePattern = new RegExp(
  `(不少于|不低于|至少|达到?|(?:不得|不许|不准)(?:超过|高于|多于|少于|低于)|超过?|突破|不超过|不高于|不多于|至多|最多|最长|不到|控制在|约|近|增长|提高|增加|降低|下降)?(了|至|到)?(?<![第〇零一二两三四五六七八九十百千万亿\\d.])(${numeral}${scale})(余|多)?(${unit})(以上|以内|之内|以下|左右)?`,
  'gu',
);
/** 三分之二, 百分之五, 三成一: they count without a measure word. */
const fraction = new RegExp(
  `[一二三四五六七八九]成[一二三四五六七八九半](?=[，。；、）以]|$)|(?:百分之|千分之|${han}{1,3}分之)(?:\\d[\\d.]*|${han}+(?:点${han}+)?)`,
  'gu',
);

/** 一个 counts nothing; 三座 and 六个小区 do. */
const idle =
  /^一(?:[个项次件条批部场天人位家种类回份只间支组轮遍届门道口根本层起册笔张套]|节课|块(?!钱)|分)/u;
/** What is numbered where a speech orders its thoughts: 三个方面, 四个到位, “五个一”. */
const ofThoughts =
  /^(?:方面|环节|关系|问题|重点|关键|原则|结合|坚持|到位|着力|突出|确保|更加|转变|层面|层次|角度|维度|阶段|字|要|是|“|一)/u;
const smallCount = /^[二两三四五六七八九十][个项次件条批部场天人家道层类]$/u;
/** 商量三件事：, 分两步走： announce what comes and count nothing themselves. */
const announced = /^(?:事|步|点|条|句话|件事|个字)[^，。；]{0,4}[：:]/u;

function operatorOf(before: string, to: string, more: string, after: string): MeasureNumber['op'] {
  if (/^(?:不得|不许|不准)[少低]/u.test(before)) return '>=';
  if (/^(?:不得|不许|不准|最|至多|不到|不超过|不高于|不多于|控制在)/u.test(before)) return '<=';
  if (/以内|之内|以下/u.test(after)) return '<=';
  if (/不少于|不低于|至少|超|突破/u.test(before) || after === '以上') return '>=';
  if (/约|近/u.test(before) || more !== '' || after === '左右') return '~';
  // 提高到150元 says what is reached, 提高20% by how much.
  if (/增长|提高|增加/u.test(before) && !/[到至]/u.test(to)) return '+';
  return '=';
}

/** A figure with its place, so that those of two patterns stand in the order of the words. */
interface Placed extends MeasureNumber {
  readonly at: number;
}

/** What every figure has; many words have none and need not be read on. */
const anyNumeral = /[\d一二两三四五六七八九十百千]/u;

function figuresIn(words: string): Placed[] {
  if (!anyNumeral.test(words)) return [];
  const found: Placed[] = [];
  for (const match of words.matchAll(figurePattern)) {
    const [whole, before = '', to = '', value = '', more = '', unitName = '', after = ''] = match;
    const counted = value + unitName;
    const rest = words.slice(match.index + whole.length);
    if (idle.test(counted) || announced.test(rest)) continue;
    // 前三十位 says who, not how many.
    if (/[位名]/u.test(unitName) && /[前后]$/u.test(words.slice(0, match.index))) continue;
    // 一户一表, 一家一家地跑: each its own.
    if (
      counted.length === 2 &&
      counted.startsWith('一') &&
      /^一|一.$/u.test(`${rest.charAt(0)}${words.slice(0, match.index)}`)
    )
      continue;
    if (smallCount.test(counted) && ofThoughts.test(rest)) continue;
    found.push({ at: match.index, value, unit: unitName, op: operatorOf(before, to, more, after) });
  }
  return found;
}

const fractionsIn = (words: string): Placed[] => {
  if (!words.includes('分之') && !words.includes('成')) return [];
  return [...words.matchAll(fraction)].map(({ 0: value, index }) => ({
    at: index,
    value,
    unit: '',
    op: '=',
  }));
};

/**
 * The figures of a measure with their units; years, bare counts such as 一个, and what its words tell before
 * they arrange are left out.
 */
export function numbersOf(words: string): MeasureNumber[] {
  const own = withoutTold(words);
  return [...figuresIn(own), ...fractionsIn(own)]
    .sort((a, b) => a.at - b.at)
    .map(({ value, unit: name, op }) => ({ value, unit: name, op }));
}
