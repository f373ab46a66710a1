import { composeEdits, joinTouching } from '../../text/compose.ts';
import { applyEdits, type Edit, invertEdits, mapOffset } from '../../text/edit.ts';
import type { CharacterModel } from '../shift/character-model.ts';
import type { RepairEvidence } from '../shift/evidence.ts';
import { createPageWords, type WithPageWords } from '../shift/page-words.ts';
import { createReadingFit } from '../shift/readings.ts';
import { restoreShifts, type Tools } from '../shift/restore.ts';
import { createScriptOf, isRareCharacter } from '../shift/scripts.ts';
import type { Doubt, StageResult } from '../stage.ts';

/** What the repair of half-character shifts knows of the language. */
export interface ShiftModels {
  /** Made at the first sign of damage, so that clean texts never pay for it. */
  readonly characterModel: () => CharacterModel;
  /** All readings of one character, with tone marks or without; empty where unknown. */
  readonly readings: (character: string) => readonly string[];
  /** The simplified form of one character. */
  readonly simplify: (character: string) => string;
  /** Decodes wherever damage might begin, for measuring; false where absent. */
  readonly forced?: boolean;
}

/**
 * Passes after which a text that still changes is left as received: the second pass finds nothing as
 * a rule, and what never settles is no text.
 */
const MAXIMUM_PASSES = 3;

/**
 * Puts back into step what was decoded one byte off, by one decode over the bytes of each suspicious
 * stretch. Runs on code points as they were received: `?`, private-use characters, readings in
 * brackets, half-width punctuation and the script are its evidence.
 */
export function halfCharacterShift(models: ShiftModels): (text: string) => StageResult {
  const tools = toolsOf(models);
  return (received) => {
    let text = received;
    let edits: readonly Edit[] = [];
    let doubts: readonly Doubt[] = [];
    const evidence: RepairEvidence[] = [];
    for (let pass = 0; ; pass++) {
      if (pass === MAXIMUM_PASSES) return { text: received, edits: [] };
      const found = restoreShifts(text, tools);
      evidence.push(...(pass === 0 ? found.evidence : laterEvidence(found.evidence, edits)));
      doubts = [...carry(doubts, found.edits, pass), ...found.doubts];
      if (found.edits.length === 0) break;
      edits = joinTouching(composeEdits(received, edits, found.edits)).filter(
        (edit) => edit.before !== edit.after,
      );
      text = applyEdits(received, edits);
    }
    return {
      text,
      edits,
      ...(doubts.length ? { doubts: distinct(doubts) } : {}),
      ...(evidence.length ? { evidence: evidence.sort((x, y) => x.start - y.start) } : {}),
    };
  };
}

function toolsOf({ characterModel, readings, simplify, forced = false }: ShiftModels): Tools {
  let model: CharacterModel | undefined;
  let words: WithPageWords | undefined;
  const characters = () => {
    model ??= characterModel();
    return model;
  };
  return {
    signs: {
      fits: createReadingFit(readings, simplify),
      isRare: isRareCharacter(simplify),
      scriptOf: createScriptOf(simplify),
    },
    characters,
    pageWords: () => {
      words ??= createPageWords(characters());
      return words;
    },
    fold: (text) => Array.from(text, simplify).join(''),
    forced,
  };
}

/** What a later pass applied, at its place in the received text; what it leaves the first pass has told. */
function laterEvidence(evidence: readonly RepairEvidence[], edits: readonly Edit[]): RepairEvidence[] {
  const back = invertEdits(edits);
  return evidence
    .filter(({ applied }) => applied)
    .map((one) => ({
      ...one,
      start: mapOffset(back, one.start, 'start'),
      end: mapOffset(back, one.end, 'end'),
    }));
}

function carry(doubts: readonly Doubt[], edits: readonly Edit[], pass: number): readonly Doubt[] {
  if (pass === 0 || edits.length === 0) return doubts;
  return doubts.map((doubt) => {
    const start = mapOffset(edits, doubt.start, 'start');
    return { ...doubt, start, end: Math.max(start, mapOffset(edits, doubt.end, 'end')) };
  });
}

/** Each pass sees again what it left: the first word on a place counts. */
function distinct(doubts: readonly Doubt[]): Doubt[] {
  const kept: Doubt[] = [];
  for (const doubt of doubts) if (!kept.some((known) => isSamePlace(known, doubt))) kept.push(doubt);
  return kept.sort((x, y) => x.start - y.start || x.end - y.end);
}

function isSamePlace(one: Doubt, other: Doubt): boolean {
  if (one.kind !== other.kind) return false;
  return one.start === other.start || (one.start < other.end && other.start < one.end);
}
