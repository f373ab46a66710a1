import { expandHoles } from './hole-edges.ts';
import { expandInStep, literalStep } from './in-step-edges.ts';
import { isLost } from './marks.ts';
import { type Node, startNode } from './node.ts';
import { prices } from './prices.ts';
import type { Lattice, Scene } from './scene.ts';
import { expandShifted } from './shifted-edges.ts';

/** Limits of one decode. */
export interface Limits {
  /** States kept at one offset. */
  readonly beam: number;
  /** Offsets that one episode may cover. */
  readonly length: number;
  /** Steps that one episode may try. */
  readonly work: number;
  /** Dropped bytes may be assumed. */
  readonly holes: boolean;
}

/** States dearer than the best by more than this, in nats, are dropped. */
const WINDOW = 15;
/** Every byte is tried only from states this near to the best, in nats. */
const FAN_OUT_WINDOW = 8;
/** Rivals dearer than the way taken by more than this, in nats, are forgotten. */
const RIVAL_WINDOW = 16;
const RIVALS = 6;
/** Shifted states from which holes are tried: their distance from the best in nats, and their number. */
const HOLE_WINDOW = 9;
const HOLE_STATES = 4;

/** Share of the allowed work behind which a decode tries no more holes and keeps few states. */
const HURRY = 0.6;
const BEAM_IN_A_HURRY = 5;

/**
 * Right behind a byte that could be any, all ways cost the same; so many units later the text has told them
 * apart, and a share of the states is enough.
 */
const WIDE_BEHIND_LOSS = 3;
const NARROWING = 3;

interface Bucket {
  readonly nodes: Map<number, Node>;
  best: number;
  bestInStep: number;
}

/** The likeliest reading of a suspicious stretch. */
export interface Episode {
  readonly start: Node;
  /** From behind `start` to the end, in order. */
  readonly path: readonly Node[];
  /** Last node of the path. */
  readonly end: Node;
  /** Steps tried: what it cost in time. */
  readonly work: number;
  /** Not every way could be tried. */
  readonly hurried: boolean;
}

/**
 * Decodes from an offset until every state that is left agrees again. Where that takes more work than
 * allowed, the path is empty: nothing is known of the stretch.
 *
 * @param from the offset to start at, in step
 * @param alert the offset behind which the decode may stop
 */
export function decodeEpisode(scene: Scene, from: number, alert: number, limits: Limits): Episode {
  const { page, models } = scene;
  const { text } = page;
  const start = startNode(page, models, from);
  const buckets: (Bucket | undefined)[] = [{ nodes: new Map([[0, start]]), best: 0, bestInStep: 0 }];
  const stop = Math.min(text.length, from + limits.length);
  let work = 0;
  const bucketAt = (at: number): Bucket => {
    const known = buckets[at - from];
    if (known) return known;
    const bucket = { nodes: new Map(), best: Number.POSITIVE_INFINITY, bestInStep: Number.POSITIVE_INFINITY };
    buckets[at - from] = bucket;
    return bucket;
  };
  const lattice: Lattice = {
    refuses(at, pending, cost) {
      work++;
      const bucket = buckets[at - from];
      return bucket !== undefined && isHopeless(bucket, pending, cost);
    },
    isHopeless(at, cost) {
      const bucket = buckets[at - from];
      return bucket !== undefined && isHopeless(bucket, 1, cost);
    },
    take(node) {
      const bucket = bucketAt(node.at);
      if (isHopeless(bucket, node.pending, node.cost)) return;
      if (node.pending === 0) bucket.bestInStep = Math.min(bucket.bestInStep, node.cost);
      bucket.best = Math.min(bucket.best, node.cost);
      const key = ((node.a * 16384 + node.b) * 256 + node.pending) * 256 + node.low;
      const held = bucket.nodes.get(key);
      if (!held) bucket.nodes.set(key, node);
      else if (held.cost <= node.cost) addRival(held, node);
      else {
        for (const rival of held.rivals ?? []) addRival(node, rival);
        delete held.rivals;
        addRival(node, held);
        bucket.nodes.set(key, node);
      }
    },
  };

  let last: readonly Node[] = [start];
  let wideUntil = from;
  for (let index = 0; index <= stop - from; index++) {
    const bucket = buckets[index];
    if (!bucket) continue;
    buckets[index] = undefined;
    const hurried = work > limits.work * HURRY;
    const at = from + index;
    if (at <= scene.silentUntil || isLost(text.charCodeAt(at))) wideUntil = at + WIDE_BEHIND_LOSS;
    const beam =
      at <= wideUntil ? limits.beam : Math.max(BEAM_IN_A_HURRY, Math.ceil(limits.beam / NARROWING));
    const nodes = prune(bucket, hurried ? BEAM_IN_A_HURRY : beam);
    last = nodes;
    if (at >= stop) break;
    if (at > alert && nodes.length === 1 && nodes[0]?.pending === 0 && buckets.length <= index + 1) break;
    if (work > limits.work) return { start, path: [], end: start, work, hurried: true };
    for (const node of nodes) {
      const fanOut = node.cost <= bucket.best + FAN_OUT_WINDOW;
      if (node.pending === 0) expandInStep(scene, node, lattice, fanOut);
      else expandShifted(scene, node, lattice, fanOut);
    }
    if (limits.holes && page.brackets && !page.privateUse && !hurried) {
      const shifted = nodes.filter(
        ({ pending, edge, cost }) => pending !== 0 && edge !== 'lost' && cost <= bucket.best + HOLE_WINDOW,
      );
      work += expandHoles(scene, shifted.slice(0, HOLE_STATES), lattice);
    }
  }
  return finish(start, last, work, work > limits.work * HURRY);
}

function isHopeless({ best, bestInStep }: Bucket, pending: number, cost: number): boolean {
  return cost > (pending === 0 ? bestInStep : best) + WINDOW;
}

function addRival(winner: Node, rival: Node): void {
  if (rival.cost - winner.cost > RIVAL_WINDOW) return;
  winner.rivals ??= [];
  if (winner.rivals.length < RIVALS) {
    winner.rivals.push(rival);
    return;
  }
  let worst = 0;
  for (let index = 1; index < RIVALS; index++)
    if ((winner.rivals[index]?.cost ?? 0) > (winner.rivals[worst]?.cost ?? 0)) worst = index;
  if ((winner.rivals[worst]?.cost ?? 0) > rival.cost) winner.rivals[worst] = rival;
}

/** Cheapest first; the cheapest state in step always stays, so that a paragraph cannot be lost. */
function prune(bucket: Bucket, beam: number): Node[] {
  const kept = [...bucket.nodes.values()].filter(
    (node) => node.cost <= bucket.best + WINDOW || (node.pending === 0 && node.cost === bucket.bestInStep),
  );
  kept.sort((x, y) => x.cost - y.cost);
  if (kept.length <= beam) return kept;
  const inStep = kept.find((node) => node.pending === 0);
  const cut = kept.slice(0, beam);
  if (inStep && inStep.cost > (cut.at(-1)?.cost ?? 0)) cut.push(inStep);
  return cut;
}

function finish(start: Node, last: readonly Node[], work: number, hurried: boolean): Episode {
  const costAtEnd = (node: Node) => node.cost + (node.pending === 0 ? 0 : prices.cutOff);
  const [end = start, ...others] = [...last].sort((x, y) => costAtEnd(x) - costAtEnd(y));
  for (const other of others) {
    const extra = costAtEnd(other) - costAtEnd(end);
    if (extra <= RIVAL_WINDOW) addRival(end, { ...other, cost: end.cost + extra });
  }
  const path: Node[] = [];
  for (let node = end; node.previous; node = node.previous) path.push(node);
  return { start, path: path.reverse(), end, work, hurried };
}

/** The cost of reading on literally from `node` up to `end`, and the node there. */
export function readLiterally(scene: Scene, node: Node, end: number): Node {
  let reached = node;
  while (reached.at < end) reached = literalStep(scene, reached);
  return reached;
}
