import type { LineEvidence } from '../../text/line-evidence.ts';
import { findMainText, sentenceWeight } from './main-lines.ts';
import type { PageLine } from './page-lines.ts';
import { regionReader } from './region.ts';

/** Where the element in which a line's own element stands is; a line of bare text stands in its own. */
const standsIn = ({ block }: PageLine): Node => {
  const inner = block.nodeName.toUpperCase();
  return (inner === 'P' || inner === 'DIV' || inner === 'LI' || /^H[1-6]$/.test(inner)) && block.parentNode
    ? block.parentNode
    : block;
};

/** The elements below a node, itself included, asked line by line and remembered. */
function within(core: Node): (node: Node) => boolean {
  const known = new Map<Node, boolean>([[core, true]]);
  return (node) => {
    const asked: Node[] = [];
    let found = false;
    for (let at: Node | null = node; at; at = at.parentNode) {
      const answer = known.get(at);
      if (answer !== undefined) {
        found = answer;
        break;
      }
      asked.push(at);
    }
    for (const one of asked) known.set(one, found);
    return found;
  };
}

/**
 * What a page shows of each of its lines: links, the names of the elements around it, where it stands
 * with regard to the sentences.
 *
 * @param html the page
 * @param lines all its lines
 */
export function lineEvidence(html: string, lines: readonly PageLine[]): LineEvidence[] {
  const mainText = findMainText(html, lines);
  const regionOf = regionReader(mainText?.core);
  const main = new Set(mainText?.lines);
  const inCore = mainText ? within(mainText.core) : () => false;
  const core = lines.map(({ block }) => inCore(block));
  const homes = new Set(lines.filter(({ text }) => sentenceWeight(text) > 0).map(standsIn));
  const beside = lines.map((line) => homes.has(standsIn(line)));
  const tellsCore = mainText !== undefined && core.includes(false);
  const tellsBeside = beside.includes(true) && beside.includes(false);
  return lines.map((line, index) => {
    const region = regionOf(line.block);
    return {
      text: line.text,
      links: line.links,
      ...(line.hidden.length > 0 ? { hidden: line.hidden } : {}),
      ...(region ? { region: region.name, holds: region.holds } : {}),
      main: main.has(line),
      ...(line.caption ? { caption: true } : {}),
      ...(/^T[DH]$/i.test(line.block.nodeName) ? { cell: true } : {}),
      ...(tellsCore ? { core: core[index] ?? false } : {}),
      ...(tellsBeside ? { beside: beside[index] ?? false } : {}),
    };
  });
}
