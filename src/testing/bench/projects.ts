import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The root of this checkout. */
export const checkout = path.resolve(import.meta.dirname, '../../..');

/** A way of bringing documents into an Astro site. */
export interface Variant {
  readonly name: string;
  readonly config: string;
  readonly collection: (contentDir: string) => string;
  readonly page: string;
}

const page = (script: string, body: string) => `---
import { getCollection, render } from 'astro:content';
${script}
export async function getStaticPaths() {
  const entries = await getCollection('documents');
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { Content } = await render(Astro.props.entry);
---
<html lang="zh-Hans"><head><meta charset="utf-8" /><title>{Astro.params.id}</title></head>
<body>${body}</body></html>
`;

const mdxPage = page(
  ['P', 'Head', 'Gap', 'Doubt', 'Annex'].map((name) => `import ${name} from '../${name}.astro';`).join('\n'),
  '<Content components={{ P, Head, Gap, Doubt, Annex }} />',
);

const globCollection = (contentDir: string) => `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const loader = glob({
  base: ${JSON.stringify(contentDir)},
  pattern: 'speeches/**/*.mdx',
  generateId: ({ entry }) => entry.replace(/^.*\\//, '').replace(/\\.mdx$/, ''),
});
export const collections = { documents: defineCollection({ loader }) };
`;

/** Ours and the two settings of Astro's own way. */
export const variants: readonly Variant[] = [
  {
    name: 'Yanlu loader',
    config: 'export default {};\n',
    collection: (contentDir) => `import { defineCollection } from 'astro:content';
import { loadDocuments } from ${JSON.stringify(path.join(checkout, 'src/loader/load.ts'))};
const loader = {
  name: 'yanlu',
  load: ({ store }) => loadDocuments(${JSON.stringify(contentDir)}, store),
};
export const collections = { documents: defineCollection({ loader }) };
`,
    page: page('', '<Content />'),
  },
  {
    name: 'MDX glob, default processor',
    config: `import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n`,
    collection: globCollection,
    page: mdxPage,
  },
  {
    name: 'MDX glob, unified + cjk-friendly',
    config: `import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import remarkCjkFriendly from 'remark-cjk-friendly';
const processor = unified({ remarkPlugins: [remarkCjkFriendly], smartypants: false });
export default { markdown: { processor, syntaxHighlight: false }, integrations: [mdx()] };
`,
    collection: globCollection,
    page: mdxPage,
  },
];

/** The components that Astro's own way needs, as small as they can be. */
const components: Readonly<Record<string, string>> = {
  P: '---\nconst { id } = Astro.props;\n---\n<span id={id} />',
  Head: '<strong class="head"><slot /></strong>',
  Gap: '---\nconst { why } = Astro.props;\n---\n<span class="gap" title={why}>〔缺〕</span>',
  Doubt: '---\nconst { why } = Astro.props;\n---\n<span class="doubt" title={why}><slot /></span>',
  Annex: '<section><slot /></section>',
};

/**
 * Makes a throw-away Astro project that shows one page a document.
 *
 * @returns its folder, to be removed by the caller
 */
export async function createProject(variant: Variant, contentDir: string): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'yanlu-bench-'));
  await mkdir(path.join(root, 'src/pages'), { recursive: true });
  await symlink(path.join(checkout, 'node_modules'), path.join(root, 'node_modules'));
  const files: Record<string, string> = {
    'package.json': '{ "type": "module", "private": true }\n',
    'astro.config.mjs': variant.config,
    'src/content.config.ts': variant.collection(contentDir),
    'src/pages/[id].astro': variant.page,
  };
  for (const [name, source] of Object.entries(components)) files[`src/${name}.astro`] = source;
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(root, name), text);
  return root;
}
