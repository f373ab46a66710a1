import { characterOf } from './gbk.ts';
import { costOf, type Models, type Node, reach, type Step } from './node.ts';
import type { Page } from './page.ts';
import { prices } from './prices.ts';
import type { Reading } from './readings.ts';
import { isUsable, LAST_BYTE } from './trials.ts';

export const FIRST_TRAIL = 0x40;

/** A character that a reading may belong to, given its first byte. */
export interface ReadCharacter {
  readonly byte: number;
  readonly unit: number;
  readonly cost: number;
}

/** Where the decode stands and what it may assume there. */
export interface Scene {
  readonly page: Page;
  readonly models: Models;
  /** Losses that nothing shows may be assumed up to this offset. */
  readonly silentUntil: number;
  /** Answers of `charactersRead`, kept for the page. */
  readonly read: Map<string, readonly ReadCharacter[]>;
}

/** Where nodes go that were reached. */
export interface Lattice {
  take(node: Node): void;
  /** True where whatever costs so much before it gets to an offset, out of step, is dropped there. */
  isHopeless(at: number, cost: number): boolean;
  /** True where nothing that costs so much is taken at an offset, so that the node need not be made. */
  refuses(at: number, pending: number, cost: number): boolean;
}

/** Puts into the lattice what a step from `from` leads to. */
export function stepper(scene: Scene, from: Node, lattice: Lattice): (step: Step) => void {
  const { page, models } = scene;
  return (step) => {
    const cost = costOf(page, models, from, step);
    if (!lattice.refuses(step.at, step.pending ?? 0, cost)) lattice.take(reach(models, from, step, cost));
  };
}

/** What it costs that `unit` is the character that a reading belongs to; undefined if it cannot be. */
export function readingCost({ page, models }: Scene, unit: number, reading: Reading): number | undefined {
  const fit = models.fits(unit, reading);
  if (fit === 'none') return undefined;
  let cost = fit === 'off-tone' ? prices.offTone : 0;
  if (!page.read.has(unit)) cost += prices.unlistedReading;
  if (page.readsTraditional && models.scriptOf(unit) !== 2) cost += prices.untraditionalReading;
  return cost;
}

interface FittingCharacter {
  readonly byte: number;
  readonly unit: number;
}

/** Answers kept at most, so that no run of strange pages fills the memory. */
const FITTING_MOST = 20_000;
/** What fits on any page, kept for as long as the table of readings. */
const fitting = new WeakMap<Models['fits'], Map<string, readonly FittingCharacter[]>>();

function charactersFitting(
  { fits }: Models,
  key: string,
  first: number,
  reading: Reading,
): readonly FittingCharacter[] {
  let known = fitting.get(fits);
  if (!known) {
    known = new Map();
    fitting.set(fits, known);
  }
  const kept = known.get(key);
  if (kept) return kept;
  const found: FittingCharacter[] = [];
  for (let byte = FIRST_TRAIL; byte <= LAST_BYTE; byte++) {
    const unit = characterOf(first, byte);
    if (isUsable(unit) && fits(unit, reading) !== 'none') found.push({ byte, unit });
  }
  if (known.size >= FITTING_MOST) known.clear();
  known.set(key, found);
  return found;
}

/** The characters with a given first byte that a reading may belong to. */
export function charactersRead(scene: Scene, first: number, reading: Reading): readonly ReadCharacter[] {
  const key = `${first} ${reading.toneless}${reading.tone}`;
  const known = scene.read.get(key);
  if (known) return known;
  const found: ReadCharacter[] = [];
  for (const { byte, unit } of charactersFitting(scene.models, key, first, reading)) {
    const cost = readingCost(scene, unit, reading);
    if (cost !== undefined) found.push({ byte, unit, cost });
  }
  scene.read.set(key, found);
  return found;
}

/** What it costs that a character stands without reading here. */
export function bareCost(page: Page, unit: number): number {
  const times = page.alwaysRead.get(unit) ?? 0;
  return Math.min(times, 3) * prices.missingReading;
}

/** What it costs that a lost byte leaves no sign. */
export function silentPrice({ page }: Scene): number {
  return page.silent ? prices.silentLossOfHabit : prices.silentLoss;
}

/** The same in front of a reading, which shows that something is missing. */
export function silentReadingPrice({ page }: Scene): number {
  return page.silent ? prices.silentBeforeReadingOfHabit : prices.silentBeforeReading;
}
