import type { ElementContent, Element as HastElement, Properties } from 'hast';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { words } from './words.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['paragraph']>>[0];
type Component = MdxJsxFlowElement | MdxJsxTextElement;

interface Note {
  readonly kind: 'gap' | 'doubt';
  readonly why: string;
  readonly proposal: string | undefined;
}

/** The deepest heading of HTML; a deeper level is said by `aria-level`. */
const deepest = 6;

const element = (tagName: string, properties: Properties, children: ElementContent[]): HastElement => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const text = (value: string): ElementContent => ({ type: 'text', value });

const attribute = (node: Component, name: string): string | undefined => {
  const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
};

const has = (node: Component, name: string) =>
  node.attributes.some((each) => each.type === 'mdxJsxAttribute' && each.name === name);

const inline = (state: State, node: Component) => state.all(node as MdxJsxTextElement) as ElementContent[];

/** An inferred number is set as an insertion: it is not in the text, and search does not see it. */
function numberOf(node: Component): ElementContent[] {
  const number = attribute(node, 'number');
  if (number === undefined) return [];
  const properties = { className: ['inferred'], title: words.inferred, dataPagefindIgnore: '' };
  return [element('ins', properties, [text(`${number} `)])];
}

function headOf(node: Extract<Nodes, { type: 'heading' }>): Component | undefined {
  const [first] = node.children;
  return first?.type === 'mdxJsxTextElement' && first.name === 'Head' ? first : undefined;
}

/** The sign of a mark: a link to its note, which works without JavaScript and is read out as a link. */
function signOf(note: Note, notes: Note[]): ElementContent {
  const n = notes.push(note);
  const title = note.kind === 'gap' ? words.gapTitle : words.doubtTitle;
  const properties = { className: ['note-ref'], id: `mark-${n}`, href: `#note-${n}`, title };
  return element('a', { ...properties, dataPagefindIgnore: '' }, [text(words[note.kind])]);
}

function handlersFor(notes: Note[]): Handlers {
  const component = (state: State, node: Component, parent: Nodes | undefined) => {
    const kind = node.name === 'Gap' ? 'gap' : 'doubt';
    const note: Note = { kind, why: attribute(node, 'why') ?? '', proposal: attribute(node, 'proposal') };
    switch (node.name) {
      case 'Gap':
        return element('span', { className: ['gap'] }, [signOf(note, notes)]);
      case 'Doubt': {
        const children = inline(state, node);
        if (!has(node, 'continued')) children.push(signOf(note, notes));
        return element('span', { className: ['doubt'] }, children);
      }
      case 'Head': {
        const children = [...numberOf(node), ...inline(state, node)];
        if (parent?.type === 'heading') return children;
        const level = Number(attribute(node, 'level')) + 1;
        return element('strong', { className: ['head'], role: 'heading', ariaLevel: `${level}` }, children);
      }
      case 'Annex':
        return element('section', { className: ['annex'], ariaLabel: words.annex }, inline(state, node));
      default:
        return undefined;
    }
  };
  return {
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    heading(state: State, node: Extract<Nodes, { type: 'heading' }>) {
      const given = headOf(node);
      const level = (given && Number(attribute(given, 'level'))) || Math.max(node.depth - 1, 1);
      const properties = level + 1 > deepest ? { ariaLevel: `${level + 1}` } : {};
      const result = element(
        `h${Math.min(level + 1, deepest)}`,
        properties,
        state.all(node) as ElementContent[],
      );
      return state.applyData(node, result);
    },
  };
}

function renderNotes(notes: readonly Note[]): HastElement[] {
  if (notes.length === 0) return [];
  const items = notes.map(({ kind, why, proposal }, index) =>
    element('li', { id: `note-${index + 1}`, className: [kind] }, [
      text(`${words[kind]}${why}${proposal ? words.proposal(proposal) : ''}`),
      element('a', { className: ['note-back'], href: `#mark-${index + 1}` }, [text(words.back)]),
    ]),
  );
  const properties = { className: ['notes'], ariaLabel: words.notes, dataPagefindIgnore: '' };
  return [element('section', properties, [element('ol', {}, items)])];
}

/**
 * The HTML of a body.
 *
 * - a block is `<p id="p12">` or `<h2 id="p3">` (level + 1; from level 6 on `h6` with `aria-level`)
 * - a run-in head is `<strong class="head" role="heading" aria-level="…">` at the start of its paragraph
 * - an inferred number is `<ins class="inferred">`
 * - a gap is `<span class="gap">` and a doubt `<span class="doubt">`, each with a link `a.note-ref` to
 *   its note in `<section class="notes">` at the end, and back
 * - an annex is `<section class="annex">`
 *
 * @param tree of `parseMdx`: holds nothing that runs; all text is escaped here
 */
export function renderBody(tree: Root): string {
  const notes: Note[] = [];
  const processor = unified()
    .use(remarkRehype, { handlers: handlersFor(notes) })
    .use(rehypeStringify);
  const body = processor.runSync(tree);
  body.children.push(...renderNotes(notes));
  return processor.stringify(body);
}
