import type { Codebook } from '../schema/codebook.ts';
import { type CueHit, createCueIndex } from './cue-index.ts';
import { type Evidence, longerWords, weightedCues } from './score-themes.ts';
import type { Span } from './split.ts';

/** How far a type of measure is spoken for by a stretch. */
export interface TypePoints {
  readonly id: string;
  readonly points: number;
  readonly evidence: readonly Evidence[];
}

/** The cues of all types in one block. */
export interface TypeScorer {
  /** Cues of a block, to be asked about its stretches. */
  read(text: string): BlockTypes;
}

export interface BlockTypes {
  /** The least specific type of the codebook, of equals the one listed last. */
  readonly general: string;
  /** The types of a stretch from the strongest, those without points left out. */
  rank(stretch: Span, lead: Span): TypePoints[];
  /** The types that the codebook gives a verb to, the more specific first; for a stretch without cues. */
  ofVerb(verb: string, at: number): TypePoints[];
  /** Plain weights of the strongest type, without the factors of place. */
  strongest(stretch: Span): number;
}

/** In Chinese the head of a phrase stands last: what a cue ends is about the cue. */
const phraseEnd = /^[”’）]?(?:[，。；：！、]|$)/u;

const lies = ({ start, end }: Span, within: Span) => start >= within.start && end <= within.end;

/**
 * Makes the scorer of measure types: a cue gives its weight once, more in the lead and at the end of its
 * phrase, save nouns of fields, which tell what is treated and not how. Equal points go to the more specific type, then to the one that the codebook lists first.
 */
export function createTypeScorer({ measures: { types, scoring }, phrases }: Codebook): TypeScorer {
  const bonus = scoring.verb_bonus;
  const numbers = phrases.scoring.measures;
  const fields = new Set(phrases.field_nouns);
  const index = createCueIndex(
    types.flatMap(({ id, cues }, entry) => {
      const own = weightedCues(entry, cues);
      const further = weightedCues(entry, phrases.measures[id] ?? {});
      const all = [...own, ...further.filter(({ word }) => !own.some((cue) => cue.word === word))];
      return [...all, ...longerWords(all, [...phrases.longer_words, ...phrases.field_words])];
    }),
    types.length,
  );

  const general =
    types.reduce<(typeof types)[number] | undefined>(
      (least, type) => (least && least.specificity < type.specificity ? least : type),
      undefined,
    )?.id ?? '';

  const evidenceOf = (text: string, hits: readonly CueHit[], stretch: Span, lead: Span): Evidence[] => {
    const seen = new Map<string, number>();
    const evidence: Evidence[] = [];
    for (const hit of hits) {
      if (!lies(hit, stretch)) continue;
      const times = (seen.get(hit.word) ?? 0) + 1;
      seen.set(hit.word, times);
      if (times > numbers.per_term_cap) continue;
      const inLead = lies(hit, lead) ? numbers.lead_factor : 1;
      const head =
        !fields.has(hit.word) && phraseEnd.test(text.slice(hit.end, hit.end + 2)) ? numbers.head_factor : 1;
      const { start, end } = hit;
      evidence.push({ word: text.slice(start, end), start, end, points: hit.weight * inLead * head });
    }
    return evidence;
  };

  return {
    read(text) {
      const found = index.find(text);
      return {
        general,
        rank: (stretch, lead) =>
          types
            .flatMap(({ id, specificity }, entry) => {
              const hits = found[entry] ?? [];
              if (!hits.some((hit) => lies(hit, stretch))) return [];
              const evidence = evidenceOf(text, hits, stretch, lead);
              const points = evidence.reduce((sum, one) => sum + one.points, 0);
              return { id, specificity, entry, points, evidence };
            })
            .filter(({ points }) => points > 0)
            .sort((a, b) => b.points - a.points || b.specificity - a.specificity || a.entry - b.entry)
            .map(({ id, points, evidence }) => ({ id, points, evidence })),
        ofVerb: (verb, at) =>
          types
            .map(({ id, verbs, specificity }, entry) => ({ id, verbs, specificity, entry }))
            .filter(({ verbs }) => verbs.some((one) => verb.startsWith(one)))
            .sort((a, b) => b.specificity - a.specificity || a.entry - b.entry)
            .map(({ id }) => {
              const points = bonus;
              return { id, points, evidence: [{ word: verb, start: at, end: at + verb.length, points }] };
            }),
        strongest: (stretch) =>
          found.reduce(
            (most, hits) =>
              Math.max(
                most,
                hits.reduce((sum, hit) => (lies(hit, stretch) ? sum + hit.weight : sum), 0),
              ),
            0,
          ),
      };
    },
  };
}
