import { createHash } from 'node:crypto';
import path from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { scriptConverterUrl } from './src/archive/urls.ts';
import { searchFiles } from './src/search/integration.ts';
import { checkedLinks } from './src/site/checked-links.ts';
import { createLinkLedger } from './src/site/link-ledger.ts';
import { relativeHrefs } from './src/site/relative-hrefs.ts';
import { scriptConverter } from './src/site/script-converter.ts';

const content = path.resolve(process.env.YANLU_CONTENT ?? 'content');
// Astro's content store outlives a build: each archive has its own, or one would leak into another.
const archiveKey = createHash('sha256').update(content).digest('hex').slice(0, 16);

const links = createLinkLedger();

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  cacheDir: `./.cache/${archiveKey}`,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({ remarkPlugins: [remarkCjkFriendly], smartypants: false }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    relativeHrefs(links),
    scriptConverter(scriptConverterUrl),
    searchFiles(content),
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
