import type { Chip } from '../search/exact/query/parse.ts';
import { isEmpty, modes, type QueryState } from '../search/query-state.ts';
import type { LineView, Listener, Totals } from './search-asker.ts';
import { drawHit } from './search-hit.ts';
import { drawLines, sortLines } from './search-lines.ts';
import { element, fill, type SearchWords } from './search-words.ts';

export type Phase = 'idle' | 'loading' | 'verifying' | 'done' | 'error';

/** What is known when an answer is complete. */
export interface Answer {
  readonly totals: Totals;
  readonly chips: readonly Chip[];
}

/** The region of results: its phase, the number, and the hits or lines. */
export class Results {
  private readonly part: (name: string) => HTMLElement;
  private readonly words: SearchWords;
  private lines: LineView[] = [];
  /** Documents that were read for the lines. */
  documentsRead = 0;

  constructor(part: (name: string) => HTMLElement, words: SearchWords) {
    this.part = part;
    this.words = words;
  }

  show(phase: Phase, state: QueryState, total = 0): void {
    const results = this.part('results');
    const empty = phase === 'done' && total === 0 && !isEmpty(state);
    results.dataset.total = String(total);
    this.part('idle').hidden = phase !== 'idle';
    this.part('none').hidden = !empty;
    for (const mode of modes) this.part(`none-${mode}`).hidden = mode !== state.mode;
    this.part('error').hidden = phase !== 'error';
    this.part('bar').hidden = isEmpty(state) || phase === 'error';
    this.part('export').hidden = phase !== 'done' || total === 0;
    if (phase === 'idle' || phase === 'error') this.clear();
    if (phase !== 'done')
      for (const name of ['more', 'missing', 'note', 'also']) this.part(name).hidden = true;
    results.dataset.state = phase;
  }

  private clear(): void {
    this.part('hits').replaceChildren();
    this.part('lines').replaceChildren();
    this.lines = [];
    this.documentsRead = 0;
  }

  say(...what: readonly (Node | string)[]): void {
    this.part('count').replaceChildren(...what);
  }

  /**
   * Draws an answer while it comes.
   *
   * @param from number of hits that are already listed, or of documents whose lines are
   * @returns the listener, and what is to be called at the end
   */
  listen(
    state: QueryState,
    from: number,
    signal: AbortSignal,
  ): { readonly listener: Listener; readonly finish: () => Answer | undefined } {
    const { words } = this;
    const hits = this.part('hits');
    let totals: Totals | undefined;
    let chips: readonly Chip[] = [];
    let drawn: HTMLElement[] = [];
    let ranked: number | undefined;
    let fresh: LineView[] = [];
    let read = 0;
    const begin = () => {
      if (from === 0 && drawn.length === 0) this.clear();
    };
    return {
      listener: {
        understood: (terms, problems) => {
          if (signal.aborted) return;
          for (const item of drawn) item.remove();
          drawn = [];
          fresh = [];
          chips = terms;
          this.part('problems').replaceChildren(
            ...problems.map(({ code, source = '', limit = 0 }) =>
              element('li', {}, fill(words.problems[code], { source, limit })),
            ),
          );
        },
        verifying: (done, of) => {
          if (signal.aborted) return;
          this.show('verifying', state);
          this.say(fill(words.verifying, { read: done, of }));
        },
        hits: (found) => {
          if (signal.aborted) return;
          begin();
          const items = found.map((hit) => drawHit(hit, words));
          hits.append(...items);
          drawn.push(...items);
        },
        lines: (found, documents) => {
          fresh.push(...found);
          read = documents;
        },
        ranked: (documents) => {
          ranked = documents;
        },
        found: (known) => {
          totals = known;
        },
      },
      finish: () => {
        if (!totals) return undefined;
        begin();
        if (state.view === 'lines' && state.mode === 'exact') {
          this.lines = from === 0 ? fresh : [...this.lines, ...fresh];
          this.documentsRead = from + read;
        }
        this.finish(totals, state, chips, ranked);
        if (from > 0) drawn[0]?.querySelector('a')?.focus();
        return { totals, chips };
      },
    };
  }

  private finish(
    totals: Totals,
    state: QueryState,
    chips: readonly Chip[],
    ranked: number | undefined,
  ): void {
    const { words } = this;
    const { total, works = total, missing } = totals;
    if (isEmpty(state)) {
      this.say();
      this.show('idle', state);
      return;
    }
    const [chip, ...others] = chips;
    const isString = others.length === 0 && chip?.negated === false && /^(?:words|phrase)$/.test(chip.kind);
    const foundExact = isString ? words.foundExact : words.more.meets;
    const foundFor = state.mode === 'exact' ? foundExact : words.foundFor;
    const what = state.query ? fill(foundFor, { q: state.query }) : words.foundAll;
    const ofWorks = works === total ? [] : [' ', element('span', {}, fill(words.works, { n: works }))];
    this.say(
      ...(total > 0
        ? [element('strong', {}, String(total)), ` ${words.found} `, element('span', {}, what), ...ofWorks]
        : [words.announceNone]),
    );
    this.sayMissing(total > 0 ? missing : []);
    this.part('results').dataset.works = String(works);
    this.show('done', state, total);
    if (state.view === 'lines' && state.mode === 'exact') this.finishLines(total, state);
    else {
      this.part('more').hidden = total <= state.shown;
      this.part('more').textContent = words.moreHits;
      this.note(ranked !== undefined && ranked < total ? fill(words.more.hitsPart, { n: ranked }) : '');
    }
  }

  private finishLines(total: number, state: QueryState): void {
    const { lines: said } = this.words.more;
    if (this.lines.length === 0) {
      this.note(total > 0 ? said.none : '');
      return;
    }
    this.part('lines').replaceChildren(drawLines(sortLines(this.lines, state.order), this.words));
    const whole = this.documentsRead >= total;
    const numbers = { n: this.lines.length, documents: this.documentsRead, total };
    this.note(fill(whole ? said.whole : said.part, numbers));
    this.part('more').hidden = whole;
    this.part('more').textContent = said.more;
  }

  private note(text: string): void {
    this.part('note').replaceChildren(text);
    this.part('note').hidden = text === '';
  }

  private sayMissing(missing: readonly string[]): void {
    const quoted = missing.map((word) => fill(this.words.quoted, { word })).join('');
    this.part('missing').replaceChildren(fill(this.words.missing, { words: quoted }));
    this.part('missing').hidden = missing.length === 0;
  }
}
