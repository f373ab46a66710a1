import type { MeasureTable } from '../measures/open-table.ts';
import type { TextChunk } from '../measures/table.ts';
import type { MeasureFiles } from './measure-files.ts';
import type { RowTexts } from './measure-grid-row.ts';

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

  /** The id of a row's words, `p3-m1`; undefined while it is on its way. */
  markOf(row: number): string | undefined {
    const known = this.of(row);
    if (!known) return undefined;
    const [block = 0, number = 0] = known.texts.place[known.row] ?? [];
    return number > 0 ? `p${block}-m${number}` : `p${block}`;
  }

  /** The row of a document that has a mark; undefined where it has none, or it is on its way. */
  find(id: string, mark: string): number | undefined {
    const document = this.table.documents.id.indexOf(id);
    if (document < 0) return undefined;
    const first = this.table.documents.firstRow[document] ?? 0;
    const last = this.table.documents.firstRow[document + 1] ?? 0;
    for (let row = first; row < last; row += 1) if (this.markOf(row) === mark) return row;
    return undefined;
  }
}
