import type { MeasureTable } from '../measures/open-table.ts';
import { placeAt, type TextChunk } from '../measures/table.ts';
import { parseTerms, rowsThatFit, wordsOf } from '../measures/words.ts';
import { createWorkerEngine } from '../search/exact/client/worker-engine.ts';
import type { ExactHit } from '../search/exact/engine/search.ts';
import { fold } from '../search/exact/fold.ts';

/** Texts of one word that are read to find its measures; some megabytes. */
const mostRead = 1000;

/** How far looking for words has come. */
export interface WordsReport {
  /** For each row 1 where the words fit, as far as it is known. */
  readonly fit: Uint8Array;
  /** `leads`: only these could be looked through. `part`: the wording of some texts was not read. */
  readonly state: 'reading' | 'done' | 'leads' | 'part';
  readonly read: number;
  readonly of: number;
}

interface Search {
  readonly table: MeasureTable;
  texts(chunk: number): Promise<TextChunk>;
}

/** Words that the language of queries would take for something else are asked for as they stand. */
const asked = (word: string) => (/["~*&?:：()（）]/u.test(word) ? `"${word.replaceAll('"', '')}"` : word);

/** Looks for words: in the leads at once, and by the index of exact strings in the whole wording. */
export class WordSearch {
  private readonly worker: string;
  private readonly index: string;
  private engine: ReturnType<typeof createWorkerEngine> | undefined;
  /** Rows of words that were looked for already. */
  private readonly known = new Map<string, { rows: Uint8Array; read: number; of: number }>();

  /** @param worker address of the engine's script @param index address of the index, with a slash at its end */
  constructor(worker: string, index: string) {
    this.worker = worker;
    this.index = index;
  }

  /** @param say is told as soon as more is known; the last time with the whole answer */
  async find(
    query: string,
    search: Search,
    say: (report: WordsReport) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { table } = search;
    const terms = parseTerms(query);
    const words = wordsOf(terms);
    const chunks = await Promise.all(table.chunkStarts.slice(0, -1).map((_, chunk) => search.texts(chunk)));
    signal.throwIfAborted();
    const found = new Map(
      words.map((word) => [word, this.known.get(word)?.rows ?? inLeads(word, chunks, table.rows)]),
    );
    const report = (state: WordsReport['state'], read: number, of: number) =>
      say({ fit: rowsThatFit(terms, found, table.rows), state, read, of });
    report('reading', 0, 0);
    let [most, read] = [0, 0];
    let lost = false;
    for (const word of words) {
      const rows = found.get(word);
      const known = this.known.get(word);
      if (known) [most, read] = known.of > most ? [known.of, known.read] : [most, read];
      if (!rows || known) continue;
      try {
        const one = await this.inWording(
          word,
          rows,
          chunks,
          table,
          (n, of) => report('reading', n, of),
          signal,
        );
        this.known.set(word, { rows, ...one });
        if (one.of > most) [most, read] = [one.of, one.read];
      } catch (error) {
        if (signal.aborted) throw error;
        lost = true;
      }
    }
    report(lost ? 'leads' : read < most ? 'part' : 'done', read, most);
  }

  private async inWording(
    word: string,
    rows: Uint8Array,
    chunks: readonly TextChunk[],
    table: MeasureTable,
    progress: (read: number, of: number) => void,
    signal: AbortSignal,
  ): Promise<{ read: number; of: number }> {
    this.engine ??= createWorkerEngine(this.worker, this.index);
    const documents = new Map(table.documents.id.map((id, index) => [id, index]));
    let [total, read] = [0, 0];
    const request = {
      query: asked(word),
      filters: {},
      sort: 'newest',
      from: 0,
      count: mostRead,
      paragraphs: Number.POSITIVE_INFINITY,
      uncut: true,
    } as const;
    await this.engine.search(
      request,
      (update) => {
        if (update.type === 'found') total = update.total;
        if (update.type !== 'hits') return;
        for (const hit of update.hits) {
          const document = documents.get(hit.id);
          if (document !== undefined) markRows(hit, document, rows, chunks, table);
        }
        read += update.hits.length;
        progress(read, Math.max(total, read));
      },
      signal,
    );
    return { read, of: total };
  }
}

/** The leads of a chunk as one folded text, and where each begins in it. */
interface FoldedLeads {
  readonly text: string;
  readonly begins: Uint32Array;
}

const foldedLeads = new WeakMap<TextChunk, FoldedLeads>();

function foldLeads(chunk: TextChunk): FoldedLeads {
  const known = foldedLeads.get(chunk);
  if (known) return known;
  // Folding takes line feeds away: a match across two leads is told by where they begin.
  const { text, starts } = fold(chunk.lead.join('\n'));
  const begins = new Uint32Array(chunk.lead.length + 1);
  let [at, original] = [0, 0];
  for (const [index, lead] of chunk.lead.entries()) {
    while (at < text.length && (starts[at] ?? 0) < original) at += 1;
    begins[index] = at;
    original += lead.length + 1;
  }
  begins[chunk.lead.length] = text.length;
  const folded = { text, begins };
  foldedLeads.set(chunk, folded);
  return folded;
}

function inLeads(word: string, chunks: readonly TextChunk[], rows: number): Uint8Array {
  const wanted = fold(word).text;
  const found = new Uint8Array(rows);
  let first = 0;
  for (const chunk of chunks) {
    if (wanted === '') {
      // A sign alone is folded away; it is looked for as it stands.
      for (const [index, lead] of chunk.lead.entries()) if (lead.includes(word)) found[first + index] = 1;
    } else {
      const { text, begins } = foldLeads(chunk);
      let row = 0;
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        while ((begins[row + 1] ?? text.length) <= at) row += 1;
        if (at + wanted.length <= (begins[row + 1] ?? text.length)) found[first + row] = 1;
      }
    }
    first += chunk.lead.length;
  }
  return found;
}

/** Marks the rows of a document in whose words a found string stands. */
function markRows(
  { excerpts }: ExactHit,
  document: number,
  rows: Uint8Array,
  chunks: readonly TextChunk[],
  { documents, chunkStarts }: MeasureTable,
): void {
  const first = documents.firstRow[document] ?? 0;
  const last = documents.firstRow[document + 1] ?? 0;
  const chunk = chunkStarts.findLastIndex((start) => start <= first);
  const texts = chunks[chunk];
  if (!texts) return;
  const marks = new Map(excerpts.map(({ anchor, marks: own }) => [anchor, own]));
  for (let row = first; row < last; row += 1) {
    const [block, , start, end] = placeAt(texts, row - (chunkStarts[chunk] ?? 0));
    if (marks.get(`p${block}`)?.some(([from, to]) => from < end && to > start)) rows[row] = 1;
  }
}
