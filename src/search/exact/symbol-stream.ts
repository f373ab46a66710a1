import { YanluError } from '../../errors.ts';

/** A symbol is one code unit of a gram; Chinese archives use a tenth of these. */
const mostSymbols = 0xffff;

/** Symbols of all documents in one growing array. */
export class SymbolStream {
  private units: Uint16Array;
  private length = 0;
  private readonly ids = new Map<string, number>();
  readonly starts: number[] = [0];

  /** @param expected how many symbols there will be, about */
  constructor(expected: number) {
    this.units = new Uint16Array(Math.max(expected, 1));
  }

  private push(symbol: number): void {
    if (this.length === this.units.length) {
      const larger = new Uint16Array(this.length * 2);
      larger.set(this.units);
      this.units = larger;
    }
    this.units[this.length] = symbol;
    this.length += 1;
  }

  /** Adds a stretch of text across whose end nothing is found. */
  add(folded: string): void {
    for (const character of folded) {
      let id = this.ids.get(character);
      if (id === undefined) {
        id = this.ids.size + 1;
        if (id > mostSymbols)
          throw new YanluError('SearchIndexFailed', {
            reason: 'the texts hold too many different characters',
          });
        this.ids.set(character, id);
      }
      this.push(id);
    }
    this.push(0);
  }

  endDocument(): void {
    this.starts.push(this.length);
  }

  /** Numbers the symbols anew, those first that most documents hold. */
  finish(): { readonly alphabet: string; readonly symbols: Uint16Array } {
    const symbols = this.units.subarray(0, this.length);
    const counts = new Uint32Array(this.ids.size + 1);
    const last = new Uint32Array(this.ids.size + 1);
    for (let document = 1; document < this.starts.length; document += 1)
      for (let at = this.starts[document - 1] ?? 0; at < (this.starts[document] ?? 0); at += 1) {
        const symbol = symbols[at] ?? 0;
        if (symbol === 0 || last[symbol] === document) continue;
        last[symbol] = document;
        counts[symbol] = (counts[symbol] ?? 0) + 1;
      }
    const order = [...this.ids].sort(
      ([a, x], [b, y]) => (counts[y] ?? 0) - (counts[x] ?? 0) || (a < b ? -1 : 1),
    );
    const renamed = new Uint16Array(this.ids.size + 1);
    for (const [index, [, id]] of order.entries()) renamed[id] = index + 1;
    for (let at = 0; at < symbols.length; at += 1) symbols[at] = renamed[symbols[at] ?? 0] ?? 0;
    return { alphabet: order.map(([character]) => character).join(''), symbols };
  }
}
