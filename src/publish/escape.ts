/**
 * Plain text into closed MDX, with as few marks as the parser allows: ordinary Chinese text comes out
 * as it went in. Each rule names the construct of CommonMark 0.31 or MDX 3 that it keeps from starting.
 */

const reference = (character: string) => `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};`;

/**
 * Characters written as numeric references wherever they stand: line ends and tabs have a meaning in
 * Markdown, the others cannot be seen and could deceive the reader of the file (Unicode TR 36: format
 * and bidirectional controls, line and paragraph separator, byte-order mark).
 */
const invisible = /[\t\n\r\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

/** What starts code, a component or an expression, or escapes. */
const alwaysSpecial = /[\\`<{]/g;

/** An ampersand that would be read as a character reference. */
const referenceLike = /&(?=#?[0-9A-Za-z]{1,40};)/g;

/** The end of a link's or an image's text. */
const linkEnd = /\](?=\()/g;

/** Emphasis needs two runs; a single run of asterisks or underscores is text. A tag can part a run. */
function escapeRuns(escaped: string, piece: string, block: string, mark: '*' | '_'): string {
  const whole = mark === '*' ? /\*+/g : /_+/g;
  const single = mark === '*' ? /\*/g : /_/g;
  const runs = block.match(piece === block ? whole : single);
  return runs && runs.length > 1 ? escaped.replaceAll(mark, `\\${mark}`) : escaped;
}

/**
 * Escapes a piece of a block.
 *
 * @param piece what stands between two tags or ends of the block
 * @param block the whole text of the block: emphasis may span its tags
 */
export function escapeInline(piece: string, block: string): string {
  let escaped = piece.replace(alwaysSpecial, '\\$&').replace(referenceLike, '\\&').replace(linkEnd, '\\]');
  escaped = escapeRuns(escaped, piece, block, '*');
  escaped = escapeRuns(escaped, piece, block, '_');
  return escaped.replace(invisible, reference);
}

/** Starts of a line that are blocks of their own: heading, quotation, list, rule, fence, definition. */
const blockStart = /^(?:#{1,6}(?=[ \t]|$)|>|[-+*](?=[ \t]|$)|[-_*](?=[-_* \t]*$)|~(?=~~)|\[)/;

/** An ordered list: up to nine digits, a dot or a bracket, a space. */
const orderedListStart = /^([0-9]{1,9})([.)])(?=[ \t]|$)/;

/** A module's `import` and `export`, which MDX looks for at the start of a block. */
export const moduleStart = /^(?=(?:import|export)(?![0-9A-Za-z_]))[ie]/;

/** Guards the start of an escaped line that would otherwise begin a block of another kind. */
export function guardStart(line: string): string {
  if (/^ /.test(line)) return `&#x20;${line.slice(1)}`;
  return line.replace(moduleStart, reference).replace(orderedListStart, '$1\\$2').replace(blockStart, '\\$&');
}

/** Guards the end of an escaped line: Markdown drops spaces there. */
export function guardEnd(line: string): string {
  return line.endsWith(' ') ? `${line.slice(0, -1)}&#x20;` : line;
}

/** Guards the end of a heading, where a run of `#` is taken for its closing mark. */
export function guardHeadingEnd(line: string): string {
  return line.endsWith('#') ? `${line.slice(0, -1)}\\#` : line;
}

/** Escapes the value of an attribute written in double quotes. */
export function escapeAttribute(value: string): string {
  return value
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(invisible, reference);
}
