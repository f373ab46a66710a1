import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { YanluError } from '../errors.ts';
import type { LinkLedger } from './link-ledger.ts';

/** Broken links that are named; the rest is counted. */
const mostNamed = 20;

/**
 * Looks for links that lead nowhere. The site is written all the same, since its other pages are whole;
 * the list is printed as an error and the command that builds ends with 1. It comes last: other
 * integrations add files.
 */
export function checkedLinks(ledger: LinkLedger): AstroIntegration {
  return {
    name: 'yanlu:checked-links',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).map((file) =>
          file.split(path.sep).join('/'),
        );
        const broken = ledger.broken(new Set(files));
        if (broken.length === 0) return;
        const more = broken.length > mostNamed ? [`… and ${broken.length - mostNamed} more`] : [];
        const list = [...broken.slice(0, mostNamed), ...more].join('\n');
        const { message, hint } = new YanluError('LinksBroken', { count: broken.length, list });
        logger.error(`${message}\n${hint}`);
        process.exitCode = 1;
      },
    },
  };
}
