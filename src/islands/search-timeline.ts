import { isMonth, unknownValue } from '../schema/fields.ts';
import { chooseYears, periodsBetween, type QueryState } from '../search/query-state.ts';
import { element, fill, namePeriod, type SearchWords } from './search-words.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const height = 56;
const step = 10;
/** Few bars are no wider than if there were so many. */
const leastColumns = 6;

type Counts = Readonly<Record<string, number>>;

const isYear = (value: string) => /^\d{4}$/.test(value);
/** So few years are shown month by month. */
const yearsByMonth = 2;

/** The years or months on view, without gaps. */
function periodsOnView(counts: Counts, chosen: readonly string[]): string[] {
  const years = Object.keys(counts).filter(isYear);
  const narrowed = [...new Set(chosen.map((period) => period.slice(0, 4)))].sort();
  const few = [narrowed, years.sort()].find(({ length }) => length > 0 && length <= yearsByMonth) ?? [];
  const [first, last] = [few[0] ?? '', few.at(-1) ?? ''];
  const near = Number(last) - Number(first) < yearsByMonth;
  const months = few.length > 0 && near ? periodsBetween(`${first}-01`, `${last}-12`) : [];
  if (months.filter((month) => counts[month] || chosen.includes(month)).length > 1) return months;
  const all = [...years, ...narrowed].sort();
  return new Set(all).size > 1 ? periodsBetween(all[0] ?? '', all.at(-1) ?? '') : [];
}

/**
 * The found documents by year, or by month where few years are on view, as bars. A run of years is chosen by dragging over the bars or, with the
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
  private readonly heading: HTMLElement;
  private periods: readonly string[] = [];
  private counts: readonly number[] = [];
  /** The bar at which brushing began. */
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
    this.heading = element('h2', {}, years.title);
    root.replaceChildren(
      this.heading,
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
    const ask = () => {
      const [from, to] = chosen().map((at) => this.periods[at] ?? '');
      if (this.state) choose(chooseYears(this.state, [from ?? '', to ?? '']));
    };
    for (const input of [this.from, this.to]) {
      input.addEventListener('input', () => this.preview(chosen()));
      input.addEventListener('change', ask);
    }
    this.clear.addEventListener('click', () => this.state && choose(chooseYears(this.state)));
    this.brush(ask);
  }

  private barAt(event: PointerEvent): number {
    const { left, width } = this.chart.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / width) * this.columns);
    return Math.max(0, Math.min(this.counts.length - 1, at));
  }

  private brush(ask: () => void): void {
    const draw = (event: PointerEvent) => {
      if (this.anchor === undefined) return;
      const bar = this.barAt(event);
      this.from.value = String(Math.min(this.anchor, bar));
      this.to.value = String(Math.max(this.anchor, bar));
      this.preview([Number(this.from.value), Number(this.to.value)]);
    };
    this.chart.addEventListener('pointerdown', (event) => {
      this.anchor = this.barAt(event);
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
    const { years } = this.words.more;
    const name = (at: number) => namePeriod(this.words, this.periods[at] ?? '');
    const sentence = this.byMonth ? years.chosenMonths : years.chosen;
    this.output.value = fill(sentence, { from: name(from), to: name(to) });
    this.from.ariaValueText = name(from);
    this.to.ariaValueText = name(to);
    for (const [at, bar] of [...this.chart.children].entries())
      bar.classList.toggle('chosen', at >= from && at <= to);
  }

  /** @param counts documents by year, as if no year were chosen */
  update(counts: Counts, state: QueryState): void {
    this.state = state;
    const chosen = (state.filters.year ?? []).filter((value) => isYear(value) || isMonth(value));
    this.periods = periodsOnView(counts, chosen);
    this.root.hidden = this.periods.length === 0;
    if (this.root.hidden) return;
    this.counts = this.periods.map((period) => counts[period] ?? 0);
    this.heading.textContent = this.byMonth ? this.words.more.years.byMonth : this.words.more.years.title;
    this.draw();
    const last = this.periods.length - 1;
    for (const input of [this.from, this.to]) {
      input.min = '0';
      input.max = String(last);
    }
    // A year stands for all its months.
    const places = this.periods.flatMap((period, at) =>
      chosen.includes(period) || chosen.includes(period.slice(0, 4)) ? at : [],
    );
    const range = [places[0] ?? 0, places.at(-1) ?? last] as const;
    this.from.value = String(range[0]);
    this.to.value = String(range[1]);
    this.preview(range);
    this.clear.hidden = chosen.length === 0;
    const { undated, monthless } = this.words.more.years;
    const without = counts[unknownValue] ?? 0;
    const years = new Set(this.periods.map((period) => period.slice(0, 4)));
    const ofYears = [...years].reduce((sum, year) => sum + (counts[year] ?? 0), 0);
    const rest = this.byMonth ? ofYears - this.counts.reduce((sum, count) => sum + count, 0) : 0;
    this.undated.textContent = [
      rest > 0 ? fill(monthless, { n: rest }) : '',
      without > 0 ? fill(undated, { n: without }) : '',
    ].join('');
  }

  private get columns(): number {
    return Math.max(this.counts.length, leastColumns);
  }

  private get byMonth(): boolean {
    return isMonth(this.periods[0] ?? '');
  }

  private draw(): void {
    const { years } = this.words.more;
    const most = Math.max(1, ...this.counts);
    this.chart.setAttribute('viewBox', `0 0 ${this.columns * step} ${height}`);
    this.chart.replaceChildren(
      ...this.counts.map((count, at) => {
        const group = document.createElementNS(svgNamespace, 'g');
        const title = document.createElementNS(svgNamespace, 'title');
        const name = namePeriod(this.words, this.periods[at] ?? '');
        title.textContent = this.byMonth
          ? fill(years.barMonth, { month: name, n: count })
          : fill(years.bar, { year: name, n: count });
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
          element('th', { scope: 'col' }, this.byMonth ? years.monthColumn : years.year),
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
                  element('th', { scope: 'row' }, namePeriod(this.words, this.periods[at] ?? '')),
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
