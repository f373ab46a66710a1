import { type CitedDocument, gbt7714 } from '../cite/gbt7714.ts';
import { copyText } from './copy.ts';
import { originalText } from './original-text.ts';

/** What stands in a paragraph without being its text. */
const notText = '.pilcrow, .paragraph-tools, .note-ref, ins.inferred';

/** Offers to copy link, citation and text of a paragraph behind its sign, and the citation of the whole. */
export function offerParagraphTools(): void {
  const tools = document.querySelector<HTMLElement>('[data-cited]');
  const template = tools?.querySelector('template')?.content.firstElementChild;
  const text = document.querySelector('.text');
  if (!tools || !(template instanceof HTMLElement) || !text) return;
  const { cited, copied = '', copyFailed = '' } = tools.dataset;
  const cite = (paragraph?: string) =>
    gbt7714(JSON.parse(cited ?? '{}') as CitedDocument, {
      accessed: today(),
      url: addressOf(paragraph),
      ...(paragraph ? { paragraph } : {}),
    });
  const report = (within: ParentNode, done: boolean) => {
    const status = within.querySelector('[data-copy-status]');
    if (status) status.textContent = done ? copied : copyFailed;
  };

  const line = tools.querySelector('[data-citation]');
  if (line) line.textContent = cite();
  tools
    .querySelector('[data-copy-citation]')
    ?.addEventListener('click', async () => report(tools, await copyText(cite())));

  const strip = template;
  let opener: HTMLAnchorElement | undefined;
  const close = () => {
    strip.remove();
    opener?.setAttribute('aria-expanded', 'false');
    opener = undefined;
  };
  for (const link of text.querySelectorAll('a.pilcrow')) link.setAttribute('aria-expanded', 'false');
  text.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !(event instanceof MouseEvent)) return;
    const link = target.closest<HTMLAnchorElement>('a.pilcrow');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The address changes and the page stays where it is, so the strip opens under the finger.
    event.preventDefault();
    history.pushState(history.state, '', link.hash);
    const again = link === opener;
    close();
    if (again) return;
    opener = link;
    link.setAttribute('aria-expanded', 'true');
    link.after(strip);
    const reporting = strip.querySelector<HTMLAnchorElement>('[data-report-link]');
    if (reporting)
      reporting.search = `?id=${text.closest<HTMLElement>('[data-document]')?.dataset.document}&p=${link.dataset.anchor}`;
    report(strip, false);
    strip.querySelector('[data-copy-status]')?.replaceChildren();
    // A press of Enter is a click of no finger: the keys go on in the strip.
    if (event.detail === 0) strip.querySelector('button')?.focus();
  });
  strip.addEventListener('click', async ({ target }) => {
    const what = target instanceof HTMLElement ? target.dataset.copy : undefined;
    const n = opener?.dataset.anchor;
    const block = opener?.parentElement;
    if (!what || !n || !block) return;
    const wanted = {
      link: addressOf(n),
      citation: cite(n),
      text: `${originalText(block, notText)}\n——${cite(n)}`,
    };
    report(strip, await copyText(wanted[what as keyof typeof wanted]));
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !opener) return;
    const link = opener;
    const inside = strip.contains(document.activeElement);
    close();
    if (inside) link.focus();
  });
  addEventListener('click', ({ target }) => {
    if (opener && target instanceof Node && !opener.parentElement?.contains(target)) close();
  });
}

/** The address of the page, or of a paragraph, without what a search left in it. */
function addressOf(paragraph?: string): string {
  const { origin, protocol, pathname } = location;
  const page = protocol.startsWith('http') ? `${origin}${pathname}` : `${protocol}//${pathname}`;
  return paragraph ? `${page}#p${paragraph}` : page;
}

/** The day in the reader's own time. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
