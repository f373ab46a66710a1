import type { ComparedSide, Comparison, Extent } from '../compare/compare.ts';

/** The text of a document as the site keeps it for comparing. */
export interface TextFile {
  readonly id: string;
  /** Its page below the site. */
  readonly page: string;
  readonly title: string;
  readonly voice: string;
  readonly date?: string;
  readonly blocks: readonly (readonly [anchor: string, level: number, text: string])[];
}

/** What a comparison says; names in braces are filled in. */
export type SpokenCompare = Readonly<
  Record<
    | 'left'
    | 'right'
    | 'choose'
    | 'loading'
    | 'failed'
    | 'same'
    | 'pick'
    | 'picked'
    | 'extent'
    | 'rule'
    | 'onlyOwn'
    | 'absent'
    | 'elsewhere'
    | 'toParagraph'
    | 'swap'
    | 'needsServer',
    string
  >
>;

export interface Drawing {
  readonly left: TextFile;
  readonly right: TextFile;
  readonly comparison: Comparison;
  readonly words: SpokenCompare;
  /** Address of the front page. */
  readonly siteAt: URL;
  readonly swap: () => void;
  /** Show only rows with wording of their own. */
  readonly own: boolean;
  readonly keep: (own: boolean) => void;
}

type Child = Node | string;

function element(name: string, className: string, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function link(href: string, ...children: Child[]): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.append(...children);
  return made;
}

const fill = (words: string, values: Readonly<Record<string, string>>) =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

const number = new Intl.NumberFormat('zh-CN');
const percent = new Intl.NumberFormat('zh-CN', { style: 'percent' });
const content = 'zh-Hans';

/** The same nodes that a page made at build shows. */
export function drawComparison(drawing: Drawing): HTMLElement[] {
  const { left, right, comparison, words, swap, own, keep } = drawing;
  const swapButton = element('button', 'button', words.swap) as HTMLButtonElement;
  swapButton.type = 'button';
  swapButton.addEventListener('click', swap);
  const heads = element(
    'div',
    'compare-heads',
    head(words.left, left, comparison.left, drawing),
    head(words.right, right, comparison.right, drawing),
  );
  const toggle = document.createElement('input');
  Object.assign(toggle, { type: 'checkbox', id: 'only-own', className: 'compare-toggle', checked: own });
  toggle.addEventListener('change', () => keep(toggle.checked));
  const label = element('label', '', words.onlyOwn) as HTMLLabelElement;
  label.htmlFor = 'only-own';
  const rows = element('ol', 'compare-rows');
  rows.lang = content;
  for (const row of comparison.rows) {
    const shared =
      row.partners && [...row.left, ...row.right].every(({ runs }) => runs.every((run) => run.shared));
    rows.append(
      element(
        'li',
        `compare-row${shared ? ' compare-shared' : ''}${row.partners ? ' compare-partners' : ''}`,
        drawSide(row.left, words.left, left, drawing),
        drawSide(row.right, words.right, right, drawing),
      ),
    );
  }
  return [element('p', '', swapButton), heads, element('p', 'compare-rule', words.rule), toggle, label, rows];
}

function head(name: string, text: TextFile, extent: Extent, { words, siteAt }: Drawing): HTMLElement {
  const title = element('h3', '', link(new URL(text.page, siteAt).href, text.title));
  title.lang = content;
  const voice = element('p', '', text.voice);
  voice.lang = content;
  const measured = fill(words.extent, {
    side: name,
    letters: number.format(extent.letters),
    shared: number.format(extent.shared),
    percent: percent.format(extent.letters ? extent.shared / extent.letters : 0),
  });
  return element(
    'div',
    'compare-head',
    element('p', 'compare-name', `${name} ${text.date ?? ''}`),
    title,
    voice,
    element('p', '', measured),
  );
}

function drawSide(sides: readonly ComparedSide[], name: string, text: TextFile, drawing: Drawing) {
  const absent = sides.length === 0;
  return element(
    'div',
    absent ? 'compare-side compare-absent' : 'compare-side',
    inShell(element('span', 'compare-name', name)),
    ...(absent ? [inShell(element('p', 'compare-none', drawing.words.absent))] : []),
    ...sides.map((side) => drawBlock(side, text, drawing)),
  );
}

/** Words of the shell stand in a list of another language. */
const inShell = (made: HTMLElement) => Object.assign(made, { lang: document.documentElement.lang });

function drawBlock({ block, runs, elsewhere }: ComparedSide, text: TextFile, { words, siteAt }: Drawing) {
  const n = block.anchor.slice(1);
  const anchor = link(`${new URL(text.page, siteAt).href}#${block.anchor}`, `¶${n}`);
  anchor.className = 'compare-anchor';
  anchor.setAttribute('aria-label', fill(words.toParagraph, { n }));
  const body = element(
    'p',
    block.level === undefined ? 'compare-text' : 'compare-text compare-heading',
    ...runs.map((run) => (run.shared ? run.text : element('mark', 'own', run.text))),
  );
  const away = elsewhere ? [fill(words.elsewhere, { n: elsewhere.slice(1) })] : [];
  return element(
    'div',
    'compare-block',
    inShell(anchor),
    body,
    ...away.map((line) => inShell(element('p', 'compare-elsewhere', line))),
  );
}
