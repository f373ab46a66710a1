import type { MeasureTable } from '../measures/open-table.ts';
import { isWhole, readState, type TableState } from '../measures/state.ts';
import { facets } from '../measures/table.ts';
import { type CourseSpoken, drawCourse } from './measure-course-draw.ts';
import { type MeasureFiles, openFiles } from './measure-files.ts';
import { mostCompared, readSide, rowsOfState } from './measure-sides.ts';
import { nameOf } from './measure-spoken.ts';
import { WordSearch } from './measure-words.ts';
import { fill } from './search-words.ts';

type Side = 'a' | 'b';
const sides: readonly Side[] = ['a', 'b'];
/** Texts that a list offers; a text that is not among them is chosen by filters. */
const mostOffered = 2000;

/** Holds any two sides against each other. The address names them, so that it can be kept and passed on. */
class CoursePage {
  private readonly root: HTMLElement;
  private readonly siteAt: URL;
  private readonly words: CourseSpoken;
  private readonly search: WordSearch;
  private running = new AbortController();

  constructor(root: HTMLElement, siteAt: URL) {
    this.root = root;
    this.siteAt = siteAt;
    this.words = JSON.parse(root.dataset.words ?? '{}') as CourseSpoken;
    const script = new URL((root.dataset.worker ?? '').replace(/^\//, ''), siteAt).href;
    this.search = new WordSearch(script, new URL('exact/', siteAt).href);
  }

  async start(): Promise<void> {
    try {
      const files = await openFiles(new URL('measure-table/', this.siteAt));
      const table = await files.table();
      this.offer(table);
      addEventListener('popstate', () => void this.show(files, table));
      this.root.addEventListener('change', ({ target }) => {
        const side = target instanceof HTMLSelectElement ? target.dataset.side : undefined;
        if (!side || !(target instanceof HTMLSelectElement) || !target.value) return;
        const url = new URL(location.href);
        url.searchParams.set(side, `document=${target.value}`);
        history.pushState(null, '', url);
        void this.show(files, table);
      });
      await this.show(files, table);
    } catch {
      this.say(this.words.sentences.failed);
      this.result.dataset.state = 'error';
    }
  }

  private get result(): HTMLElement {
    const found = this.root.querySelector<HTMLElement>('[data-part="result"]');
    if (!found) throw new Error('The page has no place for the result.');
    return found;
  }

  private say(text: string): void {
    this.root.querySelector('[data-part="status"]')?.replaceChildren(text);
  }

  private offer({ documents }: MeasureTable): void {
    for (const select of this.root.querySelectorAll<HTMLSelectElement>('select[data-side]'))
      select.append(
        ...documents.id
          .slice(0, mostOffered)
          .map(
            (id, index) =>
              new Option(`${documents.date[index] ?? ''} ${documents.title[index] ?? id}`.trim(), id),
          ),
      );
  }

  /** Shows what is chosen for a side, and where else it may be chosen. */
  private reflect(side: Side, state: TableState | undefined, { documents }: MeasureTable): void {
    const { words } = this;
    const titles = (id: string) => documents.title[documents.id.indexOf(id)] ?? id;
    const conditions = facets.flatMap((name) =>
      (state?.filters[name] ?? []).map(
        (value) => `${words.facets[name]}: ${nameOf(words, name, value, titles)}`,
      ),
    );
    const all = state?.query ? [`${words.words}: ${state.query}`, ...conditions] : conditions;
    const named = all.length > 0 ? all.join(' · ') : words.sentences.allRows;
    const text = state ? fill(words.sentences.asFilters, { conditions: named }) : '';
    this.root.querySelector(`[data-chosen="${side}"]`)?.replaceChildren(text);
    const select = this.root.querySelector<HTMLSelectElement>(`select[data-side="${side}"]`);
    const only = state && !state.query && conditions.length === 1 ? state.filters.document?.[0] : undefined;
    if (select) select.value = only ?? '';
    const pick = this.root.querySelector<HTMLAnchorElement>(`[data-pick="${side}"]`);
    if (!pick) return;
    const params = new URLSearchParams(location.search);
    const url = new URL(pick.href);
    const other = side === 'a' ? 'b' : 'a';
    const kept = params.get(other);
    url.search = '';
    if (kept !== null) url.searchParams.set(`with-${other}`, kept);
    pick.href = url.href;
  }

  private async show(files: MeasureFiles, table: MeasureTable): Promise<void> {
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    const params = new URLSearchParams(location.search);
    const states = sides.map((side) => {
      const given = params.get(side);
      return given === null ? undefined : readState(`?${given.trim()}`);
    });
    for (const [index, side] of sides.entries()) this.reflect(side, states[index], table);
    const { sentences: course } = this.words;
    this.result.replaceChildren();
    this.result.dataset.state = 'idle';
    const [a, b] = states;
    if (!a || !b) {
      this.say('');
      return;
    }
    this.say(course.loading);
    this.result.dataset.state = 'loading';
    const source = { files, table, search: this.search, root: this.siteAt };
    const read = await Promise.all([a, b].map((state) => rowsOfState(state, source, signal)));
    if (signal.aborted) return;
    for (const rows of read) {
      if (rows.length > 0 && rows.length <= mostCompared) continue;
      const sentence = rows.length === 0 ? course.empty : course.tooMany;
      this.say(fill(sentence, { n: rows.length, most: mostCompared }));
      this.result.dataset.state = 'done';
      return;
    }
    const [left, right] = await Promise.all(read.map((rows) => readSide(rows, source)));
    if (signal.aborted || !left || !right) return;
    this.result.replaceChildren(...drawCourse(left, right, this.words));
    this.say(isWhole(a) && isWhole(b) ? course.allRows : '');
    this.result.dataset.state = 'done';
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-course]')) {
  const siteAt = new URL('.', new URL(root.dataset.href ?? '', location.href));
  void new CoursePage(root, siteAt).start();
}
