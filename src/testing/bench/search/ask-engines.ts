import type { Page } from 'playwright-core';
import { bigrams, type EngineName } from './engines.ts';

/** An answer in the browser. */
export interface Asked {
  readonly ids: readonly string[];
  readonly milliseconds: number;
}

declare global {
  interface Window {
    /** The opened engine of the page. @returns all ids it can tell, after ten hits are ready to be shown */
    askEngine(query: string): Promise<{ total: number; ids: string[] }>;
  }
}

const openers: Readonly<Record<EngineName, (page: Page) => Promise<void>>> = {
  exact: (page) =>
    page.evaluate(() => {
      const worker = new Worker('/src/search/exact/client/worker.ts', { type: 'module' });
      worker.postMessage({ type: 'open', base: new URL('/index/exact/exact/', location.href).href });
      let number = 0;
      window.askEngine = (query) =>
        new Promise((resolve, reject) => {
          number += 1;
          const own = number;
          let total = 0;
          const ids: string[] = [];
          worker.onmessage = ({ data }) => {
            if (data.number !== own) return;
            if (data.type === 'failed') reject(new Error(data.message));
            if (data.type === 'done') resolve({ total, ids });
            if (data.update?.type === 'found') total = data.update.total;
            if (data.update?.type === 'hits') for (const hit of data.update.hits) ids.push(hit.id);
          };
          const request = { query, filters: {}, sort: 'newest', from: 0, count: 10, paragraphs: 3 };
          worker.postMessage({ type: 'search', number: own, request });
        });
      // A character that no text has: the index is opened and nothing else is read.
      return window.askEngine('\ue000').then(() => undefined);
    }),
  pagefind: (page) => openPagefind(page, 'pagefind'),
  'pagefind-bigrams': (page) => openPagefind(page, 'pagefind-bigrams'),
  'minisearch-bigrams': (page) =>
    page.evaluate(async () => {
      const address = '/node_modules/minisearch/dist/es/index.js';
      const { default: MiniSearch } = await import(address);
      const packed = await fetch('/index/minisearch-bigrams/index.json.gz');
      const stream = packed.body?.pipeThrough(new DecompressionStream('gzip'));
      const json = await new Response(stream).text();
      const options = { fields: ['text'], tokenize: (text: string) => text.split(' ') };
      const index = MiniSearch.loadJSON(json, options);
      window.askEngine = async (query) => {
        const found = index.search(query, { combineWith: 'AND' }) as { id: string }[];
        return { total: found.length, ids: found.slice(0, 10).map(({ id }) => id) };
      };
    }),
};

function openPagefind(page: Page, name: EngineName): Promise<void> {
  return page.evaluate(async (folder) => {
    const address = `/index/${folder}/pagefind.js`;
    const instance = await import(address);
    await instance.init();
    // Its program is loaded with the first question.
    await instance.search('\ue000');
    window.askEngine = async (query) => {
      const { results } = await instance.search(query);
      const shown = await Promise.all(
        results.slice(0, 10).map((result: { data(): Promise<{ meta: { id: string } }> }) => result.data()),
      );
      return { total: results.length, ids: shown.map(({ meta }) => meta.id) };
    };
  }, name);
}

/** Opens an engine in a page; what it loads once is loaded then. */
export const openEngine = (page: Page, name: EngineName) => openers[name](page);

/** A string as an engine must be asked for it, or undefined where it cannot be. */
export function phrase(name: EngineName, text: string): string | undefined {
  if (name === 'exact') return text;
  if (name === 'pagefind') return `"${text}"`;
  if ([...text].length < 2) return undefined;
  return name === 'pagefind-bigrams' ? `"${bigrams(text)}"` : bigrams(text);
}
