import path from 'node:path';
import type { LinkFrom } from './make-feeds.ts';

/**
 * How feeds name addresses of the site: in full where the archive says where it is published, else relative
 * to the feed.
 *
 * @param site address of the site's root
 */
export function feedLinks(site?: string): LinkFrom {
  if (site !== undefined) {
    const root = site.endsWith('/') ? site : `${site}/`;
    return (_, target) => new URL(target.slice(1), root).href;
  }
  return (feed, target) => {
    const [pathname = '', query] = target.split('?');
    const relative = path.posix.relative(path.posix.dirname(feed), pathname);
    return `${relative}${pathname.endsWith('/') ? '/' : ''}${query ? `?${query}` : ''}`;
  };
}
