/** A piece of a query. `start` and `end` are code units of the query. */
export interface Token {
  readonly kind: 'words' | 'phrase' | 'or' | 'near' | 'together' | 'gap' | 'field';
  readonly source: string;
  /** The words, the phrase without its quotes, or the field's value. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  /** Characters between, for `near` and `gap`. */
  readonly distance?: number | 'any';
  readonly name?: string;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly openQuote: boolean;
}

const space = /[\p{Z}\s]/u;
const bar = /[|｜]/;
const quote = /["＂]/;
const fieldName = /^(-?)(\p{L}{2,8}):(.*)$/su;

/** Reads one run of characters that no space or bar parts. */
function readRun(source: string, start: number, names: ReadonlySet<string>): Token {
  const end = start + source.length;
  const near = /^[~～](\d{1,3})$/.exec(source);
  if (near) return { kind: 'near', source, value: '', start, end, negated: false, distance: Number(near[1]) };
  if (source === '&' || source === '＆')
    return { kind: 'together', source, value: '', start, end, negated: false };
  if (source === '*') return { kind: 'gap', source, value: '', start, end, negated: false, distance: 'any' };
  if (/^\?{1,50}$/.test(source))
    return { kind: 'gap', source, value: '', start, end, negated: false, distance: source.length };
  const field = fieldName.exec(source);
  if (field && names.has(field[2] ?? ''))
    return {
      kind: 'field',
      source,
      value: field[3] ?? '',
      start,
      end,
      negated: field[1] === '-',
      name: field[2],
    };
  const negated = source.length > 1 && source.startsWith('-');
  return { kind: 'words', source, value: negated ? source.slice(1) : source, start, end, negated };
}

/**
 * Cuts a query into pieces. Signs are operators only where they stand alone between spaces, quotes only
 * where they enclose a whole piece, and only the half-width ones: what is pasted from a text is text.
 *
 * @param names the names of fields that may stand before a colon
 */
export function readTokens(query: string, names: ReadonlySet<string>): Tokens {
  const tokens: Token[] = [];
  let openQuote = false;
  let at = 0;
  while (at < query.length) {
    const character = query[at] ?? '';
    if (space.test(character)) {
      at += 1;
      continue;
    }
    if (bar.test(character)) {
      tokens.push({ kind: 'or', source: character, value: '', start: at, end: at + 1, negated: false });
      at += 1;
      continue;
    }
    const negated = character === '-' && quote.test(query[at + 1] ?? '');
    const from = negated ? at + 1 : at;
    const closed = quote.test(query[from] ?? '') ? endOfPhrase(query, from) : undefined;
    if (closed !== undefined) {
      const source = query.slice(at, closed);
      tokens.push({
        kind: 'phrase',
        source,
        value: query.slice(from + 1, closed - 1),
        start: at,
        end: closed,
        negated,
      });
      at = closed;
      continue;
    }
    if (quote.test(query[from] ?? '')) openQuote = true;
    let end = at;
    while (end < query.length && !space.test(query[end] ?? '') && !bar.test(query[end] ?? '')) end += 1;
    const named = fieldName.exec(query.slice(at, end));
    const valueAt = at + (named ? (named[1] ?? '').length + (named[2] ?? '').length + 1 : 0);
    if (named && names.has(named[2] ?? '') && quote.test(query[valueAt] ?? '')) {
      const valueEnd = endOfPhrase(query, valueAt);
      if (valueEnd !== undefined) end = valueEnd;
    }
    tokens.push(readRun(query.slice(at, end), at, names));
    at = end;
  }
  return { tokens, openQuote };
}

/** Where a phrase ends that opens at `start`: behind a quote with nothing, a space or a bar after it. */
function endOfPhrase(query: string, start: number): number | undefined {
  for (let at = start + 1; at < query.length; at += 1) {
    if (!quote.test(query[at] ?? '')) continue;
    const next = query[at + 1];
    return next === undefined || space.test(next) || bar.test(next) ? at + 1 : undefined;
  }
  return undefined;
}
