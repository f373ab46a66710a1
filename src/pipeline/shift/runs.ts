import type { Episode } from './decode.ts';
import { readLiterally } from './decode.ts';
import { isSpace } from './marks.ts';
import type { EdgeKind, Node } from './node.ts';
import type { Scene } from './scene.ts';

/** A stretch of a path that leaves the literal reading and comes back to it. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** Offset of the run into what the whole path writes. */
  readonly offset: number;
  /** What the path reads there. */
  readonly after: string;
  /** Steps in order. */
  readonly steps: readonly Node[];
  readonly edges: ReadonlySet<EdgeKind>;
  /** What the repair is better by than the text as it stands, in nats, with two characters behind it. */
  readonly gain: number;
}

const LITERAL: ReadonlySet<EdgeKind> = new Set(['same', 'reading', 'literal-reading']);

function isLiteral(node: Node): boolean {
  return node.pending === 0 && LITERAL.has(node.edge);
}

/** The runs of an episode, in order. */
export function runsOf(scene: Scene, episode: Episode): Run[] {
  const runs: Run[] = [];
  const { path } = episode;
  let index = 0;
  let offset = 0;
  while (index < path.length) {
    const first = path[index];
    if (!first || isLiteral(first)) {
      offset += first?.output.length ?? 0;
      index++;
      continue;
    }
    let next = index;
    while (next < path.length) {
      const node = path[next];
      if (!node || isLiteral(node)) break;
      next++;
    }
    const before = path[index - 1] ?? episode.start;
    const steps = path.slice(index, next);
    const last = steps.at(-1);
    const after = steps.map((node) => node.output).join('');
    if (last)
      runs.push({
        start: before.at,
        end: last.at,
        offset,
        after,
        steps,
        edges: new Set(steps.map((node) => node.edge)),
        gain: gainOver(scene, before, last),
      });
    offset += after.length;
    index = next;
  }
  return runs;
}

/** Characters behind a run that show whether it fits what follows. */
const CONTEXT = 2;

function gainOver(scene: Scene, before: Node, last: Node): number {
  const { text } = scene.page;
  const literal = readLiterally(scene, { ...before, cost: 0 }, last.at);
  let end = last.at;
  for (let seen = 0; end < text.length && seen < CONTEXT; ) {
    const reading = scene.page.readings.get(end);
    if (reading) {
      end = reading.end;
      continue;
    }
    if (!isSpace(text.charCodeAt(end))) seen++;
    end++;
  }
  const reached = Math.max(end, literal.at);
  const literalCost = readLiterally(scene, literal, reached).cost;
  const repairedCost = readLiterally(
    scene,
    { ...last, cost: last.cost - before.cost, pending: 0 },
    reached,
  ).cost;
  return literalCost - repairedCost;
}
