import type { Likeness } from './alike.ts';
import { numeralValue } from './numeral.ts';

/** Why two measures are claimed to be one: likeness as a whole, or evidence that speaks for itself. */
export type Ground = 'likeness' | 'name' | 'from' | 'figure' | 'lead' | 'goingOn';

/** From here on two measures are said to be the same one by their likeness alone. */
export const claimed = 0.42;
/** What the wording must share besides a name, so that the name is not spoken of in passing. */
const nameWords = 0.12;
/** What the themes must share beside any single piece of evidence. */
const sameThemes = 0.5;
const sameLead = 0.75;
const likeLead = 0.3;
/** What the wording must share besides a figure, and besides saying that something goes on. */
const figureWords = 0.18;
const goingOnWords = 0.1;
const fromWords = 0.03;
/** An amount of anything that is seldom set twice. */
const tellingAmount = 1000;

/** What a later sitting says of what it takes up again. */
const goingOn = /不变|照旧|照办|接着|继续|仍然|仍旧|还是|保留|撤回|停了|停办|去年定的|上次定的|原来/u;

/** Units of anything; others, as 天 or 公里, say what is measured. */
const ofAnything: ReadonlySet<string> = new Set([
  '',
  '个',
  '件',
  '项',
  '次',
  '人',
  '名',
  '户',
  '家',
  '元',
  '万元',
  '%',
]);

interface Told {
  readonly text: string;
  readonly numbers: readonly { readonly value: string; readonly unit: string }[];
}

/** Whether both measure by the same unit, or have the same figure of more than one digit. */
const sharesFigure = (one: Told, other: Told): boolean =>
  one.numbers.some(({ value, unit }) =>
    other.numbers.some(
      (figure) =>
        figure.unit === unit &&
        (!ofAnything.has(unit) || (figure.value === value && /[1-9]\d|[十百千万]/u.test(value))),
    ),
  );

/** 从20个工作日压到10个, 从压5%改成压10%: a figure that is told to be left behind. */
const leftBehind =
  /[从由](?:压|减|按)?([\d.]+|[一二两三四五六七八九十百千万〇零]+)([^\d，。；]{0,6}?)(?:[压减降裁缩砍提增加扩升改](?:少|短|高|加|大|为|成)?(?:到|至|成|为|[\d一二两三四五六七八九十百]))/gu;
const figureOf = /^(?:[\d.]+|[一二两三四五六七八九十百千万〇零]+)/u;

/**
 * Whether the later side says that it leaves a figure behind which the earlier one set: a number of more than one
 * digit, or a share, with the same unit behind it.
 */
export function startsFrom(earlier: Told, later: Told): boolean {
  for (const { 1: value = '', 2: unit = '' } of later.text.matchAll(leftBehind)) {
    const from = numeralValue(figureOf.exec(value)?.[0] ?? '');
    if (from === undefined || (from < 10 && !unit.startsWith('%'))) continue;
    // 60元 is set of many things; 4120个 of one.
    const round = (one: string) => one !== '%' && ofAnything.has(one) && from < tellingAmount;
    const set = earlier.numbers.some(
      (one) =>
        one.unit !== '' && !round(one.unit) && unit.startsWith(one.unit) && numeralValue(one.value) === from,
    );
    if (set) return true;
  }
  return false;
}

/**
 * Why two measures are one, or undefined where nothing shows it. Besides their likeness as a whole these show it,
 * each with the same theme:
 * - a name of four characters and more that stands in no other measure of either side, with the same type or
 *   in both first sentences, and some of the wording;
 * - the later side starts from a figure that the earlier one set, and they share words (whatever the theme);
 * - the same type and quite the same themes, a figure of the same kind, and much of the wording;
 * - first sentences that are nearly the same;
 * - the later side says that it goes on with something, with the same words first.
 */
export function groundOf(
  { total, lead, words, object, type, themes, name }: Likeness,
  earlier: Told,
  later: Told,
): Ground | undefined {
  if (total >= claimed) return 'likeness';
  if (words >= fromWords && startsFrom(earlier, later)) return 'from';
  if (themes < sameThemes) return undefined;
  const inBothLeads = object === 1 && lead >= likeLead;
  if (name !== '' && words >= nameWords && (type === 1 || inBothLeads)) return 'name';
  if (type === 1 && themes === 1 && words >= figureWords && sharesFigure(earlier, later)) return 'figure';
  if (lead >= sameLead) return 'lead';
  return lead >= likeLead && words >= goingOnWords && goingOn.test(later.text) ? 'goingOn' : undefined;
}
