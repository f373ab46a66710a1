import { paragraphLink } from './measure-grid-row.ts';
import type { RowView } from './measure-messages.ts';
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

  draw({ id, title, texts }: RowView): HTMLElement {
    const { words } = this;
    if (!texts) return element('p', {}, words.loading);
    const [block, number, start, end] = texts.place;
    const mark = number > 0 ? `p${block}-m${number}` : `p${block}`;
    const href = new URL(`${texts.url.slice(1)}#${mark}`, this.siteAt).href;
    const text = this.textOf(id);
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
