import type { CharacterModel } from './character-model.ts';
import { decodeEpisode, type Episode } from './decode.ts';
import { evidenceOf } from './evidence.ts';
import { Findings, type Restoration } from './findings.ts';
import { isHan } from './gbk.ts';
import { groundOf, judge, weaknessesOf } from './judge.ts';
import type { Models, Node } from './node.ts';
import { endOutOfStep, endsOpenQuotation } from './out-of-step.ts';
import { type Page, readPage } from './page.ts';
import type { WithPageWords } from './page-words.ts';
import { type Rival, rivalsOf } from './rivals.ts';
import { type Run, runsOf } from './runs.ts';
import type { ReadCharacter, Scene } from './scene.ts';
import { findSuspicions, type Signs, type Suspicion, suspectAll } from './suspicion.ts';

/** What the search for damage needs at once, and what the decode needs once something is found. */
export interface Tools {
  readonly signs: Signs;
  readonly characters: () => CharacterModel;
  /** The same with the words of a page. */
  readonly pageWords: () => WithPageWords;
  /** What two readings must differ in to count as different. */
  readonly fold: (text: string) => string;
  /**
   * Decodes wherever damage might begin, as on a page of a spinner, whatever the text looks like: for
   * measuring what the margins alone are worth.
   */
  readonly forced: boolean;
}

/**
 * Steps that may be tried in a text, so that no input takes long: for any text, and for each code unit.
 * A page with a shift every 200 characters stays well within.
 */
const WORK_AT_LEAST = 26_000;
const WORK_PER_UNIT = 3;
/** States kept at one offset: as many as the work that is left allows for, within bounds. */
const BEAM_WIDEST = 48;
const BEAM_NARROWEST = 5;
const WORK_PER_STATE = 120;
/** How often its fair share of the work one stretch may take. */
const SHARES = 4;
const LONGEST_EPISODE = 400;
/** The second try, with next to nothing to spend. */
const HASTE = { beam: BEAM_NARROWEST, length: 120, work: 1500, holes: false } as const;
/** Units around a suspicion that do not count as words of the page. */
const DOUBTFUL_BEFORE = 2;
const DOUBTFUL_AFTER = 24;

/** One pass over a text: finds the stretches out of step, decodes them and decides on each. */
export function restoreShifts(text: string, tools: Tools): Restoration {
  const read = readPage(text, tools.signs.fits, tools.signs.scriptOf, tools.signs.isRare);
  const page = tools.forced ? { ...read, brackets: true, doubtful: true } : read;
  const unread: Unread[] = [];
  const improbable = (start: number) => {
    if (endsOpenQuotation(page, start)) unread.push({ start, end: start + 1, proposal: '。”' });
    const end = endOutOfStep(page, tools.characters(), start);
    if (end !== undefined) unread.push({ start, end });
    return end !== undefined;
  };
  const suspicions = tools.forced ? suspectAll(page) : findSuspicions(page, tools.signs, improbable);
  if (suspicions.length === 0 && unread.length === 0) return { edits: [], doubts: [], evidence: [] };
  const models: Models = {
    fits: tools.signs.fits,
    scriptOf: tools.signs.scriptOf,
    characters: tools.pageWords()(text, page.readings, doubtfulOffsets(text, suspicions)),
  };
  const found = new Findings(text);
  for (const { scene, episode } of decodeAll(page, models, suspicions, tools.forced)) {
    const rivals = rivalsOf(episode);
    for (const run of runsOf(scene, episode)) report(found, page, run, rivals, tools.fold, episode.hurried);
    if (page.strayReadings) for (const node of episode.path) reportStrayReading(found, page, node);
  }
  for (const one of unread) reportUnread(found, page, one);
  return found.settle();
}

/** A stretch that reads better out of step. */
interface Unread {
  readonly start: number;
  readonly end: number;
  readonly proposal?: string;
}

/** What reads better out of step and was not repaired is told of: nobody spoke it as it stands. */
function reportUnread(found: Findings, page: Page, { start, end, proposal }: Unread): void {
  if (found.touches(start, end)) return;
  const after = page.text.slice(start, end);
  const why = '此处读不通，像是错了半个字，但缺失的字节无从确定，原文未动。';
  const doubts = [
    { kind: 'doubt', start: 0, end: after.length, why, ...(proposal ? { proposal } : {}) },
  ] as const;
  found.add({ rule: 'half-character-shift/unread', start, end, after, doubts });
}

function report(
  found: Findings,
  page: Page,
  run: Run,
  rivals: readonly Rival[],
  fold: (text: string) => string,
  hurried: boolean,
): void {
  const before = page.text.slice(run.start, run.end);
  if (before === run.after) return;
  const ground = groundOf(run);
  const verdict = judge(page, run, ground);
  if (verdict === 'leave') return;
  const near = rivals.find((rival) => rival.start < run.end && rival.end > run.start);
  const rule = `half-character-shift/${ground}`;
  const apply = verdict === 'apply';
  const why = '此处像是错了半个字，但把握不足，原文未动。';
  // A page of readings becomes simplified, and so must what is proposed for it.
  const proposed = page.brackets ? fold : (text: string) => text;
  const whole = { kind: 'doubt', start: 0, end: before.length, why, proposal: proposed(run.after) } as const;
  const weak = weaknessesOf(run, rivals, fold, hurried).map((one) =>
    one.proposal === undefined ? one : { ...one, proposal: proposed(one.proposal) },
  );
  found.add({
    rule,
    start: run.start,
    end: run.end,
    after: apply ? run.after : before,
    doubts: apply ? weak : [whole],
    evidence: evidenceOf(page.text, run, { ground, applied: apply }, near),
  });
}

/** A reading that belongs to no character near it, on a page of a spinner: it was never spoken. */
function reportStrayReading(found: Findings, page: Page, node: Node): void {
  const base = node.previous?.unit ?? 0;
  if (node.edge !== 'literal-reading' || !isHan(base)) return;
  const start = node.at - node.output.length;
  if (page.text.charCodeAt(start - 1) !== base) return;
  const character = String.fromCharCode(base);
  const why = '此字后面插入的拼音与它不合，拼音已去掉，此字可能有误。';
  found.add({
    rule: 'half-character-shift/stray-reading',
    start: start - 1,
    end: node.at,
    after: character,
    doubts: [{ kind: 'doubt', start: 0, end: 1, why }],
  });
}

function* decodeAll(
  page: Page,
  models: Models,
  suspicions: readonly Suspicion[],
  forced: boolean,
): Generator<{ scene: Scene; episode: Episode }> {
  const read = new Map<string, readonly ReadCharacter[]>();
  let work = forced ? Number.POSITIVE_INFINITY : WORK_AT_LEAST + page.text.length * WORK_PER_UNIT;
  let reached = 0;
  for (const [index, { from, alert, silentUntil }] of suspicions.entries()) {
    if (alert < reached || work <= 0) continue;
    const share = work / (suspicions.length - index);
    const beam = Math.min(BEAM_WIDEST, Math.max(BEAM_NARROWEST, Math.floor(share / WORK_PER_STATE)));
    const limits = { beam, length: LONGEST_EPISODE, work: Math.min(work, share * SHARES), holes: true };
    const scene = { page, models, silentUntil, read };
    const start = Math.max(from, reached);
    let episode = decodeEpisode(scene, start, alert, limits);
    work -= episode.work;
    if (episode.path.length === 0 && episode.hurried && work > 0) {
      episode = { ...decodeEpisode(scene, start, alert, HASTE), hurried: true };
      work -= episode.work;
    }
    reached = Math.max(reached, episode.end.at);
    yield { scene, episode };
  }
}

function doubtfulOffsets(text: string, suspicions: readonly Suspicion[]): (offset: number) => boolean {
  const flags = new Uint8Array(text.length + 1);
  for (const { from, alert } of suspicions)
    flags.fill(1, Math.max(0, from - DOUBTFUL_BEFORE), Math.min(text.length, alert + DOUBTFUL_AFTER));
  return (offset) => flags[offset] === 1;
}
