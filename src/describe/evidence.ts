import type { Evidence } from './description.ts';

/** Collects what each answer rests on. */
export class EvidenceBook {
  readonly #text: string;
  readonly #entries: Evidence[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get entries(): readonly Evidence[] {
    return this.#entries;
  }

  /** Notes an answer; an empty one is not noted. The quote's place is looked up where it is in the text. */
  note(
    field: string,
    value: string | undefined,
    from: Evidence['from'],
    quote: string | undefined,
    confidence: number | undefined,
  ): void {
    if (!value) return;
    const words = quote ?? value;
    const start = from === 'text' && words ? this.#text.indexOf(words) : -1;
    this.#entries.push({
      field,
      value,
      from,
      quote: words,
      ...(start < 0 ? {} : { start, end: start + words.length }),
      confidence: confidence ?? 0.5,
    });
  }
}
