import type { Field, Query, Words } from '../query/tree.ts';
import { wordsOf } from '../query/tree.ts';
import type { ExactIndex } from './exact-index.ts';
import { withField } from './fields.ts';
import { type Bound, boundString, settleString } from './find-string.ts';
import { matches } from './match.ts';
import { allDocuments, type DocumentSet, intersect, noDocuments, subtract, unite } from './sets.ts';

/** Documents that can answer a query, and whether they all do. */
interface Answer {
  readonly documents: DocumentSet;
  readonly exact: boolean;
}

/** Whoever wants to know while texts are read. */
export interface Listener {
  /** How many of the texts that must be read were read. */
  readonly progress?: (read: number, of: number) => void;
  /** The order in which documents are to be read, which is that of `matched`. */
  readonly order?: (documents: DocumentSet) => Uint32Array;
  /** A document that answers the query, before all are known. Said of all documents or of none. */
  readonly matched?: (document: number) => void;
}

const readAtOnce = 12;

/** Strings of a query by what the lists, or later the texts, say of them. */
type Known = ReadonlyMap<string, Answer>;

/** What follows for a query from what is known of its strings. Without certainty it never leaves one out. */
function combine(index: ExactIndex, query: Query, known: Known): Answer {
  const everything = allDocuments(index.manifest.documents);
  const ofWords = ({ loose }: Words) => known.get(loose) ?? { documents: everything, exact: false };
  const all = (answers: readonly Answer[]): Answer => ({
    documents: answers.reduce((left, { documents }) => intersect(left, documents), everything),
    exact:
      answers.every(({ exact }) => exact) ||
      answers.some(({ exact, documents }) => exact && !documents.length),
  });
  switch (query.type) {
    case 'words': {
      const answer = ofWords(query);
      return query.strict === undefined || answer.documents.length === 0
        ? answer
        : { documents: answer.documents, exact: false };
    }
    case 'gap':
    case 'near':
    case 'together': {
      const { documents } = all(query.parts.map(ofWords));
      return { documents, exact: documents.length === 0 };
    }
    case 'field':
      return { documents: withField(index, everything, query), exact: true };
    case 'not': {
      const { documents, exact } = combine(index, query.part, known);
      return exact ? { documents: subtract(everything, documents), exact } : { documents: everything, exact };
    }
    case 'and':
      return all(query.parts.map((part) => combine(index, part, known)));
    case 'or': {
      const answers = query.parts.map((part) => combine(index, part, known));
      return {
        documents: answers.reduce((left, { documents }) => unite(left, documents), noDocuments),
        exact: answers.every(({ exact }) => exact),
      };
    }
  }
}

/** Reads documents in the listener's order and keeps those that answer a query. */
async function readAll(
  index: ExactIndex,
  documents: DocumentSet,
  query: Query,
  signal: AbortSignal,
  { progress, order, matched }: Listener = {},
): Promise<DocumentSet> {
  const kept: number[] = [];
  const ordered = order?.(documents) ?? documents;
  const fields = new Map<Field, ReadonlySet<number>>();
  const hasField = (field: Field, document: number) => {
    const known = fields.get(field) ?? new Set(withField(index, documents, field));
    fields.set(field, known);
    return known.has(document);
  };
  for (let from = 0; from < ordered.length; from += readAtOnce) {
    progress?.(from, ordered.length);
    const some = [...ordered.subarray(from, from + readAtOnce)];
    const views = await Promise.all(some.map((document) => index.text(document)));
    signal.throwIfAborted();
    for (const [at, view] of views.entries()) {
      const document = some[at] ?? 0;
      if (!matches(view, query, (field) => hasField(field, document))) continue;
      kept.push(document);
      matched?.(document);
    }
  }
  return Uint32Array.from(kept).sort();
}

/**
 * The documents that answer a query, exactly and in order.
 *
 * Lists first; if what they leave is cheap, it is read. Otherwise every string by itself is made exact,
 * each within the budget; only where that does not decide (punctuation that counts, places of strings in
 * relation to each other) all that is left is read.
 *
 * @throws YanluError `SearchFileUnusable`; the signal's reason where it was aborted
 */
export async function evaluate(
  index: ExactIndex,
  query: Query,
  signal: AbortSignal,
  listener: Listener = {},
): Promise<DocumentSet> {
  const { budget } = index.start;
  const strings = [...new Set(allWords(query).map(({ loose }) => loose))];
  const bounds = new Map<string, Bound>();
  await Promise.all(strings.map(async (string) => bounds.set(string, await boundString(index, string))));
  signal.throwIfAborted();
  const known = new Map<string, Answer>();
  for (const [string, { documents, certainty }] of bounds)
    known.set(string, { documents, exact: certainty === 'exact' });
  let answer = combine(index, query, known);
  if (!answer.exact && index.costOf(answer.documents, budget) > budget) {
    for (const [string, bound] of bounds) {
      if (bound.certainty === 'many') continue;
      const words: Words = { type: 'words', source: string, loose: string };
      const { progress } = listener;
      const documents = await settleString(bound, (some) =>
        readAll(index, some, words, signal, { progress }),
      );
      known.set(string, { documents, exact: true });
    }
    answer = combine(index, query, known);
  }
  return answer.exact ? answer.documents : readAll(index, answer.documents, query, signal, listener);
}

/** Every string of a query, those that must be absent as well. */
function allWords(query: Query): Words[] {
  if (query.type === 'not') return allWords(query.part);
  if (query.type === 'and' || query.type === 'or') return query.parts.flatMap(allWords);
  return wordsOf(query);
}
