import { numeralValue } from './numeral.ts';
import type { Status, TableNumber } from './table.ts';

/** What may change of a measure from one year to another. */
export interface Changing {
  readonly numbers: readonly TableNumber[];
  readonly deadline?: { readonly text: string; readonly date?: string };
  readonly strength: number;
  readonly polarity: 'do' | 'dont';
  readonly status: Status;
  /** All its words, against which the date of a deadline is checked. */
  readonly text?: string;
  /** Year in which it was said; deadlines are compared within the year of each. */
  readonly year?: string;
}

/** One thing that changed, with the words of both sides. */
export type Change =
  | {
      readonly what: 'number';
      readonly unit: string;
      readonly before: string;
      readonly after: string;
      readonly up: boolean;
    }
  | {
      readonly what: 'deadline';
      readonly before: string;
      readonly after: string;
      readonly way: 'given' | 'gone' | 'earlier' | 'later' | 'reworded';
    }
  | { readonly what: 'strength'; readonly before: number; readonly after: number }
  | { readonly what: 'polarity'; readonly before: 'do' | 'dont'; readonly after: 'do' | 'dont' }
  | { readonly what: 'status'; readonly before: Status; readonly after: Status };

/**
 * Whether a change asks for more or for less. A number may count pipes or days, so a greater one is only more
 * of what it counts; an earlier deadline asks for more, a later one for less.
 */
export function directionOf(change: Change): 'up' | 'down' | 'other' {
  switch (change.what) {
    case 'number':
      return change.up ? 'up' : 'down';
    case 'strength':
      return change.after > change.before ? 'up' : 'down';
    case 'deadline':
      if (change.way === 'reworded') return 'other';
      return change.way === 'given' || change.way === 'earlier' ? 'up' : 'down';
    case 'polarity':
    case 'status':
      return 'other';
  }
}

/**
 * Numbers whose unit stands once on each side. Of a unit that stands twice nobody can tell without reading
 * which number came from which, so nothing is said.
 */
function numberChanges(left: readonly TableNumber[], right: readonly TableNumber[]): Change[] {
  const once = (numbers: readonly TableNumber[]) =>
    new Map(
      [...Map.groupBy(numbers, ({ unit }) => unit)].flatMap(([unit, own]) =>
        own.length === 1 && own[0] && unit !== '' ? [[unit, own[0]] as const] : [],
      ),
    );
  const after = once(right);
  return [...once(left)].flatMap(([unit, before]): Change[] => {
    const now = after.get(unit);
    const [from, to] = [numeralValue(before.value), now && numeralValue(now.value)];
    if (!now || from === undefined || to === undefined || from === to) return [];
    return [{ what: 'number', unit, before: before.value + unit, after: now.value + unit, up: to > from }];
  });
}

/** Days of a deadline after the beginning of the year in which it was set; undefined where it has no date. */
function daysInto({ deadline, year, text = '' }: Changing): number | undefined {
  const date = deadline?.date;
  if (!date || !year) return undefined;
  // A date in this year that the words put into another one was read wrongly.
  const before = text.slice(0, Math.max(0, text.indexOf(deadline.text)));
  if (date.startsWith(year) && /(?:明|后|次|翌)年$/u.test(before)) return undefined;
  const [y = 0, month = 12, day = 31] = date.split('-').map(Number);
  return (y - Number(year)) * 372 + (month - 1) * 31 + day;
}

function deadlineChange(left: Changing, right: Changing): Change[] {
  const [before, after] = [left.deadline?.text ?? '', right.deadline?.text ?? ''];
  if (!before && !after) return [];
  if (!before || !after) return [{ what: 'deadline', before, after, way: before ? 'gone' : 'given' }];
  const [from, to] = [daysInto(left), daysInto(right)];
  if (from !== undefined && from === to) return [];
  if (from !== undefined && to !== undefined)
    return [{ what: 'deadline', before, after, way: to < from ? 'earlier' : 'later' }];
  return before === after ? [] : [{ what: 'deadline', before, after, way: 'reworded' }];
}

/** What changed between two measures that are held for one. */
export function changesOf(left: Changing, right: Changing): Change[] {
  const changes: Change[] = [...numberChanges(left.numbers, right.numbers), ...deadlineChange(left, right)];
  const told = left.status !== 'done' && right.status !== 'done';
  // What was done has no strength; only what is asked for is more or less strongly asked.
  if (told && left.polarity === right.polarity && left.strength !== right.strength)
    changes.push({ what: 'strength', before: left.strength, after: right.strength });
  if (left.polarity !== right.polarity)
    changes.push({ what: 'polarity', before: left.polarity, after: right.polarity });
  if ((left.status === 'done') !== (right.status === 'done'))
    changes.push({ what: 'status', before: left.status, after: right.status });
  return changes;
}
