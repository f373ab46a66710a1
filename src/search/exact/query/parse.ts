import { fold } from '../fold.ts';
import { readPeriod } from './period.ts';
import type { Problem } from './problems.ts';
import { readTokens, type Token } from './tokens.ts';
import type { Field, Query, Words } from './tree.ts';

/** A piece of the query as it was understood, for a chip that can be taken away. */
export interface Chip {
  readonly kind: 'words' | 'phrase' | 'gap' | 'near' | 'together' | 'or' | 'field';
  readonly label: string;
  readonly negated: boolean;
  /** The query without this piece. */
  readonly without: string;
}

export interface ParsedQuery {
  /** Absent where there is nothing to look for. */
  readonly query?: Query;
  readonly chips: readonly Chip[];
  readonly problems: readonly Problem[];
}

const longestQuery = 2000;
const mostTerms = 32;

/** Names of fields as they are written in a query. */
export const fieldNames: ReadonlyMap<string, Field['field']> = new Map([
  ['发言人', 'speaker'],
  ['發言人', 'speaker'],
  ['speaker', 'speaker'],
  ['地点', 'place'],
  ['地點', 'place'],
  ['place', 'place'],
  ['年份', 'year'],
  ['year', 'year'],
  ['文种', 'genre'],
  ['文種', 'genre'],
  ['genre', 'genre'],
  ['主题', 'theme'],
  ['主題', 'theme'],
  ['theme', 'theme'],
  ['举措', 'measure'],
  ['舉措', 'measure'],
  ['measure', 'measure'],
]);

interface Group {
  readonly query: Query;
  readonly tokens: readonly Token[];
}

/** Reads pieces from left to right, gathering chips and problems. */
class Parser {
  readonly problems: Problem[] = [];
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** Pieces that all must hold, each an alternative of one or more. */
  all(): Group[] {
    const groups: Group[] = [];
    while (this.at < this.tokens.length) {
      const group = this.alternatives();
      if (group) groups.push(group);
    }
    return groups;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private alternatives(): Group | undefined {
    const found: Group[] = [];
    const first = this.chain();
    if (first) found.push(first);
    while (this.peek()?.kind === 'or') {
      const sign = this.tokens[this.at];
      this.at += 1;
      const next = this.peek() && this.peek()?.kind !== 'or' ? this.chain() : undefined;
      if (next && found.length > 0 && sign) found.push({ query: next.query, tokens: [sign, ...next.tokens] });
      else {
        this.problems.push({ code: 'operator-alone', source: sign?.source });
        if (next) found.push(next);
      }
    }
    const [only] = found;
    if (found.length < 2) return only;
    return {
      query: { type: 'or', parts: found.map(({ query }) => query) },
      tokens: found.flatMap(({ tokens }) => tokens),
    };
  }

  /** A piece, or several that `~5`, `&`, `??` or `*` join. */
  private chain(): Group | undefined {
    const token = this.peek();
    if (!token || token.kind === 'or') return undefined;
    this.at += 1;
    if (token.kind === 'near' || token.kind === 'together' || token.kind === 'gap') {
      this.problems.push({ code: 'operator-alone', source: token.source });
      return undefined;
    }
    const first = this.piece(token);
    if (!first) return undefined;
    let group: Group = { query: first, tokens: [token] };
    for (;;) {
      const sign = this.peek();
      if (!sign || (sign.kind !== 'near' && sign.kind !== 'together' && sign.kind !== 'gap')) return group;
      const next = this.tokens[this.at + 1];
      if (!next || !['words', 'phrase', 'field'].includes(next.kind)) {
        this.at += 1;
        this.problems.push({ code: 'operator-alone', source: sign.source });
        continue;
      }
      const right = next.kind === 'field' || next.negated ? undefined : this.piece(next);
      const joined = right?.type === 'words' ? join(group.query, sign, right) : undefined;
      if (!joined || token.negated) {
        this.at += 1;
        this.problems.push({ code: 'near-not-words', source: sign.source });
        return group;
      }
      this.at += 2;
      group = { query: joined, tokens: [...group.tokens, sign, next] };
    }
  }

  private piece(token: Token): Query | undefined {
    const made = token.kind === 'field' ? this.field(token) : this.words(token);
    return made && token.negated ? { type: 'not', part: made } : made;
  }

  private words({ kind, value, source }: Token): Words | undefined {
    const loose = fold(value).text;
    if (loose === '') {
      this.problems.push({ code: 'only-punctuation', source });
      return undefined;
    }
    return {
      type: 'words',
      source: value,
      loose,
      ...(kind === 'phrase' ? { strict: fold(value, 'strict').text } : {}),
    };
  }

  private field({ name = '', value, source }: Token): Field | undefined {
    const field = fieldNames.get(name);
    const bare = value.replace(/^["＂]|["＂]$/g, '').trim();
    if (field === undefined || bare === '') {
      this.problems.push({ code: 'field-empty', source });
      return undefined;
    }
    if (field !== 'year') return { type: 'field', field, source, value: bare };
    const months = readPeriod(bare);
    if (!months) {
      this.problems.push({ code: 'year-unreadable', source: bare });
      return undefined;
    }
    return { type: 'field', field, source, value: months };
  }
}

/** Joins a piece with the string that follows a sign; undefined where they do not go together. */
function join(left: Query, sign: Token, right: Words): Query | undefined {
  if (sign.kind === 'near')
    return left.type === 'words'
      ? { type: 'near', parts: [left, right], distance: Number(sign.distance) }
      : undefined;
  if (sign.kind === 'together') {
    if (left.type === 'words') return { type: 'together', parts: [left, right] };
    return left.type === 'together' ? { ...left, parts: [...left.parts, right] } : undefined;
  }
  const gap = sign.distance ?? 'any';
  if (left.type === 'words') return { type: 'gap', parts: [left, right], gaps: [gap] };
  return left.type === 'gap'
    ? { ...left, parts: [...left.parts, right], gaps: [...left.gaps, gap] }
    : undefined;
}

const chipKinds: Readonly<Record<Exclude<Query['type'], 'and' | 'not'>, Chip['kind']>> = {
  words: 'words',
  gap: 'gap',
  near: 'near',
  together: 'together',
  or: 'or',
  field: 'field',
};

function chipOf({ query, tokens }: Group, source: string): Chip {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? 0;
  const inner = query.type === 'not' ? query.part : query;
  const kind = inner.type === 'and' || inner.type === 'not' ? 'words' : chipKinds[inner.type];
  return {
    kind: inner.type === 'words' && inner.strict !== undefined ? 'phrase' : kind,
    label: source.slice(start, end).replace(/^-/, query.type === 'not' ? '' : '-'),
    negated: query.type === 'not',
    without: `${source.slice(0, start).trimEnd()} ${source.slice(end).trimStart()}`.trim(),
  };
}

/**
 * Reads a query: space = and, `|` = or (binds closer than the space), `-` = not, `"…"` = with its
 * punctuation, `~5` = within five characters, `&` = in one paragraph, `??` and `*` = a gap,
 * `年份:2010..2013` = a field.
 *
 * @param source anything that may be typed or pasted
 * @returns what it asks for, what was understood, and what was not
 */
export function parseQuery(source: string): ParsedQuery {
  const whole = source.length > longestQuery ? source.slice(0, longestQuery) : source;
  const { tokens, openQuote } = readTokens(whole, new Set(fieldNames.keys()));
  const problems: Problem[] = [];
  if (source.length > longestQuery) problems.push({ code: 'too-long', limit: longestQuery });
  if (openQuote) problems.push({ code: 'quote-open' });
  if (tokens.length > mostTerms * 2)
    return { chips: [], problems: [...problems, { code: 'too-many-terms', limit: mostTerms }] };
  const parser = new Parser(tokens);
  const groups = parser.all();
  const parts = groups.map(({ query }) => query);
  const [only] = parts;
  return {
    ...(only ? { query: parts.length === 1 ? only : { type: 'and', parts } } : {}),
    chips: groups.map((group) => chipOf(group, whole)),
    problems: [...problems, ...parser.problems],
  };
}
