/** One measured number, with what is asked of it. */
export interface Figure {
  /** Permanent name, the key of its floor: `import/html/headings-f1`. */
  readonly id: string;
  /** What it says, in words of a table. */
  readonly label: string;
  readonly now: number;
  readonly better: 'higher' | 'lower';
  readonly unit: Unit;
  /**
   * How much a change of the rules may cost before it must be argued: the weight of one item of the
   * base, one excerpt of 19 or one field of 48, so that a trade of one for another passes and a loss
   * of two does not.
   */
  readonly slack: number;
  /** What the plan of the project asks for; absent where it asks for nothing. */
  readonly required?: number;
  /** The base, such as `15 of 19`. */
  readonly of?: string;
}

export type Unit = 'percent' | 'per million' | 'count';

/** Figures of one kind, or why there are none. */
export interface Section {
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly skipped?: string;
  /** Lines for whoever looks into it: which excerpts, which rules. */
  readonly notes?: readonly string[];
}

/** A share as a figure in percent. */
export function share(
  id: string,
  label: string,
  [part, whole]: readonly [part: number, whole: number],
  asked: { readonly better?: 'higher' | 'lower'; readonly required?: number } = {},
): Figure {
  return {
    id,
    label,
    now: whole > 0 ? (100 * part) / whole : 0,
    better: asked.better ?? 'higher',
    unit: 'percent',
    slack: whole > 0 ? 100 / whole : 0,
    of: `${part} of ${whole}`,
    ...(asked.required === undefined ? {} : { required: asked.required }),
  };
}

/** A ratio that a scorer made, as a figure in percent. */
export function ratio(
  id: string,
  label: string,
  value: number,
  asked: { readonly slack: number; readonly better?: 'higher' | 'lower'; readonly required?: number },
): Figure {
  const { slack, better = 'higher', required } = asked;
  return {
    id,
    label,
    now: 100 * value,
    better,
    unit: 'percent',
    slack,
    ...(required === undefined ? {} : { required }),
  };
}

/** True where `value` is at least as good as `bound`; rounding of the floors' file is no loss. */
export function reaches(
  value: number,
  bound: number,
  { better }: Pick<Figure, 'better'>,
  tolerance = 1e-9,
): boolean {
  return better === 'higher' ? value >= bound - tolerance : value <= bound + tolerance;
}
