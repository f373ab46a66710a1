import { isHan } from './gbk.ts';
import type { EdgeKind, Node } from './node.ts';
import type { Page } from './page.ts';
import type { Rival } from './rivals.ts';
import type { Run } from './runs.ts';

/** What a repair rests on, from the most certain to the least. */
export type Ground = 'lost-byte' | 'swallowed' | 'silent-loss' | 'hole';

/** What becomes of a run. */
export type Verdict = 'apply' | 'doubt' | 'leave';

/**
 * What a repair must be better by than the text as it stands, in nats, on a page where a spinner was
 * at work and on any other. A lost byte shows itself; what nothing shows has to be all the clearer.
 */
const REQUIRED: Readonly<Record<Ground, { readonly spun: number; readonly plain: number }>> = {
  'lost-byte': { spun: 6, plain: 10 },
  swallowed: { spun: 6, plain: 12 },
  'silent-loss': { spun: 8, plain: 24 },
  hole: { spun: 8, plain: 30 },
};

/** A run that is better by this share of what is required is put before a person. */
const WORTH_A_LOOK = { spun: 0.4, plain: 0.8 } as const;

/** A rival that is dearer by less than this is told of, in nats: one chance in twenty. */
const CLOSE = 3;

const SILENT: ReadonlySet<EdgeKind> = new Set(['silent', 'silent-line-start', 'second-silent']);
const SWALLOWED: ReadonlySet<EdgeKind> = new Set([
  'swallowed-character',
  'swallowed-comma',
  'swallowed-digit',
  'swallowed-year',
]);

/** The least certain thing that a run assumes. */
export function groundOf(run: Run): Ground {
  if (run.edges.has('hole')) return 'hole';
  for (const edge of run.edges) if (SILENT.has(edge)) return 'silent-loss';
  for (const edge of run.edges) if (SWALLOWED.has(edge)) return 'swallowed';
  return 'lost-byte';
}

/** Decides on a run by its gain over the text as it stands. */
export function judge(page: Page, run: Run, ground: Ground): Verdict {
  if (ODD.test(run.after)) return run.gain >= REQUIRED.hole.spun ? 'doubt' : 'leave';
  if (isInvented(run)) return 'leave';
  const kind = page.brackets ? 'spun' : 'plain';
  const required = REQUIRED[ground][kind];
  if (run.gain >= required) return 'apply';
  return run.gain >= required * WORTH_A_LOOK[kind] && hasHan(run.after) ? 'doubt' : 'leave';
}

/** Full-width letters and symbols that prose does not use: a sign that the decode missed something. */
const ODD = /[＂-＇＊＋－／Ａ-｀ａ-～]/u;

/** Bytes that went lost, from which on a run is looked at for what is left of it. */
const MANY_LOST = 3;

/** True where half of the bytes or more went lost: whatever is made of them is made up. */
function isInvented(run: Run): boolean {
  const lost = run.steps.filter(({ edge }) => edge === 'lost' || edge === 'second-lost').length;
  return lost >= MANY_LOST && lost >= run.after.length;
}

function hasHan(text: string): boolean {
  return Array.from(text).some((character) => isHan(character.charCodeAt(0)));
}

/** A place in what a run writes that a person should look at. Offsets into `run.after`. */
export interface Weakness {
  readonly kind: 'gap' | 'doubt';
  readonly start: number;
  readonly end: number;
  readonly why: string;
  readonly proposal?: string;
}

/**
 * The places of an applied run that the evidence does not settle: characters that were made up for
 * dropped bytes, digits that nobody can know, and places where another reading is nearly as good.
 *
 * @param fold what two readings must differ in to count as different
 * @param hurried not every way could be tried
 */
export function weaknessesOf(
  run: Run,
  rivals: readonly Rival[],
  fold: (text: string) => string,
  hurried: boolean,
): Weakness[] {
  if (hurried) {
    const why = '此处损坏太密，没有试完所有读法。';
    return [{ kind: 'doubt', start: 0, end: run.after.length, why }];
  }
  const found: Weakness[] = [];
  let offset = 0;
  for (const [index, step] of run.steps.entries()) {
    const made = placeOf(run.steps, index, offset);
    if (made) found.push(made);
    offset += step.output.length;
  }
  for (const rival of rivals) {
    if (rival.margin >= CLOSE || rival.start < run.start || rival.end > run.end + 8) continue;
    if (fold(rival.chosen) === fold(rival.instead)) continue;
    const place = offsetsOf(run, rival);
    if (!place || found.some((known) => known.start < place.end && place.start < known.end)) continue;
    found.push({
      kind: 'doubt',
      ...place,
      why: '此处有字节丢失，两种读法相差不大，取了上下文更通顺的一种。',
      ...(rival.instead ? { proposal: rival.instead } : {}),
    });
  }
  return found.sort((x, y) => x.start - y.start || x.end - y.end);
}

function placeOf(steps: readonly Node[], index: number, offset: number): Weakness | undefined {
  const step = steps[index];
  if (!step) return undefined;
  if (step.edge === 'hole') {
    const width = step.output.length + (steps[index + 1]?.output.slice(0, 1).length ?? 0);
    const end = offset + width;
    return { kind: 'doubt', start: offset, end, why: '网页在此处丢了两个字节，这两个字是按上下文补的。' };
  }
  if (step.edge === 'swallowed-digit')
    return { kind: 'gap', start: offset, end: offset, why: '丢失的字节吞掉了后面的一个数字，无从得知。' };
  if (step.edge === 'swallowed-comma')
    return {
      kind: 'doubt',
      start: offset,
      end: offset + step.output.length,
      why: '丢失的字节吞掉了后面的一个半角符号，逗号是按上下文补的。',
    };
  if (step.edge === 'second-silent' || step.edge === 'silent')
    return {
      kind: 'doubt',
      start: offset,
      end: offset + step.output.length,
      why: '此字丢了一个字节而没有留下痕迹，是按上下文补的。',
    };
  return undefined;
}

/** Where in the run's output a rival differs. */
function offsetsOf(run: Run, rival: Rival): { start: number; end: number } | undefined {
  const start = rival.at - run.offset;
  const end = Math.min(start + Math.max(rival.chosen.length, 1), run.after.length);
  return start >= 0 && start < run.after.length ? { start, end } : undefined;
}
