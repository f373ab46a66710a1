import type { Block } from '../schema/body.ts';
import type { DocumentRecord } from '../schema/record.ts';
import type { DocumentEntry } from './schema.ts';

/**
 * What the site may know of a document that was taken down: who, where, when and under which title, its
 * figures, and its anchors, so that every address that was given out still leads to its page. Whatever
 * repeats words of the text, or leads to a copy of it, is left out. A title that must not be seen either
 * is taken out of the front matter by hand.
 */
export function withheldEntry(entry: DocumentEntry, blocks: readonly Block[]): DocumentEntry {
  const { salutation: _words, dateEvidence: _quote, ...rest } = entry.record;
  const record: DocumentRecord = {
    ...rest,
    annexes: [],
    cites: [],
    sources: rest.sources.map(({ url: _address, ...source }) => source),
  };
  const anchors = [...blocks.map(({ anchor }) => anchor), ...Object.keys(record.aliases)];
  return { ...entry, record, outline: [], anchors };
}
