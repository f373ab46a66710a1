import boxCompletion from './box-completion.ts?worker&url';
import { loadLater } from './load-later.ts';
import quickSearch from './quick-search.ts?worker&url';

/**
 * The key `/` leads to the search box of the page or, where there is none, opens the quick search, as the
 * link to the search page does. The quick search is loaded when it is first asked for; where that fails, as
 * on a page opened from a disk, the search page says what to do.
 */
export function offerSearch(): void {
  const box = document.querySelector<HTMLInputElement>('#q');
  const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
  const open = () => {
    const opened = document.querySelector('yanlu-quick-search');
    if (opened) opened.dispatchEvent(new Event('open'));
    else
      loadLater(quickSearch).then(
        () => document.body.append(document.createElement('yanlu-quick-search')),
        () => link && location.assign(link.href),
      );
  };
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target } = event;
    if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')) return;
    if (!box && !link) return;
    event.preventDefault();
    if (box) box.focus();
    else open();
  });
  if (box) {
    // The search page completes its own box. Elsewhere who never goes into the box loads nothing for it.
    if (!box.closest('yanlu-search') && location.protocol.startsWith('http'))
      box.addEventListener('focus', () => loadLater(boxCompletion).catch(() => undefined), { once: true });
    return;
  }
  link?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    if (!location.protocol.startsWith('http')) return;
    event.preventDefault();
    open();
  });
}
