/** How many items are worked on at a time. */
const most = 16;

/**
 * Works on items before they are asked for, a bounded number at a time, and gives what comes of them in
 * their order.
 *
 * @throws whatever the work throws, when its item's turn comes
 */
export async function* workAhead<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // Told when its turn comes; until then it is not unhandled.
    result.catch(() => undefined);
    running.push(result);
    const first = running.length >= most ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of running) yield await result;
}
