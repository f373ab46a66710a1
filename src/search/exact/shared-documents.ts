import { type DocumentList, firstNotBelow, type Level } from './document-lists.ts';

/**
 * What two lists share beside the documents of a gram that stands in both: no more than may be read, the
 * gram's own documents and no other, or more than these.
 */
export type Share = 'few' | 'same' | 'more';

/** Answers what lists of a level share. Asked for the same first list again and again, it is quickest. */
export class SharedDocuments {
  private readonly level: Level;
  private readonly costs: Uint32Array;
  private readonly marks: Uint32Array;
  private marked = 0;

  /** @param costs what reading each document costs */
  constructor(level: Level, costs: Uint32Array) {
    this.level = level;
    this.costs = costs;
    this.marks = new Uint32Array(costs.length);
  }

  /**
   * @param own how many documents hold the gram whose parts the lists belong to
   * @param budget what may be read
   */
  ask(first: number, second: number, own: number, budget: number): Share {
    const { offsets, documents } = this.level;
    const [from, to] = [offsets[first] ?? 0, offsets[first + 1] ?? 0];
    const [otherFrom, otherTo] = [offsets[second] ?? 0, offsets[second + 1] ?? 0];
    return otherTo - otherFrom <= to - from
      ? this.walkMarked(first, from, to, otherFrom, otherTo, own, budget)
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

  /** Walks the first list and looks its documents up in the second, which is longer. */
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
