import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { YanluError } from '../errors.ts';
import type { LinkLedger } from './link-ledger.ts';

/** Broken links printed before a build stops; the rest is counted. */
const mostNamed = 20;

/**
 * Stops a build whose pages point to what is not there. It comes last: other integrations add files.
 *
 * @throws YanluError `LinksBroken`
 */
export function checkedLinks(ledger: LinkLedger): AstroIntegration {
  return {
    name: 'yanlu:checked-links',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).map((file) =>
          file.split(path.sep).join('/'),
        );
        const broken = ledger.broken(new Set(files));
        if (broken.length === 0) return;
        const more = broken.length > mostNamed ? [`… and ${broken.length - mostNamed} more`] : [];
        const list = [...broken.slice(0, mostNamed), ...more].join('\n');
        throw new YanluError('LinksBroken', { count: broken.length, list });
      },
    },
  };
}
