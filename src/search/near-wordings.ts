import { fold } from './exact/fold.ts';

/** Says how many documents answer a query. */
export type CountQuery = (query: string) => Promise<number>;

/** A query that finds something where the one that was asked finds nothing. */
export interface NearQuery {
  readonly query: string;
  readonly total: number;
}

/** Longer strings are pasted, not remembered; their parts are found by taking terms away. */
const longest = 60;
const shortestPart = 2;
const mostOffered = 5;

/** The largest length for which `holds` is true, where it is true up to some length and then no more. */
async function longestThat(most: number, holds: (length: number) => Promise<boolean>): Promise<number> {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (await holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * What the archive has that is near to a string that it does not have: with one character changed, left out
 * or put in where the string stops being found, in two pieces, or the longest piece alone.
 *
 * A beginning that is found has only beginnings that are found, so the place where it breaks is found by
 * halving; the same from the end. Every offer is counted before it is made.
 *
 * @param wanted as it was typed; one string without operators
 * @param alike tells which characters sound like one; these are tried first where the string breaks
 */
export async function nearWordings(
  wanted: string,
  count: CountQuery,
  alike: (character: string) => readonly string[] = () => [],
): Promise<NearQuery[]> {
  const characters = [...fold(wanted).text];
  const { length } = characters;
  if (length < shortestPart || length > longest) return [];
  const part = (from: number, to: number) => characters.slice(from, to).join('');
  const head = await longestThat(length - 1, async (size) => (await count(part(0, size))) > 0);
  const tail = await longestThat(length - 1, async (size) => (await count(part(length - size, length))) > 0);
  const cut = length - tail;
  /** One wrong character, one too few, one too many: at the place where the string breaks. */
  const at = (place: number) => [
    ...(place > 0 && place < length - 1
      ? [`${part(0, place)} ? ${part(place + 1, length)}`, part(0, place) + part(place + 1, length)]
      : []),
    ...(place > 0 && place < length ? [`${part(0, place)} ? ${part(place, length)}`] : []),
  ];
  const pieces = [part(0, head), part(cut, length)].filter((piece) => [...piece].length >= shortestPart);
  const sounding = (place: number) =>
    alike(characters[place] ?? '').map((other) => part(0, place) + other + part(place + 1, length));
  const offers = [
    ...sounding(head),
    ...(cut - 1 === head ? [] : sounding(cut - 1)),
    ...at(head),
    ...(cut - 1 === head ? [] : at(cut - 1)),
    ...(head >= shortestPart && length - head >= shortestPart
      ? [`${part(0, head)} ${part(head, length)}`]
      : []),
    ...(pieces.length === 2 && head + tail <= length ? [pieces.join(' ')] : []),
    ...pieces.sort((a, b) => b.length - a.length),
  ];
  const found: NearQuery[] = [];
  for (const query of new Set(offers)) {
    if (found.length === mostOffered) break;
    const total = await count(query);
    if (total > 0) found.push({ query, total });
  }
  return found;
}

/** The query with a term put in the place of another, for each renaming that it touches; at most four. */
export function renamedQueries(
  query: string,
  renamings: readonly { readonly former: string; readonly now: string }[],
): string[] {
  const found = renamings.flatMap(({ former, now }) => [
    // A term that stands within the other would be put into itself.
    ...(query.includes(former) && !query.includes(now) ? [query.replaceAll(former, now)] : []),
    ...(query.includes(now) && !query.includes(former) ? [query.replaceAll(now, former)] : []),
  ]);
  return [...new Set(found)].filter((one) => one !== query).slice(0, 4);
}
