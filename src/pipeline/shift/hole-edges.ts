import { bytesOf, characterOf, isDroppable, isHan, privateUseLeads } from './gbk.ts';
import { MARKS } from './marks.ts';
import { advance, type Node } from './node.ts';
import type { Page } from './page.ts';
import { prices } from './prices.ts';
import { bareCost, type Emit, FIRST_LEAD, isWorthTrying, LAST_BYTE, type Scene } from './scene.ts';
import { expandShifted } from './shifted-edges.ts';

/** How many ways into a hole are followed, and how many into a second one right behind it. */
const HOLE_WAYS = 10;
const SECOND_HOLE_FROM = 2;
const SECOND_HOLE_WAYS = 6;

/** Bytes looked at for each way out of a hole, in steps of the decode. */
const WORK_OF_LEAVING = 8;

interface HoleWay {
  readonly node: Node;
  /** The first of the two dropped bytes. */
  readonly lead: number;
}

/**
 * Two bytes that a cleaner dropped together with their private-use character: makes the character
 * that the first of them ends, and goes on with the second as first byte of the next.
 *
 * @param nodes shifted nodes at one offset, cheapest first
 * @returns the number of steps tried
 */
export function expandHoles(scene: Scene, nodes: readonly Node[], emit: Emit): number {
  const first: HoleWay[] = [];
  for (const node of nodes)
    for (const lead of privateUseLeads) enterHole(scene, node, characterOf(node.pending, lead), lead, first);
  const ways = cheapest(first, HOLE_WAYS);
  const second: HoleWay[] = [];
  for (const { node, lead } of ways.slice(0, SECOND_HOLE_FROM))
    for (const { unit, trail } of usualInHoles(scene, lead)) enterHole(scene, node, unit, trail, second);
  const all = [...ways, ...cheapest(second, SECOND_HOLE_WAYS)];
  for (const way of all) leaveHole(scene, way, emit);
  return first.length + second.length + all.length * WORK_OF_LEAVING;
}

/** The cheapest ways in order; of equals the first. */
function cheapest(ways: readonly HoleWay[], count: number): HoleWay[] {
  const kept: HoleWay[] = [];
  for (const way of ways) {
    const { cost } = way.node;
    if (kept.length === count && cost >= (kept.at(-1)?.node.cost ?? 0)) continue;
    let at = kept.length;
    while (at > 0 && (kept[at - 1]?.node.cost ?? 0) > cost) at--;
    kept.splice(at, 0, way);
    if (kept.length > count) kept.pop();
  }
  return kept;
}

function canStandInHole(unit: number): boolean {
  return isHan(unit) || MARKS.has(unit);
}

function enterHole(scene: Scene, from: Node, made: number, trail: number, ways: HoleWay[]): void {
  const { page, models } = scene;
  if (!canStandInHole(made)) return;
  if (!isWorthTrying(models, from, made)) return;
  const price = prices.hole + bareCost(scene, made);
  const node = advance(page, models, from, {
    at: from.at,
    price,
    edge: 'hole',
    unit: made,
    low: trail,
    pending: 1,
  });
  ways.push({ node, lead: trail });
}

interface HoleCharacter {
  readonly unit: number;
  readonly trail: number;
}

/** Usual characters whose first byte fell into a hole behind `lead` and whose second fell into the next. */
const inHoles = new WeakMap<
  Scene['models']['characters']['isUsual'],
  Map<number, readonly HoleCharacter[]>
>();

function usualInHoles({ models }: Scene, lead: number): readonly HoleCharacter[] {
  const { isUsual, classOf } = models.characters;
  let known = inHoles.get(isUsual);
  if (!known) {
    known = new Map();
    inHoles.set(isUsual, known);
  }
  const found = known.get(lead);
  if (found) return found;
  const characters: HoleCharacter[] = [];
  for (let byte = FIRST_LEAD; byte <= LAST_BYTE; byte++) {
    if (!isDroppable(lead, byte)) continue;
    for (const trail of privateUseLeads) {
      const unit = characterOf(byte, trail);
      if (canStandInHole(unit) && isUsual(classOf(unit))) characters.push({ unit, trail });
    }
  }
  known.set(lead, characters);
  return characters;
}

function leaveHole(scene: Scene, { node, lead }: HoleWay, emit: Emit): void {
  const { page, models } = scene;
  const next = firstByte(page, node.at);
  const read = page.tails.has(node.at) || page.readings.has(node.at);
  for (let byte = FIRST_LEAD; byte <= LAST_BYTE; byte++) {
    if (!isDroppable(lead, byte)) continue;
    if (next !== 0 && !isWorthTrying(models, node, characterOf(byte, next))) continue;
    expandShifted(scene, { ...node, pending: byte }, emit, read);
  }
}

/** The byte that the text goes on with, where there is just one way to read it; 0 else. */
function firstByte(page: Page, at: number): number {
  if (at >= page.text.length || page.readings.has(at)) return 0;
  return bytesOf(page.text.charCodeAt(at)) >> 8;
}
