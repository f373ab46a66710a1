import { type ComparedBlock, compareTexts } from '../compare/compare.ts';
import { drawComparison, type SpokenCompare, type TextFile } from './compare-draw.ts';

type Side = 'a' | 'b';
type Row = readonly [id: string, date: string, title: string, voice: string];

const fill = (words: string, values: Readonly<Record<string, string>>) =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

async function fetchJson<T>(address: URL): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address.href}`);
  return (await response.json()) as T;
}

/** Compares any two texts of the archive. The address names them, so that it can be kept and passed on. */
function offerComparison(root: HTMLElement): void {
  const words = JSON.parse(root.dataset.words ?? '{}') as SpokenCompare;
  const form = root.querySelector('form');
  const status = root.querySelector('[data-status]');
  const result = root.querySelector('[data-result]');
  if (!form || !status || !result) return;
  const siteAt = new URL('.', new URL(root.dataset.href ?? '', location.href));
  const textAt = (id: string) => new URL(`texts/${id}.json`, siteAt);
  const yearAt = (slug: string) => new URL(`texts/years/${slug}.json`, siteAt);
  const say = (text: string) => status.replaceChildren(text);
  const select = (kind: 'year' | 'text', side: Side) =>
    form.querySelector<HTMLSelectElement>(`select[data-${kind}="${side}"]`);
  const isId = (id: string | null): id is string => id !== null && /^[a-z0-9-]{1,200}$/.test(id);

  if (!location.protocol.startsWith('http')) {
    form.hidden = true;
    say(words.needsServer);
    return;
  }

  const option = (value: string, label: string) => new Option(label, value);
  async function offerYear(side: Side, slug: string): Promise<void> {
    const list = select('text', side);
    if (!list) return;
    list.replaceChildren(option('', words.choose));
    list.disabled = true;
    if (!slug) return;
    const rows = await fetchJson<Row[]>(yearAt(slug));
    list.append(
      ...rows.map(([id, date, title, voice]) => option(id, [date, title, voice].filter(Boolean).join(' · '))),
    );
    list.disabled = false;
  }

  /** Shows in the form what the address names. */
  async function reflect(side: Side, { id, date }: TextFile): Promise<void> {
    const [year, text] = [select('year', side), select('text', side)];
    const slug = date?.slice(0, 4) ?? 'unknown';
    if (!year || !text) return;
    if (year.value !== slug) {
      year.value = slug;
      await offerYear(side, slug);
    }
    text.value = id;
  }

  let asked = 0;
  async function show(): Promise<void> {
    asked += 1;
    const mine = asked;
    const state = new URLSearchParams(location.search);
    const [a, b] = [state.get('a'), state.get('b')];
    result?.replaceChildren();
    if (!isId(a) && !isId(b)) {
      say('');
      return;
    }
    if (a === b) {
      say(words.same);
      return;
    }
    say(words.loading);
    try {
      const [left, right] = await Promise.all(
        [a, b].map((id) => (isId(id) ? fetchJson<TextFile>(textAt(id)) : undefined)),
      );
      if (left) await reflect('a', left);
      if (right) await reflect('b', right);
      if (mine !== asked) return;
      if (!left || !right) {
        say(left ? fill(words.picked, { title: left.title }) : words.pick);
        return;
      }
      const blocks = ({ blocks: rows }: TextFile): ComparedBlock[] =>
        rows.map(([anchor, level, text]) => ({ anchor, text, ...(level ? { level } : {}) }));
      const comparison = compareTexts(blocks(left), blocks(right));
      const swap = () => go(right.id, left.id);
      const own = state.get('own') === '1';
      const keep = (only: boolean) => {
        const next = new URL(location.href);
        if (only) next.searchParams.set('own', '1');
        else next.searchParams.delete('own');
        history.replaceState(null, '', next);
      };
      result?.replaceChildren(...drawComparison({ left, right, comparison, words, siteAt, swap, own, keep }));
      say('');
    } catch {
      if (mine === asked) say(words.failed);
    }
  }

  function go(a: string, b: string): void {
    const next = new URL(location.href);
    next.searchParams.set('a', a);
    next.searchParams.set('b', b);
    next.hash = '';
    history.pushState(null, '', next);
    void show();
  }

  for (const side of ['a', 'b'] as const)
    select('year', side)?.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) offerYear(side, target.value).catch(() => say(words.failed));
    });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [a, b] = [select('text', 'a')?.value, select('text', 'b')?.value];
    if (a && b) go(a, b);
    else say(words.pick);
  });
  addEventListener('popstate', () => void show());
  void show();
}

for (const root of document.querySelectorAll<HTMLElement>('[data-compare]')) offerComparison(root);
