import path from 'node:path';
import type { AstroIntegration } from 'astro';

/** How long to wait for more changes, in milliseconds: an import writes many files at once. */
const settleTime = 150;
/** Where what a site shows lies; received files and drafts beside them are none of it. */
const watched = ['speeches', 'policies', 'others', 'accounts', 'annotations', 'codebook', 'archive.yml'];

/**
 * In development, shows a page again when the archive changes. Each request asks the archive anew.
 *
 * @param contentDir of the archive, absolute
 */
export function liveContent(contentDir: string): AstroIntegration {
  return {
    name: 'yanlu:live-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const places = watched.map((name) => path.join(contentDir, name));
        let timer: NodeJS.Timeout | undefined;
        const changed = (file: string) => {
          const place = path.resolve(file);
          if (!places.some((one) => place === one || place.startsWith(one + path.sep))) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            // Astro remembers the paths of its routes, with the documents they lead to, until it is told this.
            for (const environment of Object.values(server.environments))
              environment.hot.send('astro:content-changed', {});
            server.ws.send({ type: 'full-reload' });
          }, settleTime);
        };
        server.watcher.add(places);
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
      },
    },
  };
}
