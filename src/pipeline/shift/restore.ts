import type { Edit } from '../../text/edit.ts';
import type { Doubt } from '../stage.ts';
import type { CharacterModel } from './character-model.ts';
import { decodeEpisode, type Episode } from './decode.ts';
import { bytesOf } from './gbk.ts';
import { type Ground, groundOf, judge, type Weakness, weaknessesOf } from './judge.ts';
import type { Models } from './node.ts';
import { type Page, readPage } from './page.ts';
import { withPageWords } from './page-words.ts';
import { type Rival, rivalsOf } from './rivals.ts';
import { type Run, runsOf } from './runs.ts';
import type { ReadCharacter, Scene } from './scene.ts';
import { findSuspicions, type Signs, type Suspicion } from './suspicion.ts';

/** What one repair rests on. */
export interface RepairEvidence {
  /** Offset of the edit or, for a proposal that is not applied, of the doubtful stretch in the received text. */
  readonly start: number;
  readonly ground: Ground;
  readonly applied: boolean;
  /** The bytes of the stretch as received, in hexadecimal; what has no two-byte form as it stands. */
  readonly bytes: string;
  /** What it is better by than the text as it stands, in nats. */
  readonly gain: number;
  /** What the next best reading is dearer by, in nats; absent where there is none near. */
  readonly runnerUp?: { readonly margin: number; readonly text: string };
}

export interface Restoration {
  readonly edits: readonly Edit[];
  /** Offsets into the text that the edits make. */
  readonly doubts: readonly Doubt[];
  readonly evidence: readonly RepairEvidence[];
}

/** What the search for damage needs at once, and what the decode needs once something is found. */
export interface Tools {
  readonly signs: Signs;
  readonly scriptOf: Models['scriptOf'];
  readonly characters: () => CharacterModel;
  /** What two readings must differ in to count as different. */
  readonly fold: (text: string) => string;
}

/**
 * Steps that may be tried in a text, so that no input takes long: for any text, and for each code unit.
 * A page with a shift every 200 characters stays well within.
 */
const WORK_AT_LEAST = 12_000;
const WORK_PER_UNIT = 2;
/** States kept at one offset: as many as the work that is left allows for, within bounds. */
const BEAM_WIDEST = 48;
const BEAM_NARROWEST = 5;
const WORK_PER_STATE = 60;
/** How often its fair share of the work one stretch may take. */
const SHARES = 4;
const LONGEST_EPISODE = 400;
/** Units around a suspicion that do not count as words of the page. */
const DOUBTFUL_BEFORE = 2;
const DOUBTFUL_AFTER = 24;

/** One pass over a text: finds the stretches out of step, decodes them and decides on each. */
export function restoreShifts(text: string, tools: Tools): Restoration {
  const page = readPage(text, tools.signs.fits, tools.scriptOf);
  const suspicions = findSuspicions(page, tools.signs);
  if (suspicions.length === 0) return { edits: [], doubts: [], evidence: [] };
  const models: Models = {
    fits: tools.signs.fits,
    scriptOf: tools.scriptOf,
    characters: withPageWords(tools.characters(), text, page.readings, doubtfulOffsets(text, suspicions)),
  };
  const edits: Edit[] = [];
  const doubts: Doubt[] = [];
  const evidence: RepairEvidence[] = [];
  let grown = 0;
  let reached = 0;
  for (const { scene, episode } of decodeAll(page, models, suspicions)) {
    const rivals = rivalsOf(episode);
    for (const run of runsOf(scene, episode)) {
      if (run.start < reached || text.slice(run.start, run.end) === run.after) continue;
      const ground = groundOf(run);
      const verdict = judge(page, run, ground);
      if (verdict === 'leave') continue;
      const before = text.slice(run.start, run.end);
      const near = rivals.find((rival) => rival.start < run.end && rival.end > run.start);
      evidence.push(evidenceOf(run, ground, verdict === 'apply', before, near));
      const rule = `half-character-shift/${ground}`;
      const at = run.start + grown;
      if (verdict === 'doubt') {
        const why = '此处像是错了半个字，但把握不足，原文未动。';
        doubts.push({ rule, kind: 'doubt', start: at, end: at + before.length, why, proposal: run.after });
        continue;
      }
      edits.push({ rule, start: run.start, end: run.end, before, after: run.after });
      for (const weakness of weaknessesOf(run, rivals, tools.fold)) doubts.push(doubtOf(rule, at, weakness));
      grown += run.after.length - before.length;
      reached = run.end;
    }
  }
  return { edits, doubts, evidence };
}

function* decodeAll(
  page: Page,
  models: Models,
  suspicions: readonly Suspicion[],
): Generator<{ scene: Scene; episode: Episode }> {
  const read = new Map<string, readonly ReadCharacter[]>();
  let work = WORK_AT_LEAST + page.text.length * WORK_PER_UNIT;
  let reached = 0;
  for (const [index, { from, alert, silentUntil }] of suspicions.entries()) {
    if (alert < reached) continue;
    const share = work / (suspicions.length - index);
    const beam = Math.min(BEAM_WIDEST, Math.max(BEAM_NARROWEST, Math.floor(share / WORK_PER_STATE)));
    const limits = { beam, length: LONGEST_EPISODE, work: Math.min(work, share * SHARES) };
    const scene = { page, models, silentUntil, read };
    const episode = decodeEpisode(scene, Math.max(from, reached), alert, limits);
    work -= episode.work;
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

function doubtOf(rule: string, at: number, { kind, start, end, why, proposal }: Weakness): Doubt {
  return { rule, kind, start: at + start, end: at + end, why, ...(proposal ? { proposal } : {}) };
}

function evidenceOf(
  run: Run,
  ground: Ground,
  applied: boolean,
  before: string,
  near: Rival | undefined,
): RepairEvidence {
  return {
    start: run.start,
    ground,
    applied,
    bytes: hexOf(before),
    gain: Math.round(run.gain * 10) / 10,
    ...(near
      ? { runnerUp: { margin: Math.round(near.margin * 10) / 10, text: `${near.chosen}→${near.instead}` } }
      : {}),
  };
}

function hexOf(text: string): string {
  const parts = Array.from(text, (character) => {
    const pair = character.length === 1 ? bytesOf(character.charCodeAt(0)) : 0;
    return pair === 0 ? character : pair.toString(16).toUpperCase();
  });
  return parts.join(' ');
}
