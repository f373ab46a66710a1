import type { Root } from 'mdast';
import type { Block } from '../schema/body.ts';
import type { DocumentRecord } from '../schema/record.ts';
import { readFrontMatter, splitFile } from './front-matter.ts';
import { readBody } from './read-body.ts';

/** A document as its file holds it. */
export interface ReadDocument {
  readonly record: DocumentRecord;
  readonly blocks: Block[];
}

/**
 * A document with the Markdown tree of its body. Every node that is a block carries its anchor in
 * `data.hProperties.id`; nothing in the tree can run.
 */
export interface ParsedDocument extends ReadDocument {
  readonly tree: Root;
}

/**
 * Reads a document and keeps the tree, for rendering.
 *
 * @param file its name, for messages
 * @throws YanluError `RecordInvalid` or `MdxNotClosed`, with file, line and what to do
 */
export function parseMdx(source: string, file: string): ParsedDocument {
  const { yaml, body, bodyLine } = splitFile(source, file);
  const record = readFrontMatter(yaml, file);
  return { record, ...readBody(body, { file, bodyLine }) };
}

/**
 * Reads a document: front matter and closed MDX. Hand-written Markdown is taken as the text one sees.
 *
 * @param file its name, for messages
 * @throws YanluError `RecordInvalid` or `MdxNotClosed`, with file, line and what to do
 */
export function readMdx(source: string, file: string): ReadDocument {
  const { record, blocks } = parseMdx(source, file);
  return { record, blocks };
}
