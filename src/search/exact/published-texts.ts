import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { YanluError } from '../../errors.ts';
import type { PublishedFile } from './build-index.ts';
import type { ExactDocument } from './document.ts';
import type { PublishedText } from './format.ts';

/** Where the site keeps the text of a document, below its root. */
const textAddress = (id: string) => `texts/${id}.json`;

/** The text file of a document as it was built. @throws YanluError `SearchIndexFailed` where there is none */
export async function publishedFile(root: string, id: string): Promise<PublishedFile> {
  const address = textAddress(id);
  try {
    return { address, bytes: await readFile(path.join(root, address)) };
  } catch (cause) {
    throw new YanluError('SearchIndexFailed', { reason: `${address} was not built` }, { cause });
  }
}

/**
 * The document with the text that the site publishes: the index is made of what will be read when a string
 * is verified, so that both agree to the character.
 */
export async function asPublished(root: string, document: ExactDocument): Promise<ExactDocument> {
  const { bytes } = await publishedFile(root, document.id);
  const { blocks } = JSON.parse(new TextDecoder().decode(bytes)) as PublishedText;
  return { ...document, blocks: blocks.map(([anchor, , text]) => ({ anchor, text })) };
}
