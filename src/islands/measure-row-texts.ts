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

/** The texts of rows, as far as they have been fetched. */
export class RowTextStore {
  private readonly files: MeasureFiles;
  private readonly table: MeasureTable;
  private readonly arrived: () => void;
  private readonly chunks = new Map<number, TextChunk>();

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

  /** The texts of a row; undefined while they are on their way. */
  of(row: number): RowTexts | undefined {
    const { chunkStarts, chunkDocuments, documentOf } = this.table;
    const chunk = chunkStarts.findLastIndex((start) => start <= row);
    const texts = this.chunks.get(chunk);
    if (!texts) {
      this.chunk(chunk).then(this.arrived, () => undefined);
      return undefined;
    }
    const document = (documentOf[row] ?? 0) - (chunkDocuments[chunk] ?? 0);
    return { texts, row: row - (chunkStarts[chunk] ?? 0), document };
  }

  /** The row of a document that has a mark; undefined where it has none. */
  async find(id: string, mark: string): Promise<number | undefined> {
    const { documents, chunkStarts } = this.table;
    const document = documents.id.indexOf(id);
    if (document < 0) return undefined;
    const first = documents.firstRow[document] ?? 0;
    const last = documents.firstRow[document + 1] ?? 0;
    const chunk = chunkStarts.findLastIndex((start) => start <= first);
    const texts = await this.chunk(chunk);
    for (let row = first; row < last; row += 1) {
      const [block, number] = placeAt(texts, row - (chunkStarts[chunk] ?? 0));
      if ((number > 0 ? `p${block}-m${number}` : `p${block}`) === mark) return row;
    }
    return undefined;
  }
}
