type Order = (a: Row, b: Row) => number;

interface Row {
  readonly item: HTMLElement;
  /** Its place as the page gives it. */
  readonly given: number;
  readonly words: string;
  readonly name: string;
  readonly date: string;
  readonly size: number;
}

const byName = new Intl.Collator('zh-Hans-CN');

/** What is not known comes last, whichever way the dates go. */
const byDate =
  (way: 1 | -1): Order =>
  (a, b) => {
    if (a.date === b.date) return a.given - b.given;
    if (!a.date || !b.date) return a.date ? -1 : 1;
    return a.date < b.date ? -way : way;
  };

const orders: Readonly<Record<string, Order>> = {
  given: (a, b) => a.given - b.given,
  newest: byDate(-1),
  oldest: byDate(1),
  longest: (a, b) => b.size - a.size || a.given - b.given,
  most: (a, b) => b.size - a.size || a.given - b.given,
  name: (a, b) => byName.compare(a.name, b.name) || a.given - b.given,
};

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

function rowOf(item: HTMLElement, given: number): Row {
  const name = item.querySelector('.documents-title, .counts-label')?.textContent?.trim() ?? '';
  return {
    item,
    given,
    words: folded(item.textContent ?? ''),
    name,
    date: item.querySelector('time')?.getAttribute('datetime') ?? '',
    size: Number(item.dataset.size ?? 0),
  };
}

/** Sorts and filters the list that follows, without a reload. What the page holds is all it knows. */
function arrange(form: HTMLFormElement): void {
  const list = form.parentElement?.querySelector<HTMLElement>('.documents, .counts');
  const filter = form.querySelector<HTMLInputElement>('[data-filter]');
  const sort = form.querySelector<HTMLSelectElement>('[data-sort]');
  const status = form.querySelector('[data-list-status]');
  if (!list || !filter || !sort || !status) return;
  const rows = [...list.children].flatMap((item, index) =>
    item instanceof HTMLElement ? [rowOf(item, index)] : [],
  );
  const apply = () => {
    const wanted = folded(filter.value).split(/\s+/).filter(Boolean);
    const sorted = [...rows].sort(orders[sort.value]);
    let shown = 0;
    for (const { item, words } of sorted) {
      item.hidden = !wanted.every((word) => words.includes(word));
      if (!item.hidden) shown += 1;
    }
    list.append(...sorted.map(({ item }) => item));
    const said = form.dataset.shown?.replace('{n}', String(shown)).replace('{of}', String(rows.length));
    status.textContent = wanted.length > 0 ? (said ?? '') : '';
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  filter.addEventListener('input', apply);
  sort.addEventListener('change', apply);
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-list-tools]')) arrange(form);
