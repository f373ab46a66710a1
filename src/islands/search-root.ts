/**
 * The address of the site's root. Every page has the link to the search page, which knows it; addresses in
 * the pages are relative, so that the site works below any path.
 */
export function siteRoot(): URL {
  const known = document.querySelector<HTMLElement>('[data-search-link]')?.dataset.href;
  return new URL('.', new URL(known ?? '/', document.baseURI));
}
