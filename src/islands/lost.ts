/**
 * Makes the links of the page for missing addresses lead home. A host shows that page at any depth and
 * perhaps below a path, so its own addresses begin with `/`; where the site really lies is told by the
 * address this script came from. The page asks for it from several depths, and the first that is there
 * does the work.
 */
function leadHome(script: string): void {
  const page = document.documentElement;
  if (page.dataset.root) return;
  // The script lies in a folder below the front page.
  const root = new URL('..', script);
  page.dataset.root = root.href;
  const fromDisk = root.protocol === 'file:';
  const placed = (address: string) => {
    const target = new URL(address.slice(1), root);
    if (fromDisk && target.pathname.endsWith('/')) target.pathname += 'index.html';
    return target.href;
  };
  for (const name of ['href', 'action', 'data-href'])
    for (const element of document.querySelectorAll(`[${name}^="/"]`)) {
      const address = element.getAttribute(name) ?? '/';
      // Some hosts put the path of the site before the addresses themselves.
      if (!address.startsWith(root.pathname)) element.setAttribute(name, placed(address));
    }
}

const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement) leadHome(currentScript.src);
