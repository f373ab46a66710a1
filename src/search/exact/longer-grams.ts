import { type DocumentList, roomFor } from './document-lists.ts';
import type { Gram } from './write-shards.ts';

const pieceLength = 1 << 20;

/** Lists of grams of three symbols and more. */
export class LongerGrams {
  private readonly grams: Gram[] = [];
  private readonly documentCount: number;
  private piece: DocumentList;
  private used = 0;

  constructor(documentCount: number) {
    this.documentCount = documentCount;
    this.piece = roomFor(0, documentCount);
  }

  /** Adds a gram with a copy of its documents. */
  add(gram: string, documents: DocumentList): void {
    if (this.used + documents.length > this.piece.length) {
      this.piece = roomFor(Math.max(pieceLength, documents.length), this.documentCount);
      this.used = 0;
    }
    const end = this.used + documents.length;
    this.piece.set(documents, this.used);
    this.grams.push({ gram, documents: this.piece.subarray(this.used, end) });
    this.used = end;
  }

  /** All, in order of their symbols, a prefix before what it begins. */
  inOrder(): readonly Gram[] {
    return this.grams.sort(({ gram: a }, { gram: b }) => (a < b ? -1 : 1));
  }
}
