import type { Episode } from './decode.ts';
import type { Node } from './node.ts';

/** Another way to read part of a path, and what it costs more. */
export interface Rival {
  /** Offsets into the received text between which the two ways differ. */
  readonly start: number;
  readonly end: number;
  /** Offset into what the path writes where the two ways part. */
  readonly at: number;
  /** What the path writes there, and what the rival would. */
  readonly chosen: string;
  readonly instead: string;
  /** Nats by which the rival is dearer. */
  readonly margin: number;
}

/** Rivals of a path that write something else, cheapest first. */
export function rivalsOf(episode: Episode): Rival[] {
  const place = new Map<Node, number>([[episode.start, -1]]);
  const written: number[] = [];
  let length = 0;
  for (const [index, node] of episode.path.entries()) {
    place.set(node, index);
    written.push(length);
    length += node.output.length;
  }
  const found: Rival[] = [];
  for (const [index, node] of episode.path.entries()) {
    for (const rival of node.rivals ?? []) {
      const detour: Node[] = [];
      let at: Node | undefined = rival;
      while (at && !place.has(at)) {
        detour.push(at);
        at = at.previous;
      }
      if (!at) continue;
      const fork = place.get(at) ?? -1;
      const chosen = episode.path.slice(fork + 1, index + 1);
      const difference = trim(outputOf(chosen), outputOf(detour.reverse()));
      if (!difference) continue;
      const { head, ...texts } = difference;
      const from = (written[fork + 1] ?? 0) + head;
      found.push({ start: at.at, end: node.at, at: from, ...texts, margin: rival.cost - node.cost });
    }
  }
  return found.sort((x, y) => x.margin - y.margin);
}

function outputOf(nodes: readonly Node[]): string {
  return nodes.map((node) => node.output).join('');
}

/** The parts in which two strings differ; undefined if they are the same. */
function trim(
  chosen: string,
  instead: string,
): { head: number; chosen: string; instead: string } | undefined {
  if (chosen === instead) return undefined;
  let head = 0;
  while (head < chosen.length && chosen[head] === instead[head]) head++;
  let tail = 0;
  const most = Math.min(chosen.length, instead.length) - head;
  while (tail < most && chosen.at(-1 - tail) === instead.at(-1 - tail)) tail++;
  return {
    head,
    chosen: chosen.slice(head, chosen.length - tail),
    instead: instead.slice(head, instead.length - tail),
  };
}
