import { YanluError } from '../../errors.ts';

/** A symbol is one code unit of a gram; Chinese archives use a tenth of these. */
const mostSymbols = 0xffff;

/** Symbols of all documents in one growing array. */
export class SymbolStream {
  private units: Uint16Array;
  private length = 0;
  private readonly ids = new Map<string, number>();
  /** The ids of characters of one code unit; 0 where there is none yet. */
  private readonly idOfUnit = new Uint16Array(0x1_0000);
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

  private idOf(character: string): number {
    const known = this.ids.get(character);
    if (known !== undefined) return known;
    const id = this.ids.size + 1;
    if (id > mostSymbols)
      throw new YanluError('SearchIndexFailed', {
        reason: 'the texts hold too many different characters',
      });
    this.ids.set(character, id);
    if (character.length === 1) this.idOfUnit[character.charCodeAt(0)] = id;
    return id;
  }

  /** Adds a stretch of text across whose end nothing is found. */
  add(folded: string): void {
    for (let at = 0; at < folded.length; at += 1) {
      const known = this.idOfUnit[folded.charCodeAt(at)] ?? 0;
      if (known > 0) {
        this.push(known);
        continue;
      }
      const character = String.fromCodePoint(folded.codePointAt(at) ?? 0);
      this.push(this.idOf(character));
      at += character.length - 1;
    }
    this.push(0);
  }

  endDocument(): void {
    this.starts.push(this.length);
  }

  /**
   * Numbers the symbols anew, those first that most documents hold.
   *
   * @returns `holders`: in how many documents each symbol stands; nothing at 0
   */
  finish(): {
    readonly alphabet: readonly string[];
    readonly symbols: Uint16Array;
    readonly holders: Uint32Array;
  } {
    const symbols = this.units.subarray(0, this.length);
    const counts = new Uint32Array(this.ids.size + 1);
    const last = new Uint32Array(this.ids.size + 1);
    for (let document = 1; document < this.starts.length; document += 1) {
      const end = this.starts[document] ?? 0;
      for (let at = this.starts[document - 1] ?? 0; at < end; at += 1) {
        const symbol = symbols[at] ?? 0;
        if (symbol === 0 || last[symbol] === document) continue;
        last[symbol] = document;
        counts[symbol] = (counts[symbol] ?? 0) + 1;
      }
    }
    const order = [...this.ids].sort(
      ([a, x], [b, y]) => (counts[y] ?? 0) - (counts[x] ?? 0) || (a < b ? -1 : 1),
    );
    const renamed = new Uint16Array(this.ids.size + 1);
    for (const [index, [, id]] of order.entries()) renamed[id] = index + 1;
    for (let at = 0; at < symbols.length; at += 1) symbols[at] = renamed[symbols[at] ?? 0] ?? 0;
    return {
      alphabet: order.map(([character]) => character),
      symbols,
      holders: Uint32Array.from([0, ...order.map(([, id]) => counts[id] ?? 0)]),
    };
  }
}
