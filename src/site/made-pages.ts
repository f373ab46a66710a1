import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import type { AstroIntegration } from 'astro';
import type { LinkLedger } from './link-ledger.ts';
import { makePages } from './page-pool.ts';
import type { PageSetup, PageTask } from './page-work.ts';
import { relativeStyles } from './relative-href.ts';
import { handOutRender } from './render-page.ts';

/** What has to be there before pages can be made. */
export interface Readiness {
  /** What was loaded, in words for the log; pages can be made from here on. */
  readonly loaded: Promise<string>;
  /** What the page on quality asks is known too. */
  readonly complete: Promise<void>;
}

/** The most threads: each holds the records of the archive. */
const mostThreads = 4;
/** Where Astro puts the bundle of the pages while it builds. */
const bundleFolder = '.prerender';
const bundleEntry = /^prerender-entry\..*\.mjs$/;

/** Routes with a page or file for each document: its text, its changes, its account. */
const ofOneDocument = /\/\[id\](?:\/changes)?[./]/;
/** The words of each document, of which the index of strings is made: first of all. */
const texts = 'src/pages/texts/[id].json.ts';
/** Into how many parts the documents are cut: enough that no thread waits long for another at the end. */
const documentParts = 24;
/** Routes that ask the tags and measures of the whole archive; one thread works them out for all. */
const ofAllMeasures = /\/(?:measures|measure-types|measure-table|themes)\//;
/** Routes that ask which texts share wording; one thread works it out for all, as far as it can be. */
const ofAllPairs = /\/(?:compare|occasions\/\[occasion\])\//;
const document = 'src/pages/[kind]/[id]/index.astro';
/** Waits until the archive is checked. */
const quality = /\/quality\.astro$/;

/** The texts, measures, documents, what has the same words as another, their changes, and at the end all lists. */
function planOf(routes: readonly string[]): PageTask[] {
  const other = routes.filter((route) => route !== texts && route !== document);
  const lists = other.filter((route) => !ofOneDocument.test(route));
  const single = (component: string): PageTask => ({ components: [component], part: 0, of: 1 });
  const inParts = (components: readonly string[]) =>
    Array.from({ length: documentParts }, (_, part): PageTask => ({ components, part, of: documentParts }));
  return [
    single(texts),
    ...lists.filter((route) => ofAllMeasures.test(route)).map(single),
    ...inParts([document]),
    ...lists.filter((route) => ofAllPairs.test(route)).map(single),
    ...inParts(other.filter((route) => ofOneDocument.test(route))),
    ...lists.filter((route) => !ofAllMeasures.test(route) && !ofAllPairs.test(route)).map(single),
  ];
}

/**
 * Makes the pages. Astro bundles them and would then render one after the other, write it, and leave it to
 * others to read it again; here threads render them from the same bundle, make their addresses relative,
 * take down their links, and write each once.
 *
 * @param begin starts to load the archive; called as soon as a build begins
 * @param ledger takes down every link
 * @param haveTexts is told when the texts of all documents are in the folder of the site
 */
export function madePages(
  begin: () => Readiness,
  ledger: LinkLedger,
  haveTexts: (outDir: string) => void,
): AstroIntegration {
  let readiness: Readiness | undefined;
  let outDir = '';
  let pagesByKeys: PageSetup['pagesByKeys'] = new Map();
  return {
    name: 'yanlu:pages',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command !== 'build') return;
        injectScript('page-ssr', handOutRender);
        readiness = begin();
        // A fault is told where the pages wait for it; until then Astro is bundling.
        for (const promise of [readiness.loaded, readiness.complete]) promise.catch(() => undefined);
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:setup': ({ pages }) => {
        // The same map is filled with styles while Astro bundles.
        pagesByKeys = pages as unknown as PageSetup['pagesByKeys'];
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'yanlu',
          // Astro's own would load the bundle into this thread.
          setup: () => Promise.resolve(),
          async getStaticPaths() {
            const classic = await preparedAssets(outDir);
            if (readiness) logger.info(await readiness.loaded);
            const styles = new Map([...pagesByKeys].map(([key, page]) => [key, { styles: page.styles }]));
            const setup = { entry: await entryOf(outDir), outDir, pagesByKeys: styles, classic };
            const threads = Math.min(mostThreads, availableParallelism());
            const finished = ({ components }: PageTask) => {
              if (components.includes(texts)) haveTexts(outDir);
            };
            const ready = ({ components }: PageTask) =>
              components.some((route) => quality.test(route)) ? readiness?.complete : undefined;
            const pages = await makePages(setup, planOf, threads, ledger, finished, ready);
            await readiness?.complete;
            logger.info(`${pages} pages and files in ${threads} threads`);
            // Nothing is left to render.
            return [];
          },
        }));
      },
    },
  };
}

async function entryOf(outDir: string): Promise<string> {
  const folder = path.join(outDir, bundleFolder);
  const name = (await readdir(folder)).find((file) => bundleEntry.test(file));
  if (!name) throw new Error(`Astro left no bundle of the pages in ${folder}.`);
  return pathToFileURL(path.join(folder, name)).href;
}

/**
 * Makes the addresses in style sheets relative, and classic scripts of the modules that import and export
 * nothing.
 *
 * @returns those scripts, root-absolute
 */
async function preparedAssets(outDir: string): Promise<ReadonlySet<string>> {
  const files = (await readdir(outDir, { recursive: true }))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.startsWith(`${bundleFolder}/`));
  const classic = new Set<string>();
  for (const file of files) {
    const target = path.join(outDir, file);
    if (file.endsWith('.js') && (await makeClassic(target))) classic.add(`/${file}`);
    if (!file.endsWith('.css')) continue;
    const css = await readFile(target, 'utf8');
    const placed = relativeStyles(file, css);
    if (placed !== css) await writeFile(target, placed);
  }
  return classic;
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
