import path from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { scriptConverterUrl } from './src/archive/urls.ts';
import { loadInThread } from './src/loader/in-thread.ts';
import { searchFiles } from './src/search/integration.ts';
import { cacheFolder } from './src/site/cache-folder.ts';
import { checkedLinks } from './src/site/checked-links.ts';
import { createLinkLedger } from './src/site/link-ledger.ts';
import { liveContent } from './src/site/live-content.ts';
import { madePages } from './src/site/made-pages.ts';
import { scriptConverter } from './src/site/script-converter.ts';

const content = path.resolve(process.env.YANLU_CONTENT ?? 'content');
const cacheDir = cacheFolder(import.meta.dirname, content);
// The bundle of the pages asks the environment where the archive was loaded to.
process.env.YANLU_STORE = path.join(cacheDir, 'archive');

const links = createLinkLedger();
const search = searchFiles(content);

/** Loads the archive, and reads it for searching, in threads of their own while the pages are bundled. */
const begin = () => {
  search.begin();
  const { loaded, checked } = loadInThread({ contentDir: content, storeDir: process.env.YANLU_STORE });
  return {
    loaded: loaded.then(({ all, fresh }) => `${all} documents, ${fresh} new or changed`),
    complete: checked,
  };
};

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  cacheDir,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({ remarkPlugins: [remarkCjkFriendly], smartypants: false }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    liveContent(content),
    madePages(begin, links, search.haveTexts),
    scriptConverter(scriptConverterUrl),
    search,
    checkedLinks(links),
  ],
  vite: {
    build: {
      assetsInlineLimit: 0,
      target: ['chrome109', 'firefox115', 'safari16.4'],
      cssTarget: ['chrome109', 'firefox115', 'safari16.4'],
    },
  },
});
