/** The key `/` leads to the search box of the page, or to the search page where there is none. */
export function focusSearchOnSlash(): void {
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target } = event;
    if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')) return;
    const box = document.querySelector<HTMLInputElement>('#q');
    const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
    if (!box && !link) return;
    event.preventDefault();
    if (box) box.focus();
    else if (link) location.assign(link.href);
  });
}
