import {
  type ExportedHit,
  type ExportFormat,
  exportFormats,
  exportTypes,
  toCsv,
  toJson,
  toMarkdown,
} from '../search/export-results.ts';
import type { QueryState } from '../search/query-state.ts';
import type { Asker } from './search-asker.ts';
import type { HitView } from './search-hit.ts';
import { element, fill, type SearchWords } from './search-words.ts';

/** Every exported text is read; this many are some megabytes. */
const mostExported = 500;

function exported(hit: HitView, words: SearchWords): ExportedHit {
  return {
    id: hit.id,
    title: `${hit.untitled ? words.untitled : ''}${hit.title.text}`,
    ...(hit.date ? { date: hit.date } : {}),
    ...(hit.voice ? { voice: hit.voice } : {}),
    ...(hit.place ? { place: hit.place } : {}),
    url: hit.url,
    cited: hit.cited ?? {},
    paragraphs: [...hit.heads, ...hit.excerpts].map(({ anchor, text }) => ({
      ...(anchor ? { anchor } : {}),
      text,
    })),
  };
}

function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: url, download: name }).click();
  // The download has begun when the click returns, and some browsers read the address a little later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The day in the reader's time, `2026-11-22`. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** The buttons that export the result on view. */
export class ExportTools {
  private readonly words: SearchWords;
  private readonly status = element('p', { role: 'status' });
  private readonly asker: () => Asker | undefined;
  private readonly state: () => QueryState;
  private running = new AbortController();

  constructor(
    root: HTMLElement,
    words: SearchWords,
    asker: () => Asker | undefined,
    state: () => QueryState,
  ) {
    const { title, note, ...names } = words.more.export;
    this.words = words;
    this.asker = asker;
    this.state = state;
    const buttons = exportFormats.map((format) =>
      element('button', { type: 'button', value: format }, names[format]),
    );
    root.replaceChildren(
      element('summary', {}, title),
      element('p', {}, note),
      element('p', { class: 'export-formats' }, ...buttons),
      this.status,
    );
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const format = exportFormats.find((known) => known === button?.value);
      if (format) void this.run(format);
    });
  }

  /** Another result is on view; what was being exported is let go. */
  stop(): void {
    this.running.abort();
    this.status.replaceChildren();
  }

  private async run(format: ExportFormat): Promise<void> {
    const { words } = this;
    const said = words.more.export;
    const state: QueryState = { ...this.state(), view: 'list' };
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    const found: HitView[] = [];
    let total = 0;
    const report = () =>
      this.status.replaceChildren(
        fill(said.working, { read: found.length, of: Math.min(total, mostExported) }),
      );
    try {
      await this.asker()?.ask(
        state,
        0,
        {
          understood: () => found.splice(0),
          verifying: () => undefined,
          found: (totals) => {
            total = totals.total;
            report();
          },
          hits: (some) => {
            found.push(...some);
            report();
          },
        },
        signal,
        { count: mostExported, uncut: true },
      );
    } catch {
      if (!signal.aborted) this.status.replaceChildren(said.failed);
      return;
    }
    if (signal.aborted) return;
    const search = {
      query: state.query,
      url: location.href,
      accessed: today(),
      total,
      hits: found.map((hit) => exported(hit, words)),
    };
    const heading = fill(said.heading, { q: state.query || said.all });
    const texts: Readonly<Record<ExportFormat, () => string>> = {
      csv: () => toCsv(search, said.columns),
      json: () => toJson(search),
      markdown: () => toMarkdown(search, heading),
    };
    const { ending, type } = exportTypes[format];
    download(`yanlu-${search.accessed}.${ending}`, type, texts[format]());
    const sentence = found.length < total ? said.part : said.done;
    this.status.replaceChildren(fill(sentence, { n: found.length, total, most: mostExported }));
  }
}
