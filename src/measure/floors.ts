import * as z from 'zod';
import { type Figure, reaches } from './figure.ts';

/** What each figure must not fall behind: a least value, or a greatest one where lower is better. */
export type Floors = Readonly<Record<string, number>>;

/** The form of the file of floors. */
export const floorsFile = z.record(z.string(), z.number());

export type Verdict = 'holds' | 'falls' | 'new';

/** How a figure stands to its floor. */
export function verdictOf(figure: Figure, floors: Floors): Verdict {
  const floor = floors[figure.id];
  if (floor === undefined) return 'new';
  return reaches(figure.now, floor, figure) ? 'holds' : 'falls';
}

/** Places of decimals that floors are kept in. */
const decimals = 4;

/**
 * The floor that a figure earns: what was measured less its slack, yet never short of what is required
 * and reached. Rounded away from the measured value, so that the value always holds it.
 */
export function floorOf(figure: Figure): number {
  const up = figure.better === 'higher';
  const loose = up ? figure.now - figure.slack : figure.now + figure.slack;
  const { required } = figure;
  const bounded =
    required !== undefined && reaches(figure.now, required, figure)
      ? up
        ? Math.max(loose, required)
        : Math.min(loose, required)
      : loose;
  const unit = 10 ** decimals;
  // The small step keeps 98.5 from becoming 98.4999 by the representation of numbers.
  return up ? Math.floor(bounded * unit + 1e-6) / unit : Math.ceil(bounded * unit - 1e-6) / unit;
}

/**
 * The floors after a run: new figures get one, better figures raise theirs, none is ever lowered, and
 * floors of figures that this run did not measure stay.
 */
export function raiseFloors(floors: Floors, figures: readonly Figure[]): Floors {
  const raised: Record<string, number> = { ...floors };
  for (const figure of figures) {
    const earned = floorOf(figure);
    const known = floors[figure.id];
    raised[figure.id] =
      known === undefined ? earned : (figure.better === 'higher' ? Math.max : Math.min)(known, earned);
  }
  return Object.fromEntries(Object.entries(raised).sort(([a], [b]) => (a < b ? -1 : 1)));
}
