/** Years in a row as one: 2008, 2009 and 2011 are `2008—2009` and `2011`. @param years in ascending order */
export function yearRuns(years: readonly string[]): string[] {
  const runs: { first: string; last: string }[] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && Number(year) === Number(run.last) + 1) run.last = year;
    else runs.push({ first: year, last: year });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}—${last}`));
}
