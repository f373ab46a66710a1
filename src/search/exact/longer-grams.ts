import { roomFor } from './document-lists.ts';
import type { DocumentList } from './write-shards.ts';

const pieceLength = 1 << 20;

/** Lists of grams of three symbols and more, each with a place where the gram stands. */
export class LongerGrams {
  private readonly pieces: DocumentList[] = [];
  private readonly pieceOf: number[] = [];
  private readonly starts: number[] = [];
  private used = 0;
  private readonly documentCount: number;
  readonly positions: number[] = [];
  readonly lengths: number[] = [];
  private readonly counts: number[] = [];

  constructor(documentCount: number) {
    this.documentCount = documentCount;
  }

  add(position: number, length: number, documents: DocumentList): void {
    let piece = this.pieces.at(-1);
    if (piece === undefined || this.used + documents.length > piece.length) {
      piece = roomFor(Math.max(pieceLength, documents.length), this.documentCount);
      this.pieces.push(piece);
      this.used = 0;
    }
    piece.set(documents, this.used);
    this.pieceOf.push(this.pieces.length - 1);
    this.starts.push(this.used);
    this.counts.push(documents.length);
    this.used += documents.length;
    this.positions.push(position);
    this.lengths.push(length);
  }

  list(index: number): DocumentList {
    const start = this.starts[index] ?? 0;
    const piece = this.pieces[this.pieceOf[index] ?? 0] ?? roomFor(0, this.documentCount);
    return piece.subarray(start, start + (this.counts[index] ?? 0));
  }
}
