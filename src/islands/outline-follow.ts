/**
 * Says in the outline where the reader is: the last heading above the upper third of the window. Only
 * the outline itself scrolls to show it.
 */
export function followOutline(): void {
  const outline = document.querySelector<HTMLElement>('.outline');
  if (!outline || !('IntersectionObserver' in window)) return;
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of outline.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const target = document.getElementById(link.hash.slice(1));
    if (target) links.set(target, link);
  }
  if (links.size === 0) return;
  const above = new Set<Element>();
  let current: HTMLAnchorElement | undefined;
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes)
        if (isIntersecting) above.add(target);
        else above.delete(target);
      const last = [...links].findLast(([target]) => above.has(target))?.[1];
      if (last === current) return;
      current?.removeAttribute('aria-current');
      current = last;
      if (!current) return;
      current.setAttribute('aria-current', 'location');
      const [box, place] = [outline.getBoundingClientRect(), current.getBoundingClientRect()];
      if (outline.scrollHeight > outline.clientHeight && (place.top < box.top || place.bottom > box.bottom))
        outline.scrollTop += place.top - box.top - box.height / 3;
    },
    // Everything above the line counts as seen, however far it has been left behind.
    { rootMargin: '10000000px 0px -66% 0px' },
  );
  for (const target of links.keys()) observer.observe(target);
}
