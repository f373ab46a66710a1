import { createReadStream } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The converter as a classic script: it also loads on pages opened from a disk, where modules do not. */
const converter = createRequire(import.meta.url).resolve('opencc-js/cn2t');

/**
 * Lays the converter from simplified to traditional characters beside the pages. It is no part of the
 * bundle: a megabyte of words that is loaded only when a reader asks for traditional characters.
 *
 * @param address root-absolute, as the pages name it
 */
export function scriptConverter(address: string): AstroIntegration {
  return {
    name: 'yanlu:script-converter',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (request.url?.split('?')[0] !== address) return next();
          response.setHeader('Content-Type', 'text/javascript');
          createReadStream(converter).pipe(response);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const target = path.join(fileURLToPath(dir), address);
        await mkdir(path.dirname(target), { recursive: true });
        await copyFile(converter, target);
      },
    },
  };
}
