import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfm } from 'micromark-extension-gfm';

/** What a Markdown file says of itself before its text. */
export interface FrontMatter {
  readonly title?: string;
  readonly date?: string;
  readonly author?: string;
}

const fence = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const pair = /^([A-Za-z_]{2,20})[ \t]{0,4}:[ \t]{1,4}(\S.{0,300})$/;

/** Splits off the block between two lines of `---` where all of it reads as names with values. */
export function splitFrontMatter(source: string): { readonly facts: FrontMatter; readonly body: string } {
  const found = fence.exec(source);
  const lines = found?.[1]?.split(/\r?\n/) ?? [];
  const named = lines.filter((line) => /^[A-Za-z_][\w-]{0,30}[ \t]{0,4}:/.test(line));
  if (!found || named.length === 0) return { facts: {}, body: source };
  const facts: Record<string, string> = {};
  for (const line of named) {
    const [, name = '', value = ''] = pair.exec(line) ?? [];
    const key = name.toLowerCase();
    const bare = value.trim().replace(/^(["'])(.*)\1$/, '$2');
    if ((key === 'title' || key === 'date' || key === 'author') && bare !== '') facts[key] ??= bare;
  }
  return { facts, body: source.slice(found[0].length) };
}

/** The parser's time grows with the square of the marks in one paragraph and of the items in one list. */
const mostMarks = 400;
const mostItems = 3000;
const mostNested = 20;

function isBeyondWriting(source: string): boolean {
  let marks = 0;
  let items = 0;
  for (const line of source.split('\n')) {
    if (line.trim() === '') marks = 0;
    for (const char of line) if ('*_[]`|<~!'.includes(char)) marks++;
    const opened = /^[ \t>*+-]{0,400}/.exec(line)?.[0].replace(/[^>*+-]/g, '') ?? '';
    if (/^[ \t]{0,20}(?:[*+-]|\d{1,9}[.)])[ \t]/.test(line)) items++;
    const rule = /^[ \t]{0,3}(?:-{3,}|(?:- ?){3,}|(?:\* ?){3,}|\*{3,})[ \t]{0,9}$/.test(line.slice(0, 400));
    if (marks > mostMarks || items > mostItems || (opened.length > mostNested && !rule)) return true;
  }
  return false;
}

/** Depth of quotes and lists beyond which no writer goes; a hostile file may. */
const deepest = 60;

/**
 * The text of a Markdown file without its marks, one line a paragraph, heading, item or cell; line ends
 * inside a paragraph stay. Notes stand at the end with the numbers that refer to them. A file with more
 * marks than anybody writes is given as it stands.
 */
export function markdownLines(source: string): string[] {
  if (isBeyondWriting(source)) return source.split(/\r?\n/).filter((line) => line.trim() !== '');
  const tree = fromMarkdown(source, {
    extensions: [gfm(), cjkFriendlyExtension()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const notes: string[] = [];
  const lines = linesOfAll(tree.children, { source, notes, numbers: noteNumbers(tree) }, 0);
  return [...lines, ...notes].map((line) => line.trimEnd()).filter((line) => line !== '');
}

interface Walk {
  readonly source: string;
  readonly notes: string[];
  readonly numbers: ReadonlyMap<string, number>;
}

function noteNumbers(tree: Root): Map<string, number> {
  const numbers = new Map<string, number>();
  const defined = tree.children.filter((node) => node.type === 'footnoteDefinition');
  for (const { identifier } of defined) numbers.set(identifier, numbers.size + 1);
  return numbers;
}

const linesOfAll = (nodes: readonly RootContent[], walk: Walk, depth: number): string[] =>
  nodes.flatMap((node) => linesOfNode(node, walk, depth));

function linesOfNode(node: RootContent, walk: Walk, depth: number): string[] {
  if (depth > deepest) return [];
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return words(node.children, walk, 0).split('\n');
    case 'blockquote':
      return linesOfAll(node.children, walk, depth + 1);
    case 'list':
      return node.children.flatMap((item) => {
        const [first = '', ...rest] = linesOfAll(item.children, walk, depth + 1);
        return [`${node.ordered ? numberOf(item.position?.start.offset, walk.source) : ''}${first}`, ...rest];
      });
    case 'table':
      return node.children.flatMap((row) => row.children.map((cell) => words(cell.children, walk, 0)));
    case 'code':
      return node.value.split('\n');
    case 'html':
      return node.value
        .replace(/<!--[\s\S]{0,5000}?-->/g, '')
        .replace(/<[^<>]{1,500}>/g, '\n')
        .split('\n');
    case 'footnoteDefinition': {
      const [first = '', ...rest] = linesOfAll(node.children, walk, depth + 1);
      walk.notes.push(`[${walk.numbers.get(node.identifier) ?? 0}] ${first}`, ...rest);
      return [];
    }
    default:
      return [];
  }
}

/** The number of an item as it is written: `1. `, `2) `. */
const numberOf = (at: number | undefined, source: string) =>
  at === undefined ? '' : (/^\d{1,9}[.)]/.exec(source.slice(at, at + 12))?.[0] ?? '');

/** Emphasis that begins or ends with a mark of punctuation between words hides a name: 张**、李**. */
const ofPlaceholders = /^[、，。；：！？,.;:!?]/u;

function words(nodes: readonly Nodes[], walk: Walk, depth: number): string {
  if (depth > deepest) return '';
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return node.value;
        case 'break':
          return '\n';
        case 'strong':
        case 'emphasis': {
          const inner = words(node.children, walk, depth + 1);
          const mark = node.type === 'strong' ? '**' : '*';
          return ofPlaceholders.test(inner) ? `${mark}${inner}${mark}` : inner;
        }
        case 'link':
        case 'linkReference':
        case 'delete':
          return words(node.children, walk, depth + 1);
        case 'footnoteReference':
          return `[${walk.numbers.get(node.identifier) ?? node.label ?? ''}]`;
        case 'html':
          return /^<br\s{0,3}\/?>$/i.test(node.value) ? '\n' : '';
        default:
          return '';
      }
    })
    .join('');
}
