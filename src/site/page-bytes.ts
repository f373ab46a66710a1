/** Most bytes that a UTF-16 code unit takes in UTF-8. */
const bytesPerUnit = 3;

/** Text as the bytes of UTF-8, in room that is used again for the next page. */
export class PageBytes {
  #bytes = Buffer.allocUnsafeSlow(1 << 20);
  #length = 0;

  /** All the room there is; what counts ends at `length`. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  write(text: string): void {
    this.#makeRoom(text.length * bytesPerUnit);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** Adds what stands in another from one place to before another. */
  copy(other: PageBytes, from: number, to: number): void {
    if (to <= from) return;
    this.#makeRoom(to - from);
    this.#length += other.#bytes.copy(this.#bytes, this.#length, from, to);
  }

  text(from: number, to: number): string {
    return this.#bytes.toString('utf8', from, to);
  }

  /** -1 where it does not stand at or after a place. */
  indexOf(bytes: Uint8Array, from: number): number {
    const found = this.#bytes.indexOf(bytes, from);
    return found + bytes.length > this.#length ? -1 : found;
  }

  /** What was written, good until more is. */
  taken(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const roomier = Buffer.allocUnsafeSlow(2 * (this.#length + more));
    this.#bytes.copy(roomier, 0, 0, this.#length);
    this.#bytes = roomier;
  }
}
