import type { Codebook, WeightedWords } from '../schema/codebook.ts';
import { type Cue, type CueHit, createCueIndex } from './cue-index.ts';
import { governedShares } from './governed.ts';
import { type Span, sentencesOf, tableOf } from './split.ts';

/** Words that speak for a tag, with what each occurrence gave. Offsets are UTF-16 code units into the block. */
export interface Evidence extends Span {
  readonly word: string;
  readonly points: number;
}

/** A theme of a block with what it rests on. */
export interface ThemeTag {
  readonly id: string;
  readonly points: number;
  readonly evidence: readonly Evidence[];
}

/** Lists the words of an entry with their weights. */
export function weightedCues(entry: number, cues: Partial<WeightedWords>): Cue[] {
  const { w3 = [], w2 = [], w1 = [] } = cues;
  return [w3, w2, w1].flatMap((list, index) => list.map((word) => ({ entry, word, weight: 3 - index })));
}

/** The names in a former term: brackets explain and a stroke parts names. Short ones are common words. */
function formerNames(term: string): string[] {
  return term
    .replace(/（[^）]*）/gu, '')
    .split(/[/、]/u)
    .map((name) => name.trim().replace(/等$/u, ''))
    .filter((name) => name.length >= 3);
}

/** Blocks the longer words that a cue of an entry could be cut out of: 市政府 for 市政. */
export function longerWords(cues: readonly Cue[], words: readonly string[]): Cue[] {
  const entry = cues[0]?.entry;
  if (entry === undefined) return [];
  const own = new Set(cues.map(({ word }) => word));
  return words
    .filter((word) => !own.has(word) && cues.some((cue) => word.includes(cue.word)))
    .map((word) => ({ entry, word, weight: 0 }));
}

function themeCues({ themes: { themes, global_block }, phrases }: Codebook): Cue[] {
  return themes.flatMap((theme, entry) => {
    const own = weightedCues(entry, theme.cues);
    const further = weightedCues(entry, phrases.themes[theme.id] ?? {});
    const known = new Set([...own, ...further].map(({ word }) => word));
    const weight = phrases.scoring.themes.historical_weight;
    const former = theme.historical
      .flatMap(({ term }) => formerNames(term))
      .filter((name) => !known.has(name))
      .map((word) => ({ entry, word, weight }));
    const blocked = [...theme.block, ...global_block].map((word) => ({ entry, word, weight: 0 }));
    const cues = [...own, ...further.filter(({ word }) => !own.some((cue) => cue.word === word)), ...former];
    return [...cues, ...blocked, ...longerWords(cues, phrases.longer_words)];
  });
}

/** Marks that end a stretch in which a list may stand. */
const stretchEnds = tableOf('，。；：！？');
const listMark = '、'.charCodeAt(0);
/** Marks that a list has at least: of four items. */
const leastMarks = 3;
/** Furthest that the first and the last item reach. */
const itemLimit = 16;

/** Stretches of items joined by 、, four or more: they are mentioned, not treated. */
function listsOf(text: string): Span[] {
  const lists: Span[] = [];
  let from = 0;
  let marks = 0;
  let first = 0;
  let last = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : undefined;
    if (unit === listMark) {
      if (marks === 0) first = at;
      last = at;
      marks += 1;
    } else if (unit === undefined || stretchEnds[unit] === 1) {
      if (marks >= leastMarks)
        lists.push({ start: Math.max(from, first - itemLimit), end: Math.min(at, last + 1 + itemLimit) });
      from = at + 1;
      marks = 0;
    }
  }
  return lists;
}

/** Thanks and greetings name whom they go to: 向驻地部队官兵、港澳同胞……表示衷心的感谢. */
const thanks = /(?:表示|致以|送上)[^，。；]{0,12}(?:感谢|敬意|谢意|问候|祝贺|慰问|祝福)/u;

const covers = (spans: readonly Span[], { start, end }: Span) =>
  spans.some((span) => start >= span.start && end <= span.end);

/** A numbered item arranges for its field, whatever words it opens with. */
const numbered = /^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．是要]/u;

/** Whether a paragraph opens with words of the whole: 我们也清醒看到，…… */
function opensOverview(text: string, { openings, reach }: NonNullable<Codebook['phrases']['overview']>) {
  const head = text.slice(0, reach);
  return !numbered.test(head) && openings.some((words) => head.includes(words));
}

/** Finds the themes of a block. */
export type ThemeScorer = (
  text: string,
  context?: { readonly headings?: readonly string[]; readonly about?: readonly string[] },
) => ThemeTag[];

/**
 * Makes the scorer of themes. A cue gives its weight, more in the first sentence and less in a list; a theme
 * is given from a threshold on, a second and a third one only if they also govern a part of the text.
 */
export function createThemeScorer(codebook: Codebook): ThemeScorer {
  const { themes, scoring } = codebook.themes;
  const { overview } = codebook.phrases;
  const numbers = codebook.phrases.scoring.themes;
  const index = createCueIndex(themeCues(codebook), themes.length);

  const score = (
    text: string,
    hits: readonly CueHit[],
    sentences: readonly Span[],
    lists: readonly Span[],
  ) => {
    if (hits.length === 0) return { evidence: [], points: 0 };
    const [first] = sentences;
    const leadEnd = Math.min(first?.end ?? 0, numbers.lead_limit);
    const headed = sentences.length > 1 && leadEnd > 0 && leadEnd <= numbers.heading_limit;
    const leadFactor = headed ? numbers.heading_factor : numbers.lead_factor;
    const seen = new Map<string, number>();
    const touched = new Set<number>();
    const evidence: Evidence[] = [];
    for (const { word, weight, start, end } of hits) {
      const times = (seen.get(word) ?? 0) + 1;
      seen.set(word, times);
      if (times > numbers.per_term_cap) continue;
      const lead = end <= leadEnd ? leadFactor : 1;
      const listed = covers(lists, { start, end }) ? numbers.list_factor : 1;
      evidence.push({ word: text.slice(start, end), start, end, points: weight * lead * listed });
      touched.add(sentences.findIndex((sentence) => start < sentence.end));
    }
    const sum = evidence.reduce((total, { points }) => total + points, 0);
    return { evidence, points: sum === 0 ? 0 : sum + numbers.sentence_bonus * touched.size };
  };

  /** Points that the first theme of a text needs: a short text has room for few words of its field. */
  const pointsNeeded = (length: number) => {
    if (length > numbers.long_paragraph) return numbers.first_threshold_long;
    return length > numbers.short_paragraph ? numbers.first_threshold : numbers.first_threshold_short;
  };

  /** What words around a block give each theme: its strongest cue there, as a share of the strongest weight. */
  const speakFor = (words: string): readonly number[] =>
    index.find(words).map((hits) => hits.reduce((most, { weight }) => Math.max(most, weight), 0) / 3);

  /** Points that the headings above a block, its document's title and its occasion add to each theme. */
  const surroundings = (headings: readonly string[], about: readonly string[]): readonly number[] => {
    const nearest = headings.at(-1);
    const by = [
      { factor: scoring.heading_bonus, shares: nearest === undefined ? [] : [speakFor(nearest)] },
      { factor: numbers.upper_heading_bonus, shares: headings.slice(0, -1).map(speakFor) },
      { factor: numbers.about_bonus, shares: about.map(speakFor) },
    ];
    return themes.map((_, entry) =>
      by.reduce((sum, { factor, shares }) => {
        const most = shares.reduce((max, share) => Math.max(max, share[entry] ?? 0), 0);
        return sum + factor * most;
      }, 0),
    );
  };

  /** Themes beside the first: those that govern a part of the text, from the strongest. */
  const furtherThemes = <T extends Omit<ThemeTag, 'id'>>(
    text: string,
    sentences: readonly Span[],
    ranked: readonly T[],
  ): T[] => {
    const [best, second] = ranked;
    if (!best || !second || second.points < numbers.further_threshold) return [];
    const shares = governedShares(text, sentences, ranked, numbers);
    const given: T[] = [];
    for (const [rank, theme] of ranked.entries()) {
      if (rank === 0 || given.length + 1 >= numbers.max_themes) continue;
      const share = shares[rank] ?? 0;
      const near =
        theme.points >= numbers.further_threshold && theme.points >= numbers.relative_floor * best.points;
      const [points, part] =
        given.length === 0
          ? [near ? 0 : numbers.further_certain, numbers.further_share]
          : [numbers.third_threshold, numbers.third_share];
      if (theme.points >= points && share >= part) given.push(theme);
    }
    return given;
  };

  return (text, { headings = [], about = [] } = {}) => {
    const found = index.find(text);
    if (found.every((hits) => hits.length === 0)) return [];
    const sentences = sentencesOf(text);
    const lists = listsOf(text);
    const thanked = thanks.test(text)
      ? sentences.filter(({ start, end }) => thanks.test(text.slice(start, end)))
      : [];
    const around = headings.length + about.length > 0 ? surroundings(headings, about) : undefined;
    const ranked = themes
      .map(({ id }, entry) => {
        const hits = found[entry] ?? [];
        const counted = thanked.length === 0 ? hits : hits.filter((hit) => !covers(thanked, hit));
        const { points, evidence } = score(text, counted, sentences, lists);
        return { id, entry, points: points > 0 ? points + (around?.[entry] ?? 0) : 0, evidence };
      })
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points || a.entry - b.entry);
    const [best] = ranked;
    if (overview && ranked.length >= overview.fields && opensOverview(text, overview)) {
      const whole = ranked.filter(({ id }) => id === overview.theme);
      if (whole.length > 0) return whole.map(({ id, points, evidence }) => ({ id, points, evidence }));
    }
    if (!best || best.points < pointsNeeded(text.length)) return [];
    return [best, ...furtherThemes(text, sentences, ranked)].map(({ id, points, evidence }) => ({
      id,
      points,
      evidence,
    }));
  };
}
