import { type AccountStep, restoreStep } from '../../schema/account.ts';
import { splitsCharacter } from '../../text/edit.ts';

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
  /** Of what is gone and was replaced: the edit that in the end took the replacement away, if one did. */
  readonly final?: number;
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
  /** Edits whose words were taken away again, each with the last edit that did. */
  const undone = new Map<number, number>();
  for (const short of steps) {
    const walk = new Walk(strands, undone);
    let reached = 0;
    for (const { rule, start, end, before, after } of restoreStep(short).edits) {
      const edit = edits.push({ stage: short.stage, rule, before, after }) - 1;
      const [head, tail] = commonEnds(before, after);
      const made = after.slice(head, after.length - tail);
      walk.pass(start + head - reached);
      walk.remove(before.length - head - tail, edit);
      if (made) walk.out.push({ state: 'made', text: made, edit });
      reached = end - tail;
    }
    strands = walk.rest();
  }
  const standing = new Set(strands.flatMap(({ state, edit }) => (state === 'made' ? [edit] : [])));
  return {
    edits,
    strands: strands.map((strand) => {
      let final = strand.edit;
      while (final !== undefined && !standing.has(final) && undone.has(final)) final = undone.get(final);
      return strand.state === 'gone' && final !== strand.edit ? { ...strand, final } : strand;
    }),
  };
}

/** How many code units the words before and after an edit share at their starts and at their ends. */
function commonEnds(before: string, after: string): [number, number] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  if (splitsCharacter(before, head) || splitsCharacter(after, head)) head--;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (splitsCharacter(before, before.length - tail) || splitsCharacter(after, after.length - tail)) tail--;
  return [head, tail];
}

/** Goes once through the strands of a text; those that are gone have no length in it. */
class Walk {
  readonly out: Strand[] = [];
  readonly #strands: readonly Strand[];
  #index = 0;
  #offset = 0;

  readonly #undone: Map<number, number>;

  constructor(strands: readonly Strand[], undone: Map<number, number>) {
    this.#strands = strands;
    this.#undone = undone;
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
      else if (strand.edit !== undefined) this.#undone.set(strand.edit, edit);
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
