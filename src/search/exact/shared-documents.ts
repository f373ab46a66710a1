import { type DocumentList, firstNotBelow, type Level } from './document-lists.ts';

/**
 * What two lists share beside the documents of a gram that stands in both: no more than may be read, the
 * gram's own documents and no other, or more than these.
 */
export type Share = 'few' | 'same' | 'more';

/** Of lists that are longer than a share of all documents it is noted for each document whether they hold it. */
const longShare = 64;
const wordBits = 5;

/** Answers what lists of a level share. Asked for the same first list again and again, it is quickest. */
export class SharedDocuments {
  private readonly level: Level;
  private readonly costs: Uint32Array;
  private readonly marks: Uint32Array;
  private marked = 0;
  /** For each list that is long, a bit for each document; made when it is first asked for. */
  private readonly bits: (Uint32Array | undefined)[] = [];

  /** @param costs what reading each document costs */
  constructor(level: Level, costs: Uint32Array) {
    this.level = level;
    this.costs = costs;
    this.marks = new Uint32Array(costs.length);
  }

  /** The bits of a long list. */
  private bitsOf(list: number): Uint32Array {
    const known = this.bits[list];
    if (known) return known;
    const { offsets, documents } = this.level;
    const made = new Uint32Array((this.costs.length >>> wordBits) + 1);
    for (let at = offsets[list] ?? 0; at < (offsets[list + 1] ?? 0); at += 1) {
      const document = documents[at] ?? 0;
      made[document >>> wordBits] = (made[document >>> wordBits] ?? 0) | (1 << (document & 31));
    }
    this.bits[list] = made;
    return made;
  }

  /**
   * @param own how many documents hold the gram whose parts the lists belong to
   * @param budget what may be read
   */
  ask(first: number, second: number, own: number, budget: number): Share {
    const { offsets, documents } = this.level;
    const [from, to] = [offsets[first] ?? 0, offsets[first + 1] ?? 0];
    const [otherFrom, otherTo] = [offsets[second] ?? 0, offsets[second + 1] ?? 0];
    const otherLength = otherTo - otherFrom;
    if (otherLength <= to - from) return this.walkMarked(first, from, to, otherFrom, otherTo, own, budget);
    return otherLength * longShare > this.costs.length
      ? this.walkBits(this.bitsOf(second), from, to, own, budget)
      : this.walkSorted(documents, from, to, otherFrom, otherTo, own, budget);
  }

  /** Marks the documents of the first list and walks the second. */
  private walkMarked(
    first: number,
    from: number,
    to: number,
    otherFrom: number,
    otherTo: number,
    own: number,
    budget: number,
  ): Share {
    const { documents } = this.level;
    const { marks, costs } = this;
    if (this.marked !== first) {
      for (let at = from; at < to; at += 1) marks[documents[at] ?? 0] = first;
      this.marked = first;
    }
    let count = 0;
    let cost = 0;
    for (let at = otherFrom; at < otherTo; at += 1) {
      const document = documents[at] ?? 0;
      if (marks[document] !== first) continue;
      count += 1;
      cost += costs[document] ?? 0;
      if (cost > budget && count > own) return 'more';
    }
    return cost <= budget ? 'few' : 'same';
  }

  /** Walks the first list and looks its documents up in the bits of the second. */
  private walkBits(bits: Uint32Array, from: number, to: number, own: number, budget: number): Share {
    const { documents } = this.level;
    const { costs } = this;
    let count = 0;
    let cost = 0;
    for (let at = from; at < to; at += 1) {
      const document = documents[at] ?? 0;
      if ((((bits[document >>> wordBits] ?? 0) >>> (document & 31)) & 1) === 0) continue;
      count += 1;
      cost += costs[document] ?? 0;
      if (cost > budget && count > own) return 'more';
    }
    return cost <= budget ? 'few' : 'same';
  }

  /** Walks the first list and looks its documents up in the second, which is longer and yet short. */
  private walkSorted(
    documents: DocumentList,
    from: number,
    to: number,
    otherFrom: number,
    otherTo: number,
    own: number,
    budget: number,
  ): Share {
    let count = 0;
    let cost = 0;
    let other = otherFrom;
    for (let at = from; at < to && other < otherTo; at += 1) {
      const document = documents[at] ?? 0;
      other = firstNotBelow(documents, other, otherTo, document);
      if (documents[other] !== document || other >= otherTo) continue;
      count += 1;
      cost += this.costs[document] ?? 0;
      if (cost > budget && count > own) return 'more';
    }
    return cost <= budget ? 'few' : 'same';
  }
}
