import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { AstroIntegration } from 'astro';
import type { LinkLedger } from './link-ledger.ts';
import { relativeStyles, relativeTag } from './relative-href.ts';
import { rewriteTags } from './rewrite-tags.ts';

/** Shown for any missing address, so it cannot know where it stands: its addresses stay root-absolute. */
const notFoundPage = '404.html';

/**
 * Makes every address in the built site relative, so that it works at the root of a host, below any
 * path, and from a disk. Module scripts become deferred classic scripts: browsers refuse modules from
 * a disk.
 *
 * @param ledger takes down every link as it is written
 */
export function relativeHrefs(ledger: LinkLedger): AstroIntegration {
  return {
    name: 'yanlu:relative-hrefs',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) =>
            path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
          );
        const classic = new Set<string>();
        for (const file of files.filter((name) => name.endsWith('.js'))) {
          if (await makeClassic(path.join(root, file))) classic.add(`/${file}`);
        }
        for (const file of files) {
          if (file.endsWith('.css')) await change(path.join(root, file), (css) => relativeStyles(file, css));
          if (!file.endsWith('.html')) continue;
          await change(path.join(root, file), (html) =>
            rewriteTags(html, (tag, name) => {
              const loaded = name === 'script' ? deferClassic(tag, classic) : tag;
              if (file === notFoundPage) return loaded;
              const placed = relativeTag(file, loaded);
              ledger.note(file, placed);
              return placed;
            }),
          );
        }
      },
    },
  };
}

async function change(file: string, by: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = by(text);
  if (changed !== text) await writeFile(file, changed);
}

/** Wraps a module that imports and exports nothing so that it runs as a classic script. */
async function makeClassic(file: string): Promise<boolean> {
  const code = await readFile(file, 'utf8');
  try {
    new Script(code);
  } catch {
    return false;
  }
  await writeFile(file, `(()=>{"use strict";${code}\n})();\n`);
  return true;
}

function deferClassic(tag: string, classic: ReadonlySet<string>): string {
  const source = /\ssrc="([^"]*)"/.exec(tag)?.[1];
  if (!source || !classic.has(source)) return tag;
  return tag.replace(' type="module"', ' defer');
}
