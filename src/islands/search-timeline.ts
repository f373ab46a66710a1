import { unknownValue } from '../schema/fields.ts';
import { chooseYears, type QueryState } from '../search/query-state.ts';
import { element, fill, type SearchWords } from './search-words.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const height = 56;
const step = 10;

type Counts = Readonly<Record<string, number>>;

const isYear = (value: string) => /^\d{4}$/.test(value);

/**
 * The found documents by year, as bars. A run of years is chosen by dragging over the bars or, with the
 * keyboard, with two sliders; a table holds the numbers.
 */
export class Timeline {
  private readonly root: HTMLElement;
  private readonly words: SearchWords;
  private readonly chart = document.createElementNS(svgNamespace, 'svg');
  private readonly from = element('input', { type: 'range', step: '1' });
  private readonly to = element('input', { type: 'range', step: '1' });
  private readonly output = element('output', {});
  private readonly clear: HTMLButtonElement;
  private readonly table = element('table', {});
  private readonly undated = element('p', {});
  private first = 0;
  private counts: readonly number[] = [];
  private anchor: number | undefined;
  private state: QueryState | undefined;

  /** @param choose is called with the state that the reader asked for */
  constructor(root: HTMLElement, words: SearchWords, choose: (state: QueryState) => void) {
    const { years } = words.more;
    this.root = root;
    this.words = words;
    this.clear = element('button', { type: 'button' }, years.clear);
    this.chart.setAttribute('aria-hidden', 'true');
    this.chart.setAttribute('preserveAspectRatio', 'none');
    root.replaceChildren(
      element('h2', {}, years.title),
      this.chart,
      element('label', {}, element('span', {}, years.from), this.from),
      element('label', {}, element('span', {}, years.to), this.to),
      element('p', { class: 'timeline-chosen' }, this.output, ' ', this.clear),
      this.undated,
      element('details', {}, element('summary', {}, years.table), this.table),
    );
    root.title = years.hint;
    const chosen = () => {
      const ends = [Number(this.from.value), Number(this.to.value)].sort((a, b) => a - b);
      return [ends[0] ?? 0, ends[1] ?? 0] as const;
    };
    const ask = () => this.state && choose(chooseYears(this.state, chosen()));
    for (const input of [this.from, this.to]) {
      input.addEventListener('input', () => this.preview(chosen()));
      input.addEventListener('change', ask);
    }
    this.clear.addEventListener('click', () => this.state && choose(chooseYears(this.state)));
    this.brush(ask);
  }

  private yearAt(event: PointerEvent): number {
    const { left, width } = this.chart.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / width) * this.counts.length);
    return this.first + Math.max(0, Math.min(this.counts.length - 1, at));
  }

  private brush(ask: () => void): void {
    const draw = (event: PointerEvent) => {
      if (this.anchor === undefined) return;
      const year = this.yearAt(event);
      this.from.value = String(Math.min(this.anchor, year));
      this.to.value = String(Math.max(this.anchor, year));
      this.preview([Number(this.from.value), Number(this.to.value)]);
    };
    this.chart.addEventListener('pointerdown', (event) => {
      this.anchor = this.yearAt(event);
      this.chart.setPointerCapture(event.pointerId);
      draw(event);
    });
    this.chart.addEventListener('pointermove', draw);
    this.chart.addEventListener('pointerup', (event) => {
      draw(event);
      this.anchor = undefined;
      ask();
    });
    this.chart.addEventListener('pointercancel', () => {
      this.anchor = undefined;
    });
  }

  private preview([from, to]: readonly [number, number]): void {
    this.output.value = fill(this.words.more.years.chosen, { from, to });
    for (const [at, bar] of [...this.chart.children].entries()) {
      const year = this.first + at;
      bar.classList.toggle('chosen', year >= from && year <= to);
    }
  }

  /** @param counts documents by year, as if no year were chosen */
  update(counts: Counts, state: QueryState): void {
    this.state = state;
    const years = Object.keys(counts).filter(isYear).map(Number);
    const chosen = (state.filters.year ?? []).filter(isYear).map(Number);
    const all = [...years, ...chosen];
    this.root.hidden = new Set(all).size < 2;
    if (this.root.hidden) return;
    this.first = Math.min(...all);
    const last = Math.max(...all);
    this.counts = Array.from({ length: last - this.first + 1 }, (_, at) => counts[this.first + at] ?? 0);
    this.draw();
    for (const input of [this.from, this.to]) {
      input.min = String(this.first);
      input.max = String(last);
    }
    const range = [
      chosen.length > 0 ? Math.min(...chosen) : this.first,
      chosen.length > 0 ? Math.max(...chosen) : last,
    ] as const;
    this.from.value = String(range[0]);
    this.to.value = String(range[1]);
    this.preview(range);
    this.clear.hidden = chosen.length === 0;
    const without = counts[unknownValue] ?? 0;
    this.undated.replaceChildren(without > 0 ? fill(this.words.more.years.undated, { n: without }) : '');
  }

  private draw(): void {
    const { years } = this.words.more;
    const most = Math.max(1, ...this.counts);
    this.chart.setAttribute('viewBox', `0 0 ${this.counts.length * step} ${height}`);
    this.chart.replaceChildren(
      ...this.counts.map((count, at) => {
        const group = document.createElementNS(svgNamespace, 'g');
        const title = document.createElementNS(svgNamespace, 'title');
        title.textContent = fill(years.bar, { year: this.first + at, n: count });
        // What is no bar is still there to be pointed at.
        const ground = rectangle(at * step, 0, step, height, 'ground');
        const size = count > 0 ? Math.max(2, (count / most) * (height - 4)) : 0;
        group.append(title, ground, rectangle(at * step + 1, height - size, step - 2, size, 'bar'));
        return group;
      }),
    );
    this.table.replaceChildren(
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, years.year),
          element('th', { scope: 'col' }, years.count),
        ),
      ),
      element(
        'tbody',
        {},
        ...this.counts.flatMap((count, at) =>
          count > 0
            ? [
                element(
                  'tr',
                  {},
                  element('th', { scope: 'row' }, String(this.first + at)),
                  element('td', {}, String(count)),
                ),
              ]
            : [],
        ),
      ),
    );
  }
}

function rectangle(x: number, y: number, width: number, tall: number, name: string): SVGRectElement {
  const made = document.createElementNS(svgNamespace, 'rect');
  for (const [key, value] of Object.entries({ x, y, width, height: tall, class: name }))
    made.setAttribute(key, String(value));
  return made;
}
