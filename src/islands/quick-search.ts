/** `<yanlu-quick-search>`: leads to the search page. */
class QuickSearch extends HTMLElement {
  connectedCallback(): void {
    const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
    if (link) location.assign(link.href);
  }
}

customElements.define('yanlu-quick-search', QuickSearch);
