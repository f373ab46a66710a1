import { defineCollection } from 'astro:content';
import { codebook } from './loader/codebook.ts';
import { documents } from './loader/index.ts';
import { issues, issuesData } from './loader/issues.ts';
import { documentEntry } from './loader/schema.ts';
import { codebookEntry, documentTags } from './loader/tag-schema.ts';
import { tags } from './loader/tags.ts';

/** `YANLU_CONTENT` names the archive; every command reads it. */
const contentDir = process.env.YANLU_CONTENT || 'content';

export const collections = {
  documents: defineCollection({ loader: documents({ contentDir }), schema: documentEntry }),
  tags: defineCollection({ loader: tags({ contentDir }), schema: documentTags }),
  issues: defineCollection({ loader: issues({ contentDir }), schema: issuesData }),
  codebook: defineCollection({ loader: codebook({ contentDir }), schema: codebookEntry }),
};
