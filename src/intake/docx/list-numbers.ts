/** How a level of a list is numbered. */
interface Level {
  readonly format: string;
  /** `%1、`, `（%2）`, `%1.%2`. */
  readonly text: string;
  readonly start: number;
}

/** Which list and level a paragraph belongs to. */
interface Place {
  readonly list: string;
  readonly level: number;
}

const attribute = (name: string) => new RegExp(`\\sw:${name}\\s?=\\s?["']([^"']{0,200})["']`);
const ownValue = attribute('val');
const elementValue = (xml: string, name: string) =>
  new RegExp(`<w:${name}\\s([^>]{0,400})>`).exec(xml)?.[0] ?? '';
const read = (xml: string, name: string) => ownValue.exec(elementValue(xml, name))?.[1];

/** The pieces of a part between two tags; they do not nest in what is read here. */
function* pieces(xml: string, name: string): Generator<{ readonly text: string; readonly at: number }> {
  const opening = new RegExp(`<w:${name}(?:\\s[^>]{0,2000})?>`, 'g');
  const closing = `</w:${name}>`;
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    if (found[0].endsWith('/>')) continue;
    const end = xml.indexOf(closing, found.index);
    if (end < 0) return;
    yield { text: xml.slice(found.index, end + closing.length), at: found.index };
    opening.lastIndex = end + closing.length;
  }
}

const digits = '零一二三四五六七八九';
/** 一, 十二, 二十 as Word counts them; lists do not go beyond. */
function inChinese(n: number): string {
  if (n < 10) return digits.charAt(n);
  if (n > 99) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits.charAt(tens) : ''}十${ones > 0 ? digits.charAt(ones) : ''}`;
}

function roman(n: number): string {
  const table: readonly (readonly [string, number])[] = [
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ];
  let rest = n;
  let out = '';
  for (const [sign, value] of table) for (; rest >= value && out.length < 20; rest -= value) out += sign;
  return out;
}

/** A number in one of the formats of ISO/IEC 29500-1, 17.18.59; undefined for bullets and formats without a sign. */
function formatted(n: number, format: string): string | undefined {
  switch (format) {
    case 'none':
    case 'bullet':
      return undefined;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return inChinese(n);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n <= 20 ? String.fromCharCode(0x2460 + n - 1) : String(n);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'upperLetter':
      return String.fromCharCode(64 + ((n - 1) % 26) + 1);
    case 'lowerLetter':
      return String.fromCharCode(96 + ((n - 1) % 26) + 1);
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'decimalZero':
      return String(n).padStart(2, '0');
    default:
      return String(n);
  }
}

/** The numbers that Word counts and does not write into the text. */
export class ListNumbers {
  readonly #lists = new Map<string, readonly (Level | undefined)[]>();
  /** Lists that share an abstract list count on together. */
  readonly #family = new Map<string, string>();
  readonly #styles = new Map<string, Partial<Place>>();
  readonly #counts = new Map<string, number[]>();

  /** @param numbering part `numbering.xml`; `styles` part `styles.xml`; both may be empty */
  constructor(numbering: string, styles: string) {
    const abstracts = new Map<string, readonly (Level | undefined)[]>();
    for (const { text } of pieces(numbering, 'abstractNum')) {
      const id = attribute('abstractNumId').exec(text)?.[1];
      if (id !== undefined) abstracts.set(id, readLevels(text));
    }
    for (const { text } of pieces(numbering, 'num')) {
      const id = attribute('numId').exec(text)?.[1];
      const of = read(text, 'abstractNumId');
      const levels = of === undefined ? undefined : abstracts.get(of);
      if (id === undefined || of === undefined || !levels) continue;
      const starts = startOverrides(text);
      this.#lists.set(
        id,
        levels.map((level, at) =>
          level && starts.has(at) ? { ...level, start: starts.get(at) ?? 1 } : level,
        ),
      );
      this.#family.set(id, starts.size > 0 ? `own ${id}` : of);
    }
    for (const { text } of pieces(styles, 'style')) {
      const id = attribute('styleId').exec(text)?.[1];
      const place = placeIn(text);
      if (id !== undefined && place) this.#styles.set(id, place);
    }
  }

  /**
   * The number of the next paragraph, counted on.
   *
   * @param properties the paragraph's `<w:pPr>`
   * @returns undefined where it has none
   */
  next(properties: string): string | undefined {
    const style = read(properties, 'pStyle');
    const own = placeIn(properties);
    const inherited = style === undefined ? undefined : this.#styles.get(style);
    const list = own?.list ?? inherited?.list;
    const level = own?.level ?? inherited?.level ?? 0;
    const levels = list === undefined ? undefined : this.#lists.get(list);
    const format = levels?.[level];
    if (list === undefined || list === '0' || !levels || !format) return undefined;
    const family = this.#family.get(list) ?? list;
    const counts = this.#counts.get(family) ?? [];
    counts[level] = (counts[level] ?? format.start - 1) + 1;
    counts.length = level + 1;
    this.#counts.set(family, counts);
    if (formatted(1, format.format) === undefined) return undefined;
    return format.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const n = counts[at] ?? levels[at]?.start ?? 1;
      return formatted(n, levels[at]?.format ?? 'decimal') ?? '';
    });
  }
}

function readLevels(xml: string): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const { text } of pieces(xml, 'lvl')) {
    const at = Number(attribute('ilvl').exec(text)?.[1]);
    if (!(at >= 0 && at < 9)) continue;
    levels[at] = {
      format: read(text, 'numFmt') ?? 'decimal',
      text: read(text, 'lvlText') ?? '',
      start: Number(read(text, 'start') ?? 1) || 1,
    };
  }
  return levels;
}

function startOverrides(xml: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const { text } of pieces(xml, 'lvlOverride')) {
    const [at, start] = [attribute('ilvl').exec(text)?.[1], read(text, 'startOverride')];
    if (at !== undefined && start !== undefined) found.set(Number(at), Number(start));
  }
  return found;
}

/** The list and level that properties name; what a tracked change had before is not asked. */
function placeIn(xml: string): Partial<Place> | undefined {
  const change = xml.indexOf('<w:pPrChange');
  const now = change < 0 ? xml : xml.slice(0, change);
  const start = now.indexOf('<w:numPr');
  if (start < 0) return undefined;
  const properties = now.slice(start, now.indexOf('</w:numPr>', start) + 1 || undefined);
  const [list, level] = [read(properties, 'numId'), read(properties, 'ilvl')];
  return {
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level: Number(level) }),
  };
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * Writes the numbers of lists into the text of a part, where a reader of the document sees them.
 *
 * @param document part `document.xml`
 */
export function withListNumbers(document: string, numbers: ListNumbers): string {
  const out: string[] = [];
  let from = 0;
  for (const { text, at } of pieces(document, 'pPr')) {
    const number = numbers.next(text);
    if (number === undefined || number === '') continue;
    const end = endOfProperties(document, at, text);
    out.push(document.slice(from, end), `<w:r><w:t xml:space="preserve">${escaped(number)}</w:t></w:r>`);
    from = end;
  }
  return out.length === 0 ? document : out.join('') + document.slice(from);
}

/** A tracked change of the properties holds the old ones inside itself. */
function endOfProperties(document: string, at: number, text: string): number {
  const end = at + text.length;
  if (!text.includes('<w:pPrChange')) return end;
  const closed = document.indexOf('</w:pPr>', document.indexOf('</w:pPrChange>', at));
  return closed < 0 ? end : closed + '</w:pPr>'.length;
}

/** Takes hidden words out of a part, as a reader of the document does not see them. */
export function withoutHidden(document: string): string {
  if (!document.includes('<w:vanish')) return document;
  const out: string[] = [];
  let from = 0;
  for (const { text, at } of pieces(document, 'r')) {
    const properties = text.slice(0, text.indexOf('</w:rPr>') + 1);
    const vanish = /<w:vanish(?:\s[^>]{0,100})?\/?>/.exec(properties)?.[0];
    // A run that holds a text box holds other runs, and is left.
    if (/<w:[pr][\s>]/.test(text.slice(1))) continue;
    if (!vanish || /w:val\s?=\s?["'](?:0|false|off)["']/.test(vanish)) continue;
    out.push(document.slice(from, at));
    from = at + text.length;
  }
  return out.join('') + document.slice(from);
}
