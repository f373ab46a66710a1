/** What arrows lead through: the title of each document, the source of each line. */
const stops = '.hit-title a, .line-source a';

/**
 * The arrows lead from the search box into the results and through them; from the first they lead back.
 *
 * @param isBusy true while the box has suggestions, which the arrows lead through then
 */
export function walkResults(page: HTMLElement, box: HTMLInputElement | null, isBusy: () => boolean): void {
  page.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if ((key !== 'ArrowDown' && key !== 'ArrowUp') || event.isComposing || event.altKey || event.ctrlKey)
      return;
    if (event.defaultPrevented || !(target instanceof HTMLElement)) return;
    const links = [...page.querySelectorAll<HTMLElement>(stops)];
    const at = target === box ? -1 : links.indexOf(target);
    if (at < 0 && (target !== box || isBusy() || key === 'ArrowUp')) return;
    const next = key === 'ArrowDown' ? links[at + 1] : (links[at - 1] ?? box);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
