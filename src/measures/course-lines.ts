import type { Likeness } from './alike.ts';
import type { Change } from './changes.ts';
import type { Ground } from './evidence.ts';

/** The sentences of a course, as the tables of words have them. */
export interface CourseSentences {
  readonly score: string;
  readonly parts: string;
  /** What shows that two measures are one, where their likeness alone does not. */
  readonly grounds: Readonly<Record<Exclude<Ground, 'likeness'>, string>>;
  readonly shared: string;
  readonly mention: string;
  readonly changes: Readonly<
    Record<
      | 'number'
      | 'deadlineGiven'
      | 'deadlineGone'
      | 'deadlineEarlier'
      | 'deadlineLater'
      | 'deadlineReworded'
      | 'strength'
      | 'polarity'
      | 'status',
      string
    >
  >;
}

/** What levels and states are called. */
export interface CourseNames {
  readonly strengths: readonly string[];
  readonly statuses: Readonly<Record<string, string>>;
  readonly polarity: Readonly<Record<'do' | 'dont', string>>;
}

const put = (sentence: string, values: Readonly<Record<string, string>>) =>
  sentence.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);

/** A change as it is read, such as `数字：42公里 → 60公里`. */
export function changeLine(change: Change, { changes }: CourseSentences, names: CourseNames): string {
  switch (change.what) {
    case 'number':
      return put(changes.number, { before: change.before, after: change.after });
    case 'deadline': {
      const sentence = {
        given: changes.deadlineGiven,
        gone: changes.deadlineGone,
        earlier: changes.deadlineEarlier,
        later: changes.deadlineLater,
        reworded: changes.deadlineReworded,
      }[change.way];
      return put(sentence, { before: change.before, after: change.after });
    }
    case 'strength': {
      const name = (level: number) => names.strengths[level] ?? String(level);
      return put(changes.strength, { before: name(change.before), after: name(change.after) });
    }
    case 'polarity':
      return put(changes.polarity, {
        before: names.polarity[change.before],
        after: names.polarity[change.after],
      });
    case 'status':
      return put(changes.status, {
        before: names.statuses[change.before] ?? change.before,
        after: names.statuses[change.after] ?? change.after,
      });
  }
}

const places = 2;

/** What a pair rests on: what shows it, the score of its likeness with its parts, the words in both. */
export function likenessLines(
  { likeness, ground }: { readonly likeness: Likeness; readonly ground?: Ground },
  { score, parts, shared, grounds }: CourseSentences,
): string[] {
  const text = (value: number) => value.toFixed(places);
  const { lead, words, object, type, themes, total, name } = likeness;
  return [
    ...(ground && ground !== 'likeness' ? [put(grounds[ground], { name })] : []),
    put(score, { score: text(total) }),
    put(parts, {
      lead: text(lead),
      words: text(words),
      object: text(object),
      type: text(type),
      themes: text(themes),
    }),
    ...(likeness.shared.length > 0 ? [put(shared, { words: likeness.shared.join('、') })] : []),
  ];
}
