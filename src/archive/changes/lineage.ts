import type { AccountStep } from '../../schema/account.ts';
import { restoreStep } from '../../schema/account.ts';

/** One edit of an account, numbered through all its steps. */
export interface TracedEdit {
  readonly stage: string;
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/**
 * A stretch that has one history: `kept` stands in both texts, `gone` only in the received text, `made`
 * only in the clean text. `edit` is the one that took it away or made it.
 */
export interface Strand {
  readonly state: 'kept' | 'gone' | 'made';
  readonly text: string;
  readonly edit?: number;
}

export interface Lineage {
  readonly edits: readonly TracedEdit[];
  /** In reading order: `kept` and `gone` joined are the received text, `kept` and `made` the clean text. */
  readonly strands: readonly Strand[];
}

/**
 * Follows every character from the received to the clean text. The account says which edit touched
 * what, so nothing is guessed by comparing the two.
 *
 * @param received the text that the first step received
 * @param steps of the account, in order
 */
export function lineageOf(received: string, steps: readonly AccountStep[]): Lineage {
  const edits: TracedEdit[] = [];
  let strands: Strand[] = received ? [{ state: 'kept', text: received }] : [];
  for (const short of steps) {
    const walk = new Walk(strands);
    let reached = 0;
    for (const { rule, start, end, before, after } of restoreStep(short).edits) {
      const edit = edits.push({ stage: short.stage, rule, before, after }) - 1;
      walk.pass(start - reached);
      walk.remove(end - start, edit);
      if (after) walk.out.push({ state: 'made', text: after, edit });
      reached = end;
    }
    strands = walk.rest();
  }
  return { edits, strands };
}

/** Goes once through the strands of a text; those that are gone have no length in it. */
class Walk {
  readonly out: Strand[] = [];
  readonly #strands: readonly Strand[];
  #index = 0;
  #offset = 0;

  constructor(strands: readonly Strand[]) {
    this.#strands = strands;
  }

  /** Lets a length of the text through, and whatever is gone behind it. */
  pass(length: number): void {
    this.#take(length, (strand) => this.out.push(strand));
    while (this.#offset === 0 && this.#strands[this.#index]?.state === 'gone') {
      const strand = this.#strands[this.#index++];
      if (strand) this.out.push(strand);
    }
  }

  /** Takes a length out of the text: received characters are gone, made ones never were. */
  remove(length: number, edit: number): void {
    this.#take(length, (strand) => {
      if (strand.state === 'kept') this.out.push({ state: 'gone', text: strand.text, edit });
      else if (strand.state === 'gone') this.out.push(strand);
    });
  }

  rest(): Strand[] {
    this.#take(Number.POSITIVE_INFINITY, (strand) => this.out.push(strand));
    return this.out;
  }

  #take(length: number, each: (strand: Strand) => void): void {
    let open = length;
    while (open > 0) {
      const strand = this.#strands[this.#index];
      if (!strand) return;
      if (strand.state === 'gone') {
        each(strand);
        this.#index++;
        continue;
      }
      const text = strand.text.slice(this.#offset, this.#offset + open);
      each({ ...strand, text });
      open -= text.length;
      this.#offset += text.length;
      if (this.#offset < strand.text.length) return;
      this.#index++;
      this.#offset = 0;
    }
  }
}
