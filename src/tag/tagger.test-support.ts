import path from 'node:path';
import { readCodebook } from '../publish/codebook.ts';
import type { Codebook } from '../schema/codebook.ts';
import { createTagger } from './tagger.ts';

/** The codebook that comes with the project. */
export const loadOwnCodebook = (): Promise<Codebook> =>
  readCodebook(path.resolve(import.meta.dirname, '../../content/codebook'));

export const loadOwnTagger = async () => createTagger(await loadOwnCodebook());
