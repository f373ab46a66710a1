import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { nodesOf, type PageLine, pageLines } from './page-lines.ts';
import { parsePage } from './parse-page.ts';

/** Below this many characters in sentences a page gives no evidence of where its text is. */
const leastEvidence = 60;
/** The extractors are recursive; a deeper page is left to the measure that is not. */
const greatestDepth = 400;
/**
 * The extractors take about half a millisecond an element and look at some of them often; a larger page
 * is left to the measure that looks once. News pages with all their furniture have 500 to 3,000.
 */
const greatestCount = 8_000;
const greatestLength = 2_000_000;

/** Proposals whose scores differ by less are as good as one another. */
const nearlyAsGood = 0.15;

/** Extractors change spaces, so lines are compared without any. */
const keyOf = (line: string) => line.replace(/\s+/gu, '');

const han = /\p{Script=Han}/gu;
const sentenceMark = /[。！？；]/;

/** The number of Chinese characters of a line that holds a sentence, else 0; furniture has names and no sentences. */
export function sentenceWeight(line: string): number {
  if (!sentenceMark.test(line)) return 0;
  const count = line.match(han)?.length ?? 0;
  return count >= 10 ? count : 0;
}

const hanCount = (line: string) => line.match(han)?.length ?? 0;

/** Where the main text of a page is. */
export interface MainText {
  /** The lines of the main text, in their order. */
  readonly lines: readonly PageLine[];
  /** The smallest element that holds nearly all sentences. */
  readonly core: Node;
}

/**
 * The lines of a page that are its main text. Three proposals are made: by Readability, by Defuddle,
 * and the smallest element that holds nearly all sentences; the one that holds the most of the page's
 * sentences and the least of anything else is taken, its ends trimmed to what another one holds too.
 *
 * @param html the page
 * @param lines all its lines
 * @returns undefined where there is no evidence
 */
export function findMainText(html: string, lines: readonly PageLine[]): MainText | undefined {
  const sentences = lines.reduce((sum, line) => sum + sentenceWeight(line.text), 0);
  if (sentences < leastEvidence) return undefined;
  const core = densestElement(lines, sentences);
  const proposals = [keysBelow(core), ...extracted(html, lines)].map((proposal) => {
    const own = lines.filter((line) => proposal.has(keyOf(line.text)));
    return { own, score: density(own, sentences) };
  });
  const best = proposals.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score === 0) return undefined;
  const seconds = proposals.filter((other) => other !== best && other.score >= best.score - nearlyAsGood);
  const agreedLines = agreed(
    best.own,
    seconds.map(({ own }) => new Set(own.map((line) => line.text))),
  );
  return { lines: agreedLines, core };
}

/** From the first to the last line that another good proposal holds too: ends are where furniture clings. */
function agreed(lines: readonly PageLine[], others: readonly ReadonlySet<string>[]): PageLine[] {
  if (others.length === 0) return [...lines];
  const shared = (line: PageLine) => others.some((other) => other.has(line.text));
  const first = lines.findIndex(shared);
  return first < 0 ? [...lines] : lines.slice(first, lines.findLastIndex(shared) + 1);
}

/** Harmonic mean of the share of sentences among the proposal's characters and the share of the page's sentences. */
function density(own: readonly PageLine[], sentences: number): number {
  const held = own.reduce((sum, line) => sum + sentenceWeight(line.text), 0);
  const all = own.reduce((sum, line) => sum + hanCount(line.text), 0);
  if (held === 0 || all === 0) return 0;
  const precision = held / all;
  const recall = held / sentences;
  return (2 * precision * recall) / (precision + recall);
}

const keysBelow = (element: Node) => new Set(pageLines(element).map((line) => keyOf(line.text)));

function densestElement(lines: readonly PageLine[], sentences: number): Node {
  const weights = new Map<Node, number>();
  for (const line of lines) {
    const weight = sentenceWeight(line.text);
    if (weight > 0) weights.set(line.block, (weights.get(line.block) ?? 0) + weight);
  }
  const heaviest = [...weights].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const sums = weightsBelow(heaviest.ownerDocument ?? heaviest, weights);
  let element: Node = heaviest;
  while (element.parentNode && (sums.get(element) ?? 0) < sentences * 0.8) element = element.parentNode;
  return element;
}

/** The weight of each node with all that lies below it: in reverse order a node is met before its parent. */
function weightsBelow(root: Node, own: ReadonlyMap<Node, number>): Map<Node, number> {
  const sums = new Map(own);
  for (const node of nodesOf(root).reverse()) {
    const weight = sums.get(node);
    const above = node.parentNode;
    if (weight && above) sums.set(above, (sums.get(above) ?? 0) + weight);
  }
  return sums;
}

function depthOf(lines: readonly PageLine[]): number {
  let deepest = 0;
  for (const line of lines) {
    let depth = 0;
    for (let node: Node | null = line.block; node && depth <= greatestDepth; node = node.parentNode) depth++;
    deepest = Math.max(deepest, depth);
    if (deepest > greatestDepth) break;
  }
  return deepest;
}

function extracted(html: string, lines: readonly PageLine[]): Set<string>[] {
  const page = lines[0]?.block.ownerDocument;
  const count = page ? nodesOf(page).length : 0;
  if (html.length > greatestLength || count > greatestCount || depthOf(lines) > greatestDepth) return [];
  const extractors: readonly ((page: Document) => string | null | undefined)[] = [
    (page) => new Readability(page, { charThreshold: 100 }).parse()?.content,
    (page) => new Defuddle(page, { url: 'https://page.invalid/' }).parse().content,
  ];
  return extractors.flatMap((extract) => {
    try {
      const content = extract(parsePage(html));
      return content ? [new Set(pageLines(parsePage(content)).map((line) => keyOf(line.text)))] : [];
    } catch {
      // An extractor that fails on a page makes no proposal; the others stand.
      return [];
    }
  });
}
