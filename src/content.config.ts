import { defineCollection } from 'astro:content';
import { documents } from './loader/index.ts';
import { documentEntry } from './loader/schema.ts';

/** `YANLU_CONTENT` names the archive; every command reads it. */
const contentDir = process.env.YANLU_CONTENT || 'content';

export const collections = {
  documents: defineCollection({ loader: documents({ contentDir }), schema: documentEntry }),
};
