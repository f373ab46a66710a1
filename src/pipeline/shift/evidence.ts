import { bytesOf } from './gbk.ts';
import type { Ground } from './judge.ts';
import type { EdgeKind, Node } from './node.ts';
import type { Rival } from './rivals.ts';
import type { Run } from './runs.ts';

/** What one repair rests on. */
export interface RepairEvidence {
  /** Offsets of the stretch in the text that the stage received. */
  readonly start: number;
  readonly end: number;
  readonly ground: Ground;
  /** False for a proposal that is only marked. */
  readonly applied: boolean;
  readonly before: string;
  readonly after: string;
  /** The bytes that were found, in hexadecimal; what has no two-byte form stands as it is. */
  readonly found: string;
  /** Readings that a spinner inserted among the bytes. */
  readonly inserted: readonly string[];
  /** The bytes that went lost, in hexadecimal and in order, as the repair has them. */
  readonly lost: readonly string[];
  /** What the repair is better by than the text as it stands, in nats. */
  readonly gain: number;
  /** What the next best reading is dearer by, in nats; absent where there is none near. */
  readonly runnerUp?: { readonly margin: number; readonly chosen: string; readonly instead: string };
}

const READ: ReadonlySet<EdgeKind> = new Set([
  'reading',
  'lost-reading',
  'silent-reading',
  'shifted-reading',
  'second-lost-reading',
  'second-silent-reading',
]);
/** Steps whose pending byte is the lost one, and steps whose last byte is. */
const LOST_FIRST: ReadonlySet<EdgeKind> = new Set(['lost', 'lost-reading', 'silent-reading']);
const LOST_SECOND: ReadonlySet<EdgeKind> = new Set([
  'second-lost',
  'second-lost-reading',
  'second-silent',
  'second-silent-reading',
  'swallowed-tag',
]);

/**
 * The evidence of a run.
 *
 * @param text the text that was read
 * @param near the cheapest rival that touches the run
 */
export function evidenceOf(
  text: string,
  run: Run,
  { ground, applied }: Pick<RepairEvidence, 'ground' | 'applied'>,
  near: Rival | undefined,
): RepairEvidence {
  const before = text.slice(run.start, run.end);
  return {
    start: run.start,
    end: run.end,
    ground,
    applied,
    before,
    after: run.after,
    found: hexOf(before),
    inserted: run.steps.flatMap((step) => readingOf(text, step)),
    lost: run.steps.flatMap(lostIn),
    gain: tenth(run.gain),
    ...(near ? { runnerUp: { margin: tenth(near.margin), chosen: near.chosen, instead: near.instead } } : {}),
  };
}

const tenth = (nats: number) => Math.round(nats * 10) / 10;
const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0');

function readingOf(text: string, { edge, at, previous }: Node): string[] {
  if (!READ.has(edge)) return [];
  const letters = text.slice(previous?.at ?? at, at).replace(/[^\p{L}\p{M}]/gu, '');
  return letters ? [letters] : [];
}

function lostIn({ edge, pending, low, unit }: Node): string[] {
  if (LOST_FIRST.has(edge)) return [hex(pending)];
  if (LOST_SECOND.has(edge)) return [hex(low)];
  if (edge === 'silent' || edge === 'silent-line-start') return [hex(bytesOf(unit) >> 8)];
  return edge === 'hole' ? [hex(low), hex(pending)] : [];
}

/** The bytes of characters; letters, marks and digits of ASCII and the letters of readings stand as they are. */
function hexOf(text: string): string {
  const parts = text.match(/[\x21-\x7e\p{Script=Latin}\p{M}]+|[^\s]/gu) ?? [];
  const shown = parts.map((part) => {
    const pair = /^[\x21-\x7e\p{Script=Latin}\p{M}]/u.test(part) ? 0 : bytesOf(part.charCodeAt(0));
    return pair === 0 || part.length > 1 ? part : pair.toString(16).toUpperCase();
  });
  return shown.join(' ');
}
