import { findAnnexes } from './annex.ts';
import { findBareHeadings } from './bare-headings.ts';
import type { Line } from './lines.ts';
import { type Marker, markerFamilies, readMarker } from './markers.ts';

/** What a line is in the outline. */
export interface OutlineLine {
  readonly index: number;
  readonly level: number;
  readonly form: 'own-line' | 'run-in';
  /** For a run-in heading, its end in the line as it stands. */
  readonly end: number;
  readonly inferredNumber?: string;
}

/** A heading before its level is known. */
interface Candidate {
  readonly index: number;
  readonly marker: Marker;
  readonly form: 'own-line' | 'run-in';
  readonly head: string;
  /** Code units from the start of the trimmed line. */
  readonly end: number;
  readonly inferred?: boolean;
}

/** Headings are short; a longer first sentence is the paragraph itself. Measured on provincial reports. */
const longestHead = 64;
const longestOwnLine = 80;
/** A heading that ends in ： or ；, or counts 一是, has running text below it and is no longer than this. */
const longestColonHead = 30;

/** A paragraph of running text without a list mark: what stands below a heading. */
const isRunningText = (line: string): boolean =>
  line.length >= 30 && /[。；]/u.test(line) && !readMarker(line);

function readCandidate(line: string, index: number, next: string | undefined): Candidate | undefined {
  const marker = readMarker(line);
  if (!marker) return undefined;
  const isLast = next === undefined;
  const heads = next !== undefined && isRunningText(next);
  const weak = weakFamilies.has(marker.family);
  const stop = line.indexOf('。');
  const atEnd = stop < 0 || stop === line.length - 1;
  const end = stop < 0 ? line.length : stop;
  const head = line.slice(marker.length, end).trim();
  const words = heads && line.length <= longestColonHead ? head.replace(/[：:；;]$/u, '') : head;
  if (words.length < 2 || /[；;]/u.test(words)) return undefined;
  // A paragraph may break off at the foot of a page; a line that is nothing but a heading does not.
  if (atEnd && /[，,、]$/u.test(line)) return undefined;
  if (/[：:；;]$/u.test(line) && words === head) return undefined;
  if (atEnd) {
    const plain = !/[！!]|[？?](?!——)/u.test(head.slice(0, -1)) && line.length <= longestOwnLine;
    return plain &&
      !isLast &&
      (!weak || (marker.family === 'item' && heads && line.length <= longestColonHead))
      ? { index, marker, form: 'own-line', head, end }
      : undefined;
  }
  if (end > longestHead || /[！!]/u.test(head) || /^第.(?:个|句|件)/u.test(line)) return undefined;
  return { index, marker, form: 'run-in', head, end };
}

const weakFamilies: ReadonlySet<string> = new Set(['item', 'ordinal', 'circled']);

/** 一是, 第一， and ① count only as a series that starts with its first item and has a second. */
function withoutLoneItems(candidates: readonly Candidate[]): Candidate[] {
  const inSeries = new Set<Candidate>();
  const open = new Map<string, Candidate[]>();
  const close = (family: string) => {
    const run = open.get(family) ?? [];
    if (run.length > 1) for (const candidate of run) inSeries.add(candidate);
    open.delete(family);
  };
  for (const candidate of candidates) {
    const { family, number } = candidate.marker;
    if (!weakFamilies.has(family)) {
      for (const weak of [...open.keys()]) close(weak);
      continue;
    }
    const run = open.get(family);
    if (run && number === (run.at(-1)?.marker.number ?? 0) + 1) run.push(candidate);
    else {
      close(family);
      if (number === 1) open.set(family, [candidate]);
    }
  }
  for (const family of [...open.keys()]) close(family);
  return candidates.filter(
    (candidate) => !weakFamilies.has(candidate.marker.family) || inSeries.has(candidate),
  );
}

const clauses = (head: string) => head.split(/[，,、]/u).map((clause) => clause.length);

/** Two items of one list are built alike: same opening words, a shared turn of phrase, or same clauses. */
function areParallel(one: string, other: string): boolean {
  if (one.slice(0, 2) === other.slice(0, 2)) return true;
  for (let at = 0; at + 3 <= one.length; at++) if (other.includes(one.slice(at, at + 3))) return true;
  const [a, b] = [clauses(one), clauses(other)];
  return a.length === b.length && a.length > 1 && a.every((length, i) => Math.abs(length - (b[i] ?? 0)) <= 1);
}

const inlineSecond = /[。；！？”]\s?2[.．、]\s?(?!\d)/u;
const inlineFirst = /1[.．、](?!\d)/u;

/** A paragraph that goes on with 2. inside itself and opens with a short sentence: its first item lost 1. */
function inferInlineFirst(line: string, index: number): Candidate | undefined {
  const stop = line.indexOf('。');
  if (stop < 3 || stop > 40 || readMarker(line) || opener.test(line)) return undefined;
  const at = line.search(inlineSecond);
  if (at < stop || inlineFirst.test(line)) return undefined;
  const second = line.slice(at + 1).replace(/^\s?2[.．、]\s?/u, '');
  const head = line.slice(0, stop);
  if (!areParallel(head, second.slice(0, second.search(/[。；]|$/u)))) return undefined;
  const marker: Marker = { family: 'digit', number: 1, length: 0 };
  return { index, marker, form: 'run-in', head, end: stop, inferred: true };
}

/** Words that open a paragraph of its own and no item of a list. */
const opener =
  /^(?:同志们|各位|下面|刚才|总之|今天|首先|现在|这|那|因此|所以|为此|同时|此外|另外|最后|具体|我|在座|大家|借此)/u;

/** As long as its siblings, give or take: an item's head, not a sentence of the introduction. */
function fitsLength(head: string, siblings: readonly string[]): boolean {
  const mean = siblings.reduce((sum, { length }) => sum + length, 0) / siblings.length;
  return siblings.length > 1 && head.length >= mean * 0.5 && head.length <= mean * 1.7;
}

/**
 * The item that lost its `1.`: a list goes on with 2. (and 3.) in its section, and a paragraph shortly
 * before 2. opens with a short sentence built like the heads of its siblings. Right before 2. it is
 * enough that the sentence is as long as theirs.
 */
function inferFirstItem(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  at: number,
): Candidate | undefined {
  const second = candidates[at];
  if (second?.marker.family !== 'digit' || second.marker.number !== 2) return undefined;
  const before = candidates[at - 1];
  if (before?.marker.family === 'digit' && before.marker.number === 1) return undefined;
  const lowest = before && before.marker.family !== 'item' ? before.index + 1 : 0;
  const siblings = [second, candidates[at + 1]]
    .filter((sibling) => sibling?.marker.family === 'digit' && sibling.form === second.form)
    .map((sibling) => sibling?.head ?? '');
  for (let index = second.index - 1; index >= Math.max(lowest, second.index - 4); index--) {
    const line = lines[index]?.text ?? '';
    const stop = line.indexOf('。');
    const ownLine = stop < 0 || stop === line.length - 1;
    const end = stop < 0 ? line.length : stop;
    if (end < 3 || end > 48 || ownLine !== (second.form === 'own-line')) continue;
    const head = line.slice(0, end);
    if (readMarker(line) || opener.test(head)) continue;
    const alike = siblings.some((sibling) => areParallel(head, sibling));
    if (!alike && !(index === second.index - 1 && fitsLength(head, siblings))) continue;
    const marker: Marker = { family: 'digit', number: 1, length: 0 };
    return { index, marker, form: second.form, head, end, inferred: true };
  }
  return undefined;
}

/**
 * The ranks above the first heading that a fragment lost: （二）…, 三、… shows that （二） stood under 二、.
 */
function lostAbove(candidates: readonly Candidate[]): number[] {
  const [first] = candidates;
  if (!first || first.marker.number === 1) return [];
  const rankOf = ({ marker }: Candidate) => markerFamilies.indexOf(marker.family);
  const higher = candidates.find((candidate) => rankOf(candidate) < rankOf(first));
  return higher && higher.marker.number > 1 ? [rankOf(higher)] : [];
}

/**
 * Puts the headings without a mark among the others. They stand above the lists where the first of them
 * opens the outline and the highest list never counts on behind one of them; else below.
 */
function withBareHeadings(lines: readonly Line[], marked: readonly Candidate[]): Candidate[] {
  const bare = findBareHeadings(lines);
  const [first] = bare;
  if (first === undefined) return [...marked];
  const rankOf = ({ marker }: Candidate) => markerFamilies.indexOf(marker.family);
  const highest = Math.min(...marked.map(rankOf));
  const lists = marked.filter((candidate) => rankOf(candidate) === highest);
  const opens = first < (marked[0]?.index ?? lines.length);
  const startsAgain = bare.every((at) => (lists.find(({ index }) => index > at)?.marker.number ?? 1) === 1);
  const family = opens && startsAgain ? 'part' : 'bare';
  const headings = bare.map((index, at): Candidate => {
    const head = lines[index]?.text ?? '';
    return { index, marker: { family, number: at + 1, length: 0 }, form: 'own-line', head, end: head.length };
  });
  return [...marked, ...headings].sort((a, b) => a.index - b.index);
}

/**
 * The outline of a text, by its list marks and the short lines between its paragraphs.
 *
 * @param lines the lines of the body
 * @returns headings in reading order; `level` is the depth of nesting, 1 the highest
 */
export function findOutline(lines: readonly Line[]): OutlineLine[] {
  const annex = findAnnexes(lines)[0]?.line ?? lines.length;
  const read = lines
    .slice(0, annex)
    .map(
      ({ text }, index) =>
        readCandidate(text, index, lines[index + 1]?.text) ?? inferInlineFirst(text, index),
    )
    .filter((candidate) => candidate !== undefined);
  const kept = withBareHeadings(lines.slice(0, annex), withoutLoneItems(read));
  const whole = kept.flatMap((candidate, at) => {
    const first = inferFirstItem(lines, kept, at);
    return first ? [first, candidate] : [candidate];
  });
  const open = lostAbove(whole);
  return whole.map(({ index, marker, form, end, inferred }) => {
    const rank = markerFamilies.indexOf(marker.family);
    while (open.length && (open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    return {
      index,
      level: open.length,
      form,
      end,
      ...(inferred ? { inferredNumber: '1.' } : {}),
    };
  });
}
