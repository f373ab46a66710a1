import type { Node, Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { YanluError } from '../errors.ts';

/** A component of the closed language, with its attributes read. */
export interface Component {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | true>>;
}

/** What each component may carry; `true` must be given. */
const components: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  P: { id: false },
  Head: { level: false, number: false },
  Gap: { why: true, proposal: false },
  Doubt: { why: true, proposal: false, continued: false },
  Annex: {},
};

/** Markdown that a document may hold; all else could load or run something, or says nothing in a text. */
const allowed: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'link',
  'linkReference',
  'definition',
  'list',
  'listItem',
  'blockquote',
  'break',
  'thematicBreak',
  'code',
  'inlineCode',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

const refused: Readonly<Record<string, string>> = {
  mdxjsEsm: 'import and export are not allowed here',
  mdxFlowExpression: 'an expression in braces is not allowed here',
  mdxTextExpression: 'an expression in braces is not allowed here',
  html: 'HTML is not allowed here',
  image: 'an image is not allowed here',
  imageReference: 'an image is not allowed here',
};

/** Lists and quotations nest by two or three in a text; what walks the tree may be recursive. */
const deepestNesting = 30;

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkCjkFriendly).freeze();

/** Where a body stands, for error messages. */
export interface Place {
  readonly file: string;
  /** The 1-based line of the file on which the body starts. */
  readonly bodyLine: number;
}

/** The error for a fault at a node. */
export function faultAt(node: Node | undefined, reason: string, place: Place): YanluError {
  const start = node?.position?.start;
  return new YanluError('MdxNotClosed', {
    file: place.file,
    line: (start?.line ?? 1) + place.bodyLine - 1,
    column: start?.column ?? 1,
    reason,
  });
}

/**
 * Parses a body and makes sure that nothing in it can run.
 *
 * @returns the Markdown tree; every component in it is one of the list, with plain attributes
 * @throws YanluError `MdxNotClosed` with file, line and column
 */
export function parseBody(body: string, place: Place): Root {
  let tree: Root;
  try {
    tree = parser.parse(body);
  } catch (cause) {
    throw toFault(cause, place);
  }
  const waiting: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > deepestNesting) throw faultAt(node, 'it is nested too deeply to be read', place);
    if (!allowed.has(node.type))
      throw faultAt(node, refused[node.type] ?? `${node.type} is not allowed here`, place);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') readComponent(node, place);
    if ((node.type === 'link' || node.type === 'definition') && !isSafeTarget(node.url))
      throw faultAt(node, 'a link leads to http, https or mailto, or to a place in this archive', place);
    if ('children' in node)
      for (const child of node.children.toReversed()) waiting.push({ node: child, depth: depth + 1 });
  }
  return tree;
}

/** Browsers skip white space and controls in a scheme, so these do not count. */
function isSafeTarget(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
  const bare = url.replace(/[\u0000-\u0020\u007f-\u00a0]/gu, '');
  return /^(?:https?:|mailto:)/i.test(bare) || !/^(?:[a-z][0-9a-z+.-]*:|[/\\]{2})/i.test(bare);
}

/** The parser's own errors carry line and column; a tree too deep for it carries none. */
function toFault(cause: unknown, place: Place): YanluError {
  const thrown = (typeof cause === 'object' && cause) || {};
  const number = (key: string) => {
    const value = (thrown as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'number' ? value : 1;
  };
  const reason = 'reason' in thrown ? String(thrown.reason) : 'it is nested too deeply to be read';
  return new YanluError(
    'MdxNotClosed',
    {
      file: place.file,
      line: number('line') + place.bodyLine - 1,
      column: number('column'),
      // Places in the reason count from the start of the body.
      reason: reason
        .replace(/ ?\(\d+:\d+(-\d+:\d+)?\)/g, '')
        .replace(/\s+/g, ' ')
        .replace(/\.$/, ''),
    },
    { cause },
  );
}

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * Reads a component's name and attributes.
 *
 * @throws YanluError `MdxNotClosed` for an unknown component or attribute, or a value that is an expression
 */
export function readComponent(node: Element, place: Place): Component {
  const name = node.name ?? '';
  const known = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!known) throw faultAt(node, `<${name}> is not a component of documents`, place);
  const attributes: Record<string, string | true> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute')
      throw faultAt(node, `<${name}> has an expression for an attribute`, place);
    if (!Object.hasOwn(known, attribute.name))
      throw faultAt(node, `<${name}> has no attribute ${attribute.name}`, place);
    if (attribute.value && typeof attribute.value === 'object')
      throw faultAt(node, `the attribute ${attribute.name} of <${name}> is an expression`, place);
    if (Object.hasOwn(attributes, attribute.name))
      throw faultAt(node, `<${name}> has the attribute ${attribute.name} twice`, place);
    attributes[attribute.name] = attribute.value ?? true;
  }
  for (const [key, needed] of Object.entries(known))
    if (needed && typeof attributes[key] !== 'string')
      throw faultAt(node, `<${name}> needs ${key}="…"`, place);
  return { name, attributes };
}
