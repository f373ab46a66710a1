import { createCaptions, type Setting, settingOf } from './captions.ts';

/** Elements that begin and end a line, after the style sheet in the HTML Standard, 15.3 (`display: block` and tables). */
const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI LISTING MAIN MENU NAV OL OPTGROUP OPTION P PRE ' +
    'SEARCH SECTION SELECT SUMMARY TABLE TBODY TD TEXTAREA TFOOT TH THEAD TR UL XMP'
  ).split(' '),
);

/** Elements whose content is no text of the page. */
const unread = new Set('HEAD TITLE SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT MATH'.split(' '));

/** Elements whose line feeds are lines. */
const preformatted = new Set(['PRE', 'TEXTAREA', 'LISTING', 'XMP']);

const textNode = 3;
const elementNode = 1;
const documentNode = 9;

const nameOf = (node: Node) => node.nodeName.toUpperCase();

/** Elements that a reader presses or fills. */
const pressed = new Set(['A', 'BUTTON', 'OPTION', 'LABEL']);

/** One line of a page and the innermost block element it stands in. */
export interface PageLine {
  readonly text: string;
  readonly block: Node;
  /** Share of its visible characters that stand in links, buttons and fields, 0–1. */
  readonly links: number;
  /** Pieces of it that a browser does not show. */
  readonly hidden: readonly string[];
  /** It is set below a picture as its caption is. */
  readonly caption: boolean;
}

/** `display: none` in an element's own style; Discuz calls what it strews against copying `jammer`. */
const unseen = (node: Node): boolean => {
  const element = node as Element;
  return (
    /display\s{0,3}:\s{0,3}none/i.test(element.getAttribute?.('style') ?? '') ||
    /(?:^|\s)jammer(?:\s|$)/.test(element.getAttribute?.('class') ?? '')
  );
};

/**
 * The text of a page, one line a block element, spaces collapsed as a browser does. The walk keeps no
 * stack of calls, so depth does not matter.
 */
export function pageLines(root: Node): PageLine[] {
  const lines: PageLine[] = [];
  let current = '';
  let block: Node = root;
  let verbatim = 0;
  let inLink = false;
  let linked = 0;
  let hidden: string[] = [];
  let hider: Node | undefined;
  let setting: Setting | undefined;
  const captions = createCaptions();
  const endLine = () => {
    const links = linked === 0 ? 0 : linked / visibleLength(current);
    for (const piece of verbatim > 0 ? current.split('\n') : [current]) {
      const text = collapse(piece);
      if (text.trim() === '') continue;
      lines.push({ text, block, links, hidden, caption: captions.takes(block, setting) });
    }
    captions.lineEnds();
    setting = undefined;
    current = '';
    linked = 0;
    hidden = [];
  };
  const enter = (node: Node): boolean => {
    if (node.nodeType === textNode) {
      const text = node.nodeValue ?? '';
      const added = verbatim > 0 ? text : joinBrokenLines(text);
      if (added.trim() !== '') setting ??= settingOf(node, block);
      current += added;
      if (inLink) linked += visibleLength(added);
      if (hider && added.trim() !== '') hidden.push(collapse(added));
    }
    if (node.nodeType !== elementNode) return false;
    const name = nameOf(node);
    if (!hider && unseen(node)) hider = node;
    // A link that was never closed ends where the next one begins (HTML Standard, 13.2.6.4.7).
    if (pressed.has(name)) inLink = true;
    if (unread.has(name)) return false;
    if (name === 'IMG') captions.picture(block);
    if (name === 'BR') {
      if (verbatim > 0) current += '\n';
      else endLine();
    }
    if (blocks.has(name)) {
      endLine();
      block = node;
      if (preformatted.has(name)) verbatim++;
    }
    return true;
  };
  const leave = (node: Node) => {
    const name = nameOf(node);
    if (blocks.has(name)) endLine();
    if (pressed.has(name)) inLink = false;
    if (hider === node) hider = undefined;
    if (!blocks.has(name)) return;
    if (preformatted.has(name)) verbatim--;
    block = node.parentNode ?? root;
  };
  for (const part of partsOf(root)) walk(part, enter, leave);
  endLine();
  return lines;
}

/** All elements of a page, each before what lies in it. */
export function nodesOf(root: Node): Node[] {
  const nodes: Node[] = [];
  const enter = (node: Node) => {
    if (node.nodeType === elementNode) nodes.push(node);
    return true;
  };
  for (const part of partsOf(root)) walk(part, enter, () => undefined);
  return nodes;
}

/** The parser does not link a doctype to what follows it, so a document's children are taken one by one. */
const partsOf = (root: Node): Node[] => (root.nodeType === documentNode ? [...root.childNodes] : [root]);

function walk(root: Node, enter: (node: Node) => boolean, leave: (node: Node) => void) {
  let node: Node | null = root;
  while (node) {
    const below: Node | null = enter(node) ? node.firstChild : null;
    if (below) {
      node = below;
      continue;
    }
    while (node) {
      leave(node);
      if (node === root) return;
      if (node.nextSibling) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode;
    }
  }
}

const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60\\u201c\\u201d\\u2018\\u2019]';
const brokenInside = new RegExp(`(?<=${wide})[ \\t]*[\\r\\n][ \\t\\r\\n\\f]*(?=${wide})`, 'g');

/**
 * A line feed in the middle of a piece of text between two Chinese characters comes from the editor
 * that wrote the source; a browser shows nothing there (CSS Text 3, segment break transformation).
 */
const joinBrokenLines = (text: string) => (/[\r\n]/.test(text) ? text.replace(brokenInside, '') : text);

const visibleLength = (text: string) => text.replace(/\s+/gu, '').length;

/** White space of HTML as a browser shows it. Other spaces, such as U+3000, stay. */
const collapse = (text: string) => text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '');
