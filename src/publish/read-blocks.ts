import type { Nodes, Paragraph as ParagraphNode, PhrasingContent, Root, RootContent } from 'mdast';
import type { Block, Mark } from '../schema/body.ts';
import { compareMarks } from './marks.ts';
import { type Component, faultAt, type Place, readComponent } from './parse-body.ts';

type Flow = Extract<Nodes, { type: 'mdxJsxFlowElement' }>;

interface State {
  readonly place: Place;
  readonly blocks: Block[];
  /** The anchor that a `<P id>` gives to the block after it. */
  nextAnchor: string | undefined;
}

interface Inline {
  text: string;
  readonly marks: Mark[];
  head: { level: number | undefined; number: string | undefined; end: number } | undefined;
}

/**
 * The blocks of a body in reading order. Leaves the block's anchor in `data.hProperties.id` of its
 * node, and puts a paragraph in place of a `<P>` that holds only marks.
 *
 * @throws YanluError `MdxNotClosed` where a component stands in the wrong place
 */
export function readBlocks(tree: Root, place: Place): Block[] {
  const state: State = { place, blocks: [], nextAnchor: undefined };
  tree.children = tree.children.map((node) => readFlow(node, false, state));
  if (state.nextAnchor) throw faultAt(tree.children.at(-1), 'no block follows this <P id="…" />', place);
  return state.blocks;
}

function readFlow<Node extends RootContent>(node: Node, annex: boolean, state: State): Node | ParagraphNode {
  switch (node.type) {
    case 'paragraph':
      joinLines(node);
      addBlock(node, readInline(node.children, state.place), annex, state);
      return node;
    case 'heading':
      joinLines(node);
      addBlock(node, readInline(node.children, state.place), annex, state);
      return node;
    case 'code':
      addBlock(node, { text: node.value.replace(/\n/g, ' '), marks: [], head: undefined }, annex, state);
      return node;
    case 'list':
    case 'listItem':
    case 'blockquote': {
      // Items of a tight list would be rendered without the paragraph that carries the anchor.
      if (node.type !== 'blockquote') node.spread = true;
      const parent: { children: RootContent[] } = node;
      parent.children = parent.children.map((child) => readFlow(child, annex, state));
      return node;
    }
    case 'mdxJsxFlowElement':
      return readFlowComponent(node, annex, state) as Node | ParagraphNode;
    default:
      return node;
  }
}

function readFlowComponent(node: Flow, annex: boolean, state: State): Flow | ParagraphNode {
  const { place } = state;
  const { name, attributes } = readComponent(node, place);
  if (name === 'Annex') {
    if (annex) throw faultAt(node, '<Annex> stands in another <Annex>', place);
    const parent: { children: RootContent[] } = node;
    parent.children = parent.children.map((child) => readFlow(child, true, state));
    return node;
  }
  if (name === 'P' && attributes.id !== undefined) {
    if (node.children.length > 0) throw faultAt(node, '<P id="…" /> stands alone, before its block', place);
    if (!/^p[1-9]\d*$/.test(String(attributes.id)))
      throw faultAt(node, 'an anchor is written p1, p2, …', place);
    if (state.nextAnchor) throw faultAt(node, 'two <P id="…" /> stand before one block', place);
    state.nextAnchor = String(attributes.id);
    return node;
  }
  const children = name === 'P' ? node.children : [node];
  const paragraph: ParagraphNode = {
    type: 'paragraph',
    children: children.map((child) => toInline(child, place)),
    ...(node.position ? { position: node.position } : {}),
  };
  addBlock(paragraph, readInline(paragraph.children, place), annex, state);
  return paragraph;
}

/** A mark alone on its line is a block to the parser; in a document it is the content of a paragraph. */
function toInline(node: RootContent, place: Place): PhrasingContent {
  if (node.type !== 'mdxJsxFlowElement')
    throw faultAt(node, 'only marks without text stand here; write the text on the line of its tag', place);
  const children = node.children.map((child) => toInline(child, place));
  return { ...node, type: 'mdxJsxTextElement', children };
}

/**
 * A line end in a hand-written paragraph is a space between Latin words and nothing between Chinese
 * ones. A line feed in a text that stands on one line of the file was written as a reference and stays.
 */
function joinLines(parent: { children: PhrasingContent[] }): void {
  for (const child of parent.children) {
    const { position } = child;
    if (child.type === 'text' && position?.start.line !== position?.end.line)
      child.value = child.value.replace(/(\P{ASCII})?\n(\P{ASCII})?/gu, (_all, before = '', after = '') =>
        before && after ? before + after : `${before} ${after}`,
      );
    else if ('children' in child) joinLines(child);
  }
}

function addBlock(
  node: Extract<RootContent, { type: 'paragraph' | 'heading' | 'code' }>,
  inline: Inline,
  annex: boolean,
  state: State,
): void {
  const { text, head } = inline;
  const anchor = state.nextAnchor ?? `p${state.blocks.length + 1}`;
  state.nextAnchor = undefined;
  node.data = { ...node.data, hProperties: { id: anchor } };
  const marks = inline.marks.toSorted(compareMarks);
  if (node.type === 'heading') {
    if (head && head.end !== text.length)
      throw faultAt(node, 'a <Head> in a heading holds the whole heading', state.place);
    const level = head?.level ?? Math.max(node.depth - 1, 1);
    const number = head?.number;
    state.blocks.push({
      type: 'heading',
      level,
      anchor,
      text,
      marks,
      ...(number === undefined ? {} : { inferredNumber: number }),
    });
    return;
  }
  if (head && head.level === undefined)
    throw faultAt(node, 'a <Head> that opens a paragraph needs level="…"', state.place);
  state.blocks.push({
    type: 'paragraph',
    anchor,
    text,
    marks,
    ...(head?.level === undefined
      ? {}
      : {
          head: {
            level: head.level,
            end: head.end,
            ...(head.number === undefined ? {} : { inferredNumber: head.number }),
          },
        }),
    ...(annex ? { annex: true } : {}),
  });
}

function readInline(nodes: readonly PhrasingContent[], place: Place): Inline {
  const inline: Inline = { text: '', marks: [], head: undefined };
  for (const node of nodes) addInline(node, inline, place);
  return inline;
}

function addInline(node: PhrasingContent, inline: Inline, place: Place): void {
  if (node.type === 'mdxJsxTextElement') addMark(node, readComponent(node, place), inline, place);
  else if (node.type === 'break') inline.text += ' ';
  else if ('value' in node) inline.text += node.value;
  else if ('children' in node) for (const child of node.children) addInline(child, inline, place);
}

function addMark(
  node: Extract<PhrasingContent, { type: 'mdxJsxTextElement' }>,
  { name, attributes }: Component,
  inline: Inline,
  place: Place,
): void {
  const start = inline.text.length;
  const opened = { why: String(attributes.why), ...proposalOf(attributes) };
  const readChildren = () => {
    for (const child of node.children) addInline(child, inline, place);
  };
  if (name === 'Gap') {
    if (node.children.length > 0) throw faultAt(node, '<Gap … /> holds no text', place);
    inline.marks.push({ kind: 'gap', start, end: start, ...opened });
  } else if (name === 'Doubt') {
    const at = attributes.continued
      ? inline.marks.findLastIndex((mark) => continues(mark, start, opened))
      : -1;
    const from = inline.marks[at]?.start ?? start;
    const index = at < 0 ? inline.marks.length : at;
    // Put in before its children, so that of two equal ranges the outer stays first.
    inline.marks[index] = { kind: 'doubt', start: from, end: start, ...opened };
    readChildren();
    inline.marks[index] = { kind: 'doubt', start: from, end: inline.text.length, ...opened };
  } else if (name === 'Head') {
    const level = attributes.level === undefined ? undefined : Number(attributes.level);
    if (start > 0 || inline.head) throw faultAt(node, '<Head> stands only at the start of a block', place);
    if (level !== undefined && !(Number.isSafeInteger(level) && level > 0))
      throw faultAt(node, 'the level of a <Head> is a whole number from 1', place);
    const number = typeof attributes.number === 'string' ? attributes.number : undefined;
    const head = { level, number, end: 0 };
    inline.head = head;
    readChildren();
    head.end = inline.text.length;
  } else throw faultAt(node, `<${name}> stands on a line of its own`, place);
}

const proposalOf = ({ proposal }: Component['attributes']) =>
  typeof proposal === 'string' ? { proposal } : {};

const continues = (mark: Mark, start: number, { why, proposal }: { why: string; proposal?: string }) =>
  mark.kind === 'doubt' && mark.end === start && mark.why === why && mark.proposal === proposal;
