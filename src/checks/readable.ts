import type { Check } from './check.ts';

/** Can every file be read: is its front matter a record (record-invalid), is its MDX closed (mdx-not-closed)? */
export const readable: Check = { name: 'readable', run: ({ corpus }) => [...corpus.issues] };
