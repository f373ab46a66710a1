import type { Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Block } from '../schema/body.ts';
import { type Place, parseBody } from './parse-body.ts';
import { readBlocks } from './read-blocks.ts';

/** A body with its blocks. */
export interface ReadBody {
  readonly tree: Root;
  readonly blocks: Block[];
}

/**
 * Lines that the parser can only take for what they are, so that they need none: Chinese characters and
 * punctuation, letters, digits, and signs that mean nothing to CommonMark 0.31 or MDX 3 within a line that
 * begins with one of the first two and has blank lines around it. Emphasis, code, links, references, tags and
 * expressions all need a sign that is not here. A property test holds the argument to the parser.
 */
const start = '[\\p{Script=Han}，。、；：！？“”‘’（）《》—…·％]';
const calm = '[\\p{Script=Han}，。、；：！？“”‘’（）《》—…·％0-9A-Za-z.%,+/():;=-]';
const calmLine = new RegExp(`^(?:(#{2,6}) )?(${start}${calm}*)$`, 'u');
const calmHead = new RegExp(`^<Head level="([1-9])">(${start}${calm}*)</Head>(${start}${calm}*)$`, 'u');
/**
 * A line that is a block by itself, whatever stands around it: it opens as a paragraph or heading, and has no
 * bracket, of which a line could make a reference that others use.
 */
const ownLine = new RegExp(`^(?:#{2,6} |<Head level="[1-9]">)?${start}[^\\n[\\]]*$`, 'u');

function calmNode(line: string): RootContent | undefined {
  const plain = calmLine.exec(line);
  if (plain) {
    const [, hashes, value = ''] = plain;
    const children = [{ type: 'text' as const, value }];
    if (hashes === undefined) return { type: 'paragraph', children };
    return { type: 'heading', depth: hashes.length as 2 | 3 | 4 | 5 | 6, children };
  }
  const [, level, head, rest] = calmHead.exec(line) ?? [];
  if (level === undefined || head === undefined || rest === undefined) return undefined;
  const element: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name: 'Head',
    attributes: [{ type: 'mdxJsxAttribute', name: 'level', value: level }],
    children: [{ type: 'text', value: head }],
  };
  const paragraph: Paragraph = { type: 'paragraph', children: [element, { type: 'text', value: rest }] };
  return paragraph;
}

/** The tree of a body whose every line is a block by itself; undefined of any other. @throws as `parseBody` */
function treeOfLines(body: string, place: Place): Root | undefined {
  const lines = body.replace(/^\n/, '').replace(/\n$/, '').split('\n\n');
  const nodes: (RootContent | undefined)[] = [];
  const rest: string[] = [];
  for (const line of lines) {
    const node = calmNode(line);
    if (!node && !ownLine.test(line)) return undefined;
    nodes.push(node);
    if (!node) rest.push(`${line}\n`);
  }
  const parsed = rest.length > 0 ? parseBody(rest.join('\n'), place).children : [];
  if (parsed.length !== rest.length) return undefined;
  let next = 0;
  const children = nodes.map((node) => node ?? parsed[next++]);
  return { type: 'root', children: children.filter((node) => node !== undefined) };
}

/**
 * Reads a body. Most lines of a document can mean only one thing and need no parser; the others go through it,
 * and a body in which lines hang together goes through it whole.
 *
 * @throws YanluError `MdxNotClosed` with file, line and column
 */
export function readBody(body: string, place: Place): ReadBody {
  try {
    const tree = treeOfLines(body, place);
    if (tree) return { tree, blocks: readBlocks(tree, place) };
  } catch {
    // The lines that were parsed apart stand elsewhere in the file; the whole body says where the fault is.
  }
  const tree = parseBody(body, place);
  return { tree, blocks: readBlocks(tree, place) };
}
