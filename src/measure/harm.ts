import { createRandom } from '../damage/random.ts';
import type { Tools } from '../damage/tools.ts';
import { foldPunctuation } from '../damage/typography.ts';
import type { Cleaning } from '../pipeline/index.ts';
import { hanOnly } from '../text/characters.ts';
import { differences, sizeOf } from './differences.ts';
import type { Figure, Section } from './figure.ts';
import type { Fold } from './fold.ts';

export interface HarmSetting {
  readonly id: string;
  readonly label: string;
  readonly make: (text: string, tools: Tools) => string;
  /** The decode of shifts is forced: its margins alone protect the text. */
  readonly forced?: true;
}

/** The same clean text as sites print it. */
export const harmSettings: readonly HarmSetting[] = [
  { id: 'simplified', label: 'as it is', make: (text) => text },
  {
    id: 'traditional',
    label: 'in traditional characters',
    make: (text, tools) => tools.toTraditional(tools.toSimplified(text)),
  },
  {
    id: 'half-width',
    label: 'half-width punctuation',
    make: (text) => foldPunctuation(text, createRandom(1), 1).text,
  },
  { id: 'forced', label: 'decode of shifts forced', make: (text) => text, forced: true },
  { id: 'question', label: '。 printed as ?', make: (text) => text.replaceAll('。', '?') },
];

export interface Harm {
  readonly han: number;
  readonly changed: number;
  /** Rules with the characters that each changed. */
  readonly byRule: ReadonlyMap<string, number>;
  /** A few changes as they were made. */
  readonly examples: readonly string[];
}

const none: Harm = { han: 0, changed: 0, byRule: new Map(), examples: [] };

const lengthOf = (a: string, b: string) => differences(a, b).reduce((sum, one) => sum + sizeOf(one), 0);

/**
 * Han characters that cleaning changed, script aside, with the rules that did it.
 *
 * @param spoken the text before a site converted it: what comes back to it, by whatever words, is no harm
 */
export function harmOf(
  { received, text, steps }: Pick<Cleaning, 'received' | 'text' | 'steps'>,
  spoken: string,
  fold: Fold,
): Harm {
  const han = (part: string) => hanOnly(fold(part).text);
  const [before, after] = [han(received), han(text)];
  const away = after === before ? 0 : lengthOf(han(spoken), after);
  if (away === 0) return { ...none, han: before.length };
  const byRule = new Map<string, number>();
  const examples: string[] = [];
  for (const edit of steps.flatMap(({ edits }) => edits)) {
    const count = lengthOf(han(edit.before), han(edit.after));
    if (count === 0) continue;
    byRule.set(edit.rule, (byRule.get(edit.rule) ?? 0) + count);
    examples.push(`${edit.before.slice(0, 12)} → ${edit.after.slice(0, 12)}`.replaceAll('\n', '⏎'));
  }
  return {
    han: before.length,
    changed: [...byRule.values()].reduce((sum, n) => sum + n, 0),
    byRule,
    examples,
  };
}

export interface HarmTools {
  readonly damage: Tools;
  readonly clean: (text: string) => Cleaning;
  readonly cleanForced: (text: string) => Cleaning;
  readonly fold: Fold;
}

/**
 * Counts what cleaning does to texts that need none.
 *
 * @param set name of the texts in the ids of figures
 * @param required Han characters that may change in a million
 */
export function measureHarm(
  set: string,
  texts: Iterable<string>,
  which: readonly HarmSetting[],
  required: number,
  { damage, clean, cleanForced, fold }: HarmTools,
): Section {
  const sums = which.map(() => ({
    han: 0,
    changed: 0,
    byRule: new Map<string, number>(),
    examples: [] as string[],
  }));
  for (const text of texts)
    which.forEach(({ make, forced }, index) => {
      const sum = sums[index];
      if (!sum) return;
      const harm = harmOf((forced ? cleanForced : clean)(make(text, damage)), text, fold);
      sum.han += harm.han;
      sum.changed += harm.changed;
      sum.examples.push(...harm.examples);
      for (const [rule, count] of harm.byRule) sum.byRule.set(rule, (sum.byRule.get(rule) ?? 0) + count);
    });
  const figures = which.map(({ id, label }, index): Figure => {
    const { han = 0, changed = 0 } = sums[index] ?? {};
    return {
      id: `harm/${set}/${id}`,
      label: `Han changed, ${label}`,
      now: han ? (1e6 * changed) / han : 0,
      better: 'lower',
      unit: 'per million',
      slack: 0,
      required,
      of: `${changed} of ${han}`,
    };
  });
  const rules = (index: number) =>
    [...(sums[index]?.byRule ?? [])]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 8)
      .map(([rule, count]) => `${rule} ${count}`)
      .join(', ');
  const notes = which.flatMap(({ label }, index) => {
    const shown = [...new Set(sums[index]?.examples)].slice(0, 8).join('; ');
    return rules(index) ? [`${label}: ${rules(index)} (${shown})`] : [];
  });
  return { name: `harm to clean text, ${set}`, figures, notes };
}
