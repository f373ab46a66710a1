import { YanluError } from '../errors.ts';
import type { Block, Mark } from '../schema/body.ts';
import type { DocumentRecord } from '../schema/record.ts';
import { splitsCharacter } from '../text/edit.ts';
import { escapeAttribute, escapeInline, guardEnd, guardHeadingEnd, guardStart } from './escape.ts';
import { writeFrontMatter } from './front-matter.ts';
import { compareMarks } from './marks.ts';

/** The highest number of hashes Markdown knows. */
const deepestHeading = 6;

/** The hashes of a heading: the title of the document is the first level, so level 1 has two. */
export const hashesOf = (level: number): number => Math.min(level + 1, deepestHeading);

/**
 * Writes a document as closed MDX. `readMdx` gives the same record and blocks back, their marks
 * sorted by `compareMarks`.
 *
 * @throws YanluError `TextUnwritable` for a text with NUL or half a character, or a mark outside its text
 */
export function writeMdx(record: DocumentRecord, blocks: readonly Block[]): string {
  return `${writeFrontMatter(record)}\n${writeBody(blocks, record.id)}`;
}

function writeBody(blocks: readonly Block[], id: string): string {
  const lines: string[] = [];
  let inAnnex = false;
  blocks.forEach((block, index) => {
    const annex = block.type === 'paragraph' && block.annex === true;
    if (annex !== inAnnex) lines.push(annex ? '<Annex>' : '</Annex>');
    inAnnex = annex;
    if (block.anchor !== `p${index + 1}`) lines.push(`<P id="${escapeAttribute(block.anchor)}" />`);
    lines.push(writeBlock(block, id));
  });
  if (inAnnex) lines.push('</Annex>');
  return lines.map((line) => `${line}\n`).join('\n');
}

function writeBlock(block: Block, id: string): string {
  checkText(block, id);
  if (block.type === 'heading') {
    const hashes = hashesOf(block.level);
    const tag = openHead(hashes === block.level + 1 ? undefined : block.level, block.inferredNumber);
    const inner = writeInline(block, undefined);
    const text = tag ? `${tag}${inner}</Head>` : guardHeadingEnd(guardEnd(guardHeadingStart(inner)));
    return '#'.repeat(hashes) + (text === '' ? '' : ` ${text}`);
  }
  const inner = writeInline(block, block.head);
  // Tags without text between them are blocks of their own to the parser, so they need a wrapper.
  if (block.text === '') return `<P>${inner}</P>`;
  return guardEnd(guardStart(inner));
}

const guardHeadingStart = (line: string) => (line.startsWith(' ') ? `&#x20;${line.slice(1)}` : line);

function openHead(level: number | undefined, number: string | undefined): string {
  const attributes = [
    level === undefined ? '' : ` level="${level}"`,
    number === undefined ? '' : ` number="${escapeAttribute(number)}"`,
  ].join('');
  return attributes === '' ? '' : `<Head${attributes}>`;
}

function checkText({ text, marks, ...block }: Block, id: string): void {
  const fail = (reason: string) => {
    throw new YanluError('TextUnwritable', { id, reason: `${reason} in ${block.anchor}` });
  };
  const strings = [text, ...marks.flatMap(({ why, proposal }) => [why, proposal ?? ''])];
  if (strings.some((string) => string.includes('\0'))) fail('it holds a NUL character');
  if (strings.some((string) => !string.isWellFormed())) fail('it holds half a character');
  const ends = marks.flatMap(({ start, end }) => [start, end]);
  if (block.type === 'paragraph' && block.head) ends.push(block.head.end);
  if (ends.some((end) => end < 0 || end > text.length || splitsCharacter(text, end)))
    fail('a mark does not lie between characters of the text');
}

type Tag = { readonly end: number; readonly open: (continued: boolean) => string; readonly close: string };

/**
 * The text of a block with its tags. Tags nest, marks may cross: a mark that crosses the end of
 * another is closed there and opened again, with the attribute `continued`.
 */
function writeInline(
  block: Block,
  head: { level: number; end: number; inferredNumber?: string } | undefined,
) {
  const { text } = block;
  const marks = block.marks.toSorted(compareMarks);
  const parts: string[] = [];
  const open: Tag[] = [];
  let reached = 0;
  const blank = /^ +$/.test(text);
  const writeTo = (end: number) => {
    const piece = text.slice(reached, end);
    parts.push(blank ? piece.replaceAll(' ', '&#x20;') : escapeInline(piece, text));
    reached = end;
  };
  const start = (tag: Tag, continued: boolean) => {
    parts.push(tag.open(continued));
    open.push(tag);
  };
  const closeBefore = (limit: number) => {
    for (;;) {
      const next = Math.min(...open.map(({ end }) => end), Number.POSITIVE_INFINITY);
      if (next > limit) return;
      writeTo(next);
      const first = open.findIndex(({ end }) => end === next);
      const crossing = open.splice(first);
      for (const tag of crossing.toReversed()) parts.push(tag.close);
      for (const tag of crossing) if (tag.end > next) start(tag, true);
    }
  };
  if (head)
    start({ end: head.end, open: () => openHead(head.level, head.inferredNumber), close: '</Head>' }, false);
  for (const mark of marks) {
    // A mark without width that stands where another ends is written before that one is closed.
    closeBefore(mark.start === mark.end ? mark.start - 1 : mark.start);
    writeTo(mark.start);
    if (mark.kind === 'gap') parts.push(`<Gap${attributesOf(mark)} />`);
    else start({ end: mark.end, open: (more) => openDoubt(mark, more), close: '</Doubt>' }, false);
  }
  closeBefore(text.length);
  writeTo(text.length);
  return parts.join('');
}

const attributesOf = ({ why, proposal }: Mark) =>
  ` why="${escapeAttribute(why)}"${proposal === undefined ? '' : ` proposal="${escapeAttribute(proposal)}"`}`;

const openDoubt = (mark: Mark, continued: boolean) =>
  `<Doubt${attributesOf(mark)}${continued ? ' continued' : ''}>`;
