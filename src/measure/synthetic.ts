import { createRandom, type Random } from '../damage/random.ts';
import { readingsInStep, readingsOf } from '../damage/readings.ts';
import { type ByteSpinning, spinAligned, spinBytes } from '../damage/spinner.ts';
import type { Tools } from '../damage/tools.ts';
import { foldPunctuation } from '../damage/typography.ts';
import { YanluError } from '../errors.ts';
import type { Cleaning } from '../pipeline/index.ts';
import type { Figure, Section } from './figure.ts';
import type { Fold } from './fold.ts';
import { compareWithTruth } from './wrong-characters.ts';

export interface Setting {
  readonly id: string;
  readonly label: string;
  /** Absent where readings go in between whole characters only. */
  readonly bytes?: ByteSpinning;
  /** Wrong characters in percent that the plan allows. */
  readonly required: number;
}

/** What reading sites make of bytes out of step, as far as it was seen. */
export const settings: readonly Setting[] = [
  {
    id: 'kept',
    label: 'private-use characters kept',
    bytes: { breaks: 0.7, privateUse: 'kept', orphan: 'question mark' },
    required: 0.003,
  },
  {
    id: 'dropped',
    label: 'private-use characters dropped',
    bytes: { breaks: 0.7, privateUse: 'dropped', orphan: 'question mark' },
    required: 0.015,
  },
  {
    id: 'silent',
    label: 'losses without a ?',
    bytes: { breaks: 0.7, privateUse: 'kept', orphan: 'nothing' },
    required: 0.02,
  },
  { id: 'aligned', label: 'readings in step only', required: 0 },
];

/** How much of the characters that differ between the scripts a spinner's list holds. */
const listShare = 0.4;

export interface SyntheticTools {
  readonly damage: Tools;
  readonly clean: (text: string) => Cleaning;
  readonly fold: Fold;
}

/**
 * Cuts a text into passages of whole paragraphs, each long enough to be a page's worth of evidence.
 *
 * @param least characters that a passage has at least; a rest that is shorter is left out
 */
export function passagesOf(text: string, least: number): string[] {
  const passages: string[] = [];
  let lines: string[] = [];
  let length = 0;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    lines.push(line);
    length += line.length;
    if (length < least) continue;
    passages.push(lines.join('\n'));
    [lines, length] = [[], 0];
  }
  return passages;
}

/**
 * Damages passages as a spinner and a reading site do, cleans them, and counts the characters that are
 * wrong and not marked. Beside it stands what removing brackets by a pattern leaves wrong.
 *
 * @param set name of the passages in the ids of figures
 * @param passages in simplified characters
 */
export function measureSynthetic(
  set: string,
  passages: readonly string[],
  { damage, clean, fold }: SyntheticTools,
): Section {
  const notes: string[] = [];
  const figures = settings.flatMap((setting, index): Figure[] => {
    const sum = { characters: 0, silent: 0, marked: 0, stripped: 0, exact: 0, passages: 0 };
    const examples: string[] = [];
    passages.forEach((passage, at) => {
      const damaged = spin(passage, setting, damage, createRandom(at * settings.length + index + 1));
      if (damaged === undefined) return;
      const truth = clean(passage).text;
      const { text, doubts } = clean(damaged);
      const wrong = compareWithTruth(truth, text, doubts, fold);
      sum.passages++;
      sum.characters += wrong.characters;
      sum.silent += wrong.silent;
      sum.marked += wrong.marked;
      if (wrong.silent + wrong.marked === 0) sum.exact++;
      examples.push(...wrong.examples);
      const stripped = compareWithTruth(truth, stripBrackets(damaged), [], fold);
      sum.stripped += stripped.silent;
    });
    const percent = (part: number) => (sum.characters ? (100 * part) / sum.characters : 0);
    notes.push(
      `${setting.label}: ${sum.exact} of ${sum.passages} passages exact; brackets stripped by a pattern ${percent(sum.stripped).toFixed(3)} % wrong`,
      ...(examples.length ? [`  ${examples.slice(0, 6).join('  ')}`] : []),
    );
    const figure = (id: string, label: string, count: number) => ({
      id: `synthetic/${set}/${id}`,
      label,
      now: percent(count),
      better: 'lower' as const,
      unit: 'percent' as const,
      // A tenth of what is wrong, at least one character: which passages fall ill is left to chance.
      slack: Math.max(percent(count) / 10, percent(1)),
      of: `${count} of ${sum.characters}`,
    });
    return [
      {
        ...figure(setting.id, `wrong and unmarked, ${setting.label}`, sum.silent),
        required: setting.required,
      },
      // Whoever marks everything is never silently wrong: what is wrong in all is the price of it, and
      // a floor under the marked alone would punish telling of an error.
      figure(`${setting.id}-wrong`, `wrong, marked or not, ${setting.label}`, sum.silent + sum.marked),
    ];
  });
  return { name: `synthetic damage, ${set}`, figures, notes };
}

/** @returns undefined for a passage that GBK cannot hold, as no such page can */
export function spin(passage: string, setting: Setting, tools: Tools, random: Random): string | undefined {
  const traditional = tools.toTraditional(tools.toSimplified(passage));
  const list = readingsOf(traditional, tools.toSimplified, tools.readingOf, random, listShare);
  try {
    const spun = setting.bytes
      ? spinBytes(traditional, list, random, setting.bytes)
      : spinAligned(traditional, readingsInStep(traditional, list, random), random, 1);
    return foldPunctuation(spun.text, random, 1).text;
  } catch (error) {
    if (error instanceof YanluError && error.name === 'NotInCodePage') return undefined;
    throw error;
  }
}

/** What people do without a decoder: every bracket that holds a few Latin letters goes. */
export function stripBrackets(text: string): string {
  return text.replace(/[(（][\p{Script=Latin}\p{M} ]{1,8}[)）]/gu, '');
}
