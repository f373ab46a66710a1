import { bytesOf, characterOf, isDroppable, isHan, privateUseLeads } from './gbk.ts';
import { MARKS } from './marks.ts';
import { advance, costOf, type Node, reach, type Step } from './node.ts';
import { prices } from './prices.ts';
import { bareCost, type Lattice, type Scene } from './scene.ts';
import { EURO, EURO_BYTE, expandShifted, inShiftPrice } from './shifted-edges.ts';
import { allBytes, createTrials, FIRST_LEAD, isWorthTrying, LAST_BYTE } from './trials.ts';

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

/** The characters that may end in a hole, by their first byte; the byte that is tried is the hole's first. */
const intoHole = createTrials(privateUseLeads, characterOf, canStandInHole);

/**
 * Two bytes that a cleaner dropped together with their private-use character: makes the character
 * that the first of them ends, and goes on with the second as first byte of the next.
 *
 * @param nodes shifted nodes at one offset, cheapest first
 * @returns the number of steps tried
 */
export function expandHoles(scene: Scene, nodes: readonly Node[], lattice: Lattice): number {
  const first: HoleWay[] = [];
  for (const node of nodes)
    for (const trial of intoHole(scene.models, node.pending))
      if (isWorthTrying(scene.models, node.b, trial)) enterHole(scene, node, trial.unit, trial.byte, first);
  const ways = cheapest(first, HOLE_WAYS);
  const second: HoleWay[] = [];
  for (const { node, lead } of ways.slice(0, SECOND_HOLE_FROM))
    for (const { unit, trail, c, always } of usualInHoles(scene, lead))
      if (always || scene.models.characters.isInWord(node.b, c)) enterHole(scene, node, unit, trail, second);
  const all = [...ways, ...cheapest(second, SECOND_HOLE_WAYS)];
  for (const way of all)
    if (!lattice.isHopeless(way.node.at + 1, way.node.cost)) leaveHole(scene, way, lattice);
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

function enterHole({ page, models }: Scene, from: Node, made: number, trail: number, ways: HoleWay[]): void {
  const price = prices.hole + bareCost(page, made);
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
  readonly c: number;
  /** Among the most usual ones: worth trying behind anything. */
  readonly always: boolean;
}

/** So many of the most usual characters are tried in a second hole behind anything; of the others, those that make a word. */
const MOST_USUAL = 24;

/** Usual characters whose first byte fell into a hole behind `lead` and whose second fell into the next. */
const inHoles = new WeakMap<
  Scene['models']['characters']['isUsual'],
  Map<number, readonly HoleCharacter[]>
>();

function usualInHoles({ models }: Scene, lead: number): readonly HoleCharacter[] {
  const { isUsual, classOf, cost } = models.characters;
  let known = inHoles.get(isUsual);
  if (!known) {
    known = new Map();
    inHoles.set(isUsual, known);
  }
  const found = known.get(lead);
  if (found) return found;
  const characters: Omit<HoleCharacter, 'always'>[] = [];
  for (let byte = FIRST_LEAD; byte <= LAST_BYTE; byte++) {
    if (!isDroppable(lead, byte)) continue;
    for (const trail of privateUseLeads) {
      const unit = characterOf(byte, trail);
      const c = classOf(unit);
      if (canStandInHole(unit) && isUsual(c)) characters.push({ unit, trail, c });
    }
  }
  const ranked = characters
    .sort((x, y) => cost(0, 0, x.c) - cost(0, 0, y.c))
    .map((one, rank) => ({ ...one, always: rank < MOST_USUAL }));
  known.set(lead, ranked);
  return ranked;
}

/** Second bytes of holes by their first, with the character that they make with a given second byte. */
const outOfHole = Array.from({ length: LAST_BYTE + 1 }, (_, lead) =>
  createTrials(
    allBytes.filter((byte) => isDroppable(lead, byte)),
    (second, byte) => characterOf(byte, second),
    () => true,
  ),
);

function leaveHole(scene: Scene, { node, lead }: HoleWay, lattice: Lattice): void {
  const { page, models } = scene;
  const { at } = node;
  const read = page.tails.has(at) || page.readings.has(at);
  const unit = read ? 0 : page.text.charCodeAt(at);
  const pair = at < page.text.length && unit !== 0 ? bytesOf(unit) : 0;
  const low = pair >> 8;
  const pending = pair & 0xff;
  for (const trial of outOfHole[lead]?.(models, low) ?? []) {
    if (low !== 0 && !isWorthTrying(models, node.b, trial)) continue;
    if (pending <= EURO_BYTE || unit === EURO) {
      expandShifted(scene, { ...node, pending: trial.byte }, lattice, read);
      continue;
    }
    const price = inShiftPrice(page, trial.unit);
    const step: Step = { at: at + 1, price, edge: 'shifted', unit: trial.unit, low, pending };
    const cost = costOf(page, models, node, step);
    if (!lattice.refuses(at + 1, pending, cost))
      lattice.take(reach(models, { ...node, pending: trial.byte }, step, cost));
  }
}
