import type { TagWords } from '../i18n/tags.ts';
import { speakerActor } from '../schema/measure.ts';
import type { TaggedMeasure } from './tags.ts';

/** Figures and deadline that are shown of one measure; the rest is in its words. */
const mostNumbers = 2;

/**
 * What is said of a measure in a line: how strongly, in what state, by when, how much, by whom. What the words
 * do not give is left out.
 */
export function measureFacts({ record }: TaggedMeasure, words: TagWords): string[] {
  if (!record) return [];
  const { status, strength, polarity, deadline, numbers, actor } = record;
  return [
    words.statuses[status],
    ...(status === 'done' ? [] : [polarity === 'dont' ? words.dont : (words.strengths[strength] ?? '')]),
    ...(deadline ? [deadline.text] : []),
    ...numbers.slice(0, mostNumbers).map(({ value, unit, op }) => `${words.operators[op]}${value}${unit}`),
    ...(actor === speakerActor ? [] : [actor]),
  ].filter((fact) => fact !== '');
}
