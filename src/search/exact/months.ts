const monthsOfYear = 12;

/** The first month of a year or month, `2012` or `2012-03`, counted from that of year 0. */
export const firstMonth = (period: string): number =>
  Number(period.slice(0, 4)) * monthsOfYear + (period.length > 4 ? Number(period.slice(5, 7)) - 1 : 0);

/** The last month of a year or month, counted in the same way. */
export const lastMonth = (period: string): number =>
  firstMonth(period) + (period.length > 4 ? 0 : monthsOfYear - 1);

/** Whether a year or month lies in a run of months; of a year, all of it has to. */
export const liesWithin = (period: string, [from, to]: readonly [from: number, to: number]): boolean =>
  firstMonth(period) >= from && lastMonth(period) <= to;
