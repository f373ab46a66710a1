/**
 * Opens what is folded on a phone where the page is wide. Current browsers show it by style already;
 * this tells assistive technology so and serves the older ones.
 */
export function openWhereWide(): void {
  const wide = matchMedia('(min-width: 64em)');
  const apply = () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-open-wide]')) {
      details.open = wide.matches;
    }
  };
  apply();
  wide.addEventListener('change', apply);
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
