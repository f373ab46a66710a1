import { describe, expect, it } from 'vitest';
import { type Figure, share } from './figure.ts';
import { floorOf, raiseFloors, verdictOf } from './floors.ts';

const exact = (part: number, whole: number, required?: number) =>
  share('exact', 'exact', [part, whole], required === undefined ? {} : { required });
const wrong = (now: number, required?: number): Figure => ({
  id: 'wrong',
  label: 'wrong',
  now,
  better: 'lower',
  unit: 'percent',
  slack: 0.5,
  ...(required === undefined ? {} : { required }),
});

describe('the floor that a figure earns', () => {
  it.each([
    ['one item below what was measured', exact(15, 20), 70],
    ['not below what is required and reached', exact(16, 20, 80), 80],
    ['one item below, where the requirement is not reached', exact(15, 20, 80), 70],
    ['above, where lower is better', wrong(2), 2.5],
    ['not above what is required and reached', wrong(1, 1), 1],
  ])('is %s', (_, figure, floor) => {
    expect(floorOf(figure)).toBe(floor);
  });

  it('is held by the figure itself, whatever the rounding', () => {
    for (const part of [1, 2, 3, 5, 7]) {
      const figure = { ...exact(part, 9), slack: 0 };
      expect(verdictOf(figure, { exact: floorOf(figure) })).toBe('holds');
      const reverse = { ...figure, better: 'lower' as const };
      expect(verdictOf(reverse, { exact: floorOf(reverse) })).toBe('holds');
    }
  });
});

describe('raising', () => {
  it('never lowers a floor', () => {
    expect(raiseFloors({ exact: 90 }, [exact(15, 20)])).toEqual({ exact: 90 });
    expect(raiseFloors({ wrong: 0.1 }, [wrong(2)])).toEqual({ wrong: 0.1 });
  });

  it('raises the floor of a better figure, makes those of new ones, and keeps those not measured', () => {
    expect(raiseFloors({ exact: 50, other: 3 }, [exact(19, 20), wrong(1)])).toEqual({
      exact: 90,
      other: 3,
      wrong: 1.5,
    });
  });
});

describe('a figure', () => {
  it.each([
    ['holds its floor', exact(15, 20), 75, 'holds'],
    ['falls below it', exact(14, 20), 75, 'falls'],
    ['holds where lower is better', wrong(1), 1, 'holds'],
    ['falls where lower is better', wrong(1.1), 1, 'falls'],
  ] as const)('%s', (_, figure, floor, verdict) => {
    expect(verdictOf(figure, { [figure.id]: floor })).toBe(verdict);
  });

  it('is new without a floor', () => {
    expect(verdictOf(exact(1, 2), {})).toBe('new');
  });
});
