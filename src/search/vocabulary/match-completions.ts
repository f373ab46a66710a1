import { fold } from '../exact/fold.ts';
import { type Completion, type CompletionsFile, completionKinds } from './completions.ts';

/** A completion that fits, and how well: fewer is better. */
interface Match {
  readonly completion: Completion;
  readonly rank: number;
}

/** Typed letters may stand for this many characters from where a name begins. */
const longestInput = 40;

type Readings = ReadonlyMap<string, readonly string[]>;

function readingsOf(file: CompletionsFile): Readings {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(file.readings))
    for (const character of characters) {
      const known = readings.get(character);
      if (known) known.push(syllable);
      else readings.set(character, [syllable]);
    }
  return readings;
}

/** What may be typed for one character: itself, its reading, or the reading's first letter. */
function formsOf(character: string, readings: Readings): string[] {
  const syllables = readings.get(character) ?? [];
  const initials = syllables.flatMap((syllable) => [
    syllable.slice(0, 1),
    /^[zcs]h/.exec(syllable)?.[0] ?? '',
  ]);
  return [character, ...syllables, ...initials].filter(Boolean);
}

/**
 * True where the input can be read off the characters from `start` on, each standing for itself, for its
 * reading, or for the first letter of it; the last reading may be unfinished.
 */
function readsFrom(characters: readonly string[], start: number, input: string, readings: Readings): boolean {
  let reached = new Set([0]);
  for (let at = start; at < characters.length && reached.size > 0; at += 1) {
    const forms = formsOf(characters[at] ?? '', readings);
    const next = new Set<number>();
    for (const from of reached)
      for (const form of forms) {
        const rest = input.length - from;
        if (rest <= form.length ? form.startsWith(input.slice(from)) : input.startsWith(form, from)) {
          if (rest <= form.length) return true;
          next.add(from + form.length);
        }
      }
    reached = next;
  }
  return false;
}

/** Where an entry is not asked for by its own beginning, it costs this much. */
const inside = 100;
const byReading = 10;

function rankOf(text: string, wanted: string, readings: Readings): number | undefined {
  const folded = fold(text).text;
  const at = folded.indexOf(wanted);
  if (at >= 0) return at === 0 ? 0 : inside;
  if (!/[a-z]/.test(wanted)) return undefined;
  const characters = [...folded];
  for (let start = 0; start < characters.length; start += 1)
    if (readsFrom(characters, start, wanted, readings)) return byReading + (start === 0 ? 0 : inside);
  return undefined;
}

/** True where a name has characters in a row that are written or sound like the wanted ones. */
function soundsLike(text: string, wanted: readonly string[], readings: Readings): boolean {
  const characters = [...fold(text).text];
  const alike = (own: string | undefined, other: string) =>
    own === other ||
    (readings.get(own ?? '')?.some((syllable) => readings.get(other)?.includes(syllable)) ?? false);
  for (let start = 0; start + wanted.length <= characters.length; start += 1)
    if (wanted.every((character, at) => alike(characters[start + at], character))) return true;
  return false;
}

const mostAlike = 16;

/** Makes the function that tells which other characters are read as a character is: what a typist mixes up. */
export function createSoundAlike({ readings }: CompletionsFile): (character: string) => string[] {
  return (character) =>
    Object.values(readings)
      .filter((all) => all.includes(character))
      .flatMap((all) => [...all])
      .filter((other) => other !== character)
      .slice(0, mostAlike);
}

/**
 * Makes the function that completes what is typed, by characters of either script, by pinyin without tones
 * (`shuzi jingji`), by initials (`szjj`), or by a mixture. Where nothing
 * fits, names that sound alike are taken.
 */
export function createCompleter(file: CompletionsFile): (input: string, most: number) => Completion[] {
  const readings = readingsOf(file);
  return (input, most) => {
    const wanted = fold(input).text.slice(0, longestInput);
    if (wanted === '') return [];
    const matches: Match[] = [];
    for (const completion of file.entries) {
      const own = rankOf(completion.text, wanted, readings);
      const english = completion.names ? rankOf(completion.names.en, wanted, readings) : undefined;
      const best = Math.min(own ?? Number.POSITIVE_INFINITY, english ?? Number.POSITIVE_INFINITY);
      if (best === Number.POSITIVE_INFINITY) continue;
      matches.push({ completion, rank: best + completionKinds.indexOf(completion.kind) });
    }
    const typed = [...wanted];
    if (matches.length === 0 && typed.length > 1 && !/[a-z]/.test(wanted))
      for (const completion of file.entries)
        if (soundsLike(completion.text, typed, readings))
          matches.push({ completion, rank: completionKinds.indexOf(completion.kind) });
    matches.sort((a, b) => a.rank - b.rank || b.completion.count - a.completion.count);
    return matches.slice(0, most).map(({ completion }) => completion);
  };
}
