import type { MeasureTable } from '../measures/open-table.ts';
import { paragraphLink, type RowTexts } from './measure-grid-row.ts';
import type { MeasureSpoken } from './measure-spoken.ts';
import { element } from './search-words.ts';

/** A text as `/texts/<id>.json` has it. */
interface TextFile {
  readonly blocks: readonly (readonly [anchor: string, level: number, text: string])[];
}

/** The words of rows that are opened, read from the texts of their documents. */
export class OpenWords {
  private readonly siteAt: URL;
  private readonly words: MeasureSpoken;
  private readonly arrived: () => void;
  private readonly texts = new Map<string, TextFile | 'failed' | 'asked'>();

  /** @param arrived is called when words that were asked for can be drawn */
  constructor(siteAt: URL, words: MeasureSpoken, arrived: () => void) {
    this.siteAt = siteAt;
    this.words = words;
    this.arrived = arrived;
  }

  draw(table: MeasureTable, row: number, known: RowTexts | undefined): HTMLElement {
    const { words } = this;
    if (!known) return element('p', {}, words.loading);
    const id = table.documents.id[table.documentOf[row] ?? 0] ?? '';
    const [block = 0, number = 0, start = 0, end = 0] = known.texts.place[known.row] ?? [];
    const url = known.texts.documents.url[known.document] ?? '';
    const mark = number > 0 ? `p${block}-m${number}` : `p${block}`;
    const href = new URL(`${url.slice(1)}#${mark}`, this.siteAt).href;
    const text = this.textOf(id);
    const title = table.documents.title[table.documentOf[row] ?? 0] ?? '';
    const shown =
      text === 'asked'
        ? words.loading
        : text === 'failed'
          ? words.wordsFailed
          : (text.blocks.find(([anchor]) => anchor === `p${block}`)?.[2].slice(start, end) ??
            words.wordsFailed);
    return element(
      'div',
      {},
      element('blockquote', { lang: 'zh-Hans' }, shown),
      element('p', {}, element('span', { lang: 'zh-Hans' }, title), ' · ', paragraphLink(href, block, words)),
    );
  }

  private textOf(id: string): TextFile | 'failed' | 'asked' {
    const known = this.texts.get(id);
    if (known) return known;
    this.texts.set(id, 'asked');
    fetch(new URL(`texts/${id}.json`, this.siteAt))
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        this.texts.set(id, (await response.json()) as TextFile);
      })
      .catch(() => this.texts.set(id, 'failed'))
      .finally(this.arrived);
    return 'asked';
  }
}
