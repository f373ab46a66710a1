import type { MeasureTable } from '../measures/open-table.ts';
import { placeAt, type TextChunk } from '../measures/table.ts';
import type { MeasureFiles } from './measure-files.ts';

/** A row with its document, as far as it is loaded. */
export interface RowTexts {
  readonly texts: TextChunk;
  /** Its place in the chunk, and that of its document. */
  readonly row: number;
  readonly document: number;
}

/** Chunks that are fetched at the same time: as many as a browser asks one host for. */
const mostAtOnce = 6;
/** Milliseconds after which texts that have come are told of, though others are still on their way. */
const patience = 120;

/** The texts of rows, as far as they have been fetched. */
export class RowTextStore {
  private readonly files: MeasureFiles;
  private readonly table: MeasureTable;
  private readonly arrived: () => void;
  private readonly chunks = new Map<number, TextChunk>();
  /** Chunks that are wanted and not asked for yet. */
  private waiting: number[] = [];
  private readonly coming = new Set<number>();
  private telling: ReturnType<typeof setTimeout> | undefined;

  /** @param arrived is called when texts that were asked for can be drawn */
  constructor(files: MeasureFiles, table: MeasureTable, arrived: () => void) {
    this.files = files;
    this.table = table;
    this.arrived = arrived;
  }

  /** @throws Error where they cannot be fetched */
  async chunk(chunk: number): Promise<TextChunk> {
    const texts = await this.files.texts(chunk);
    this.chunks.set(chunk, texts);
    return texts;
  }

  private chunkOf(row: number): number {
    return this.table.chunkStarts.findLastIndex((start) => start <= row);
  }

  /** The texts of a row; undefined where they have not come. */
  of(row: number): RowTexts | undefined {
    const { chunkStarts, chunkDocuments, documentOf } = this.table;
    const chunk = this.chunkOf(row);
    const texts = this.chunks.get(chunk);
    if (!texts) return undefined;
    const document = (documentOf[row] ?? 0) - (chunkDocuments[chunk] ?? 0);
    return { texts, row: row - (chunkStarts[chunk] ?? 0), document };
  }

  /** Fetches what is missing of the texts of rows, in their order; what was wanted before and not begun is let go. */
  want(rows: Uint32Array): void {
    const chunks = new Set([...rows].map((row) => this.chunkOf(row)));
    this.waiting = [...chunks].filter((chunk) => !this.chunks.has(chunk) && !this.coming.has(chunk));
    this.fetchNext();
  }

  private fetchNext(): void {
    while (this.coming.size < mostAtOnce) {
      const chunk = this.waiting.shift();
      if (chunk === undefined) return;
      this.coming.add(chunk);
      const next = () => {
        this.coming.delete(chunk);
        this.fetchNext();
      };
      this.chunk(chunk).then(() => {
        next();
        this.tell();
      }, next);
    }
  }

  /** Told at once where nothing is on its way any more, else after a while: rows are drawn seldom and many at a time. */
  private tell(): void {
    if (this.coming.size > 0) {
      this.telling ??= setTimeout(() => this.tellNow(), patience);
      return;
    }
    this.tellNow();
  }

  private tellNow(): void {
    clearTimeout(this.telling);
    this.telling = undefined;
    this.arrived();
  }

  /** The row of a document that has a mark; undefined where it has none. */
  async find(id: string, mark: string): Promise<number | undefined> {
    const { documents, chunkStarts } = this.table;
    const document = documents.id.indexOf(id);
    if (document < 0) return undefined;
    const first = documents.firstRow[document] ?? 0;
    const last = documents.firstRow[document + 1] ?? 0;
    const chunk = this.chunkOf(first);
    const texts = await this.chunk(chunk);
    for (let row = first; row < last; row += 1) {
      const [block, number] = placeAt(texts, row - (chunkStarts[chunk] ?? 0));
      if ((number > 0 ? `p${block}-m${number}` : `p${block}`) === mark) return row;
    }
    return undefined;
  }
}
