/**
 * Does something with each of many, several at a time: a page spends most of its time waiting.
 *
 * @returns what came of each, in the order given
 */
export async function abreast<Item, Result>(
  items: readonly Item[],
  use: (item: Item) => Promise<Result>,
  atOnce = 5,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = [...items.entries()];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await use(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
