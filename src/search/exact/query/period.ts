import { firstMonth, lastMonth } from '../months.ts';

/** The longest way of writing a run of months, `2010年03月..2013年12月`, with room for a space or two. */
const longestPeriod = 24;
/** What stands between the first and the last of a run; a hyphen only before a year or at the end. */
const run = /\.\.|—{1,2}|[–~至到]|-(?=\d{4}|$)/u;
const period = /^(\d{4})(?:年|(?:年|[-./])(\d{1,2})月?)?$/u;

/** A year or month as `2013` or `2013-03`; undefined for anything else. */
function readOne(written: string): string | undefined {
  const [, year, month] = period.exec(written.trim()) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return year;
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

/**
 * Reads a year, a month, or a run of them: `2013`, `2013-03`, `2013年3月`, `2010..2013`, `2013-03..2014`,
 * `2010..`, `..2013`. A run may be given from its end.
 *
 * @param written anything that may be typed
 * @returns the first and the last month, counted from that of year 0; undefined for anything else
 */
export function readPeriod(written: string): readonly [from: number, to: number] | undefined {
  if (written.length > longestPeriod) return undefined;
  const whole = written.normalize('NFKC').trim();
  const one = readOne(whole);
  if (one !== undefined) return [firstMonth(one), lastMonth(one)];
  const sign = run.exec(whole);
  if (!sign) return undefined;
  const ends = [whole.slice(0, sign.index), whole.slice(sign.index + sign[0].length)] as const;
  const [from, to] = [readOne(ends[0]), readOne(ends[1])];
  const isOpen = (end: string) => end.trim() === '';
  if (from === undefined && to === undefined) return undefined;
  if ((from === undefined && !isOpen(ends[0])) || (to === undefined && !isOpen(ends[1]))) return undefined;
  if (from === undefined || to === undefined)
    return [
      from === undefined ? 0 : firstMonth(from),
      to === undefined ? Number.POSITIVE_INFINITY : lastMonth(to),
    ];
  return [Math.min(firstMonth(from), firstMonth(to)), Math.max(lastMonth(from), lastMonth(to))];
}
