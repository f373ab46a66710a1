/**
 * Front matter of which every line can mean only one thing: names of fields, and values that no rule of
 * YAML 1.2 gives another meaning than their own characters. Such lines are written without the YAML
 * library, as it would write them, and need not be read back to be known. A property test holds both to
 * the library.
 */

const han = '\\p{Script=Han}';
/** Begins with a Chinese character, so it is neither number nor word of YAML, and holds no sign of it. */
const chinese = new RegExp(`^[${han}《“（][${han}，。、；：！？“”‘’（）《》—…·〔〕0-9A-Za-z]*$`, 'u');
/** Words of Latin letters that YAML 1.1 or 1.2 reads as something else are not among them. */
const word =
  /^(?:speech|policy|other|day|month|year|none|stated|inferred|whole|fragment|cut-off|Hans|Hant|public|withheld|checked)$/;
const id = /^(?:\d{4}(?:-\d\d){0,2}|undated)(?:-[a-z]+)+-[0-9a-z]+$/;
const key = /^(?:\d{4}-)?[a-z]+(?:-[a-z]+)+$/;
/** A path below raw/, with no sign that YAML has a meaning for; a space stands between two characters. */
const place = new RegExp(
  `^raw(?:/[0-9A-Za-z_.${han}（）【】()-]+(?: [0-9A-Za-z_.${han}（）【】()-]+)*)+$`,
  'u',
);
const address = /^https?:\/\/[0-9A-Za-z./_-]+$/;
/** Not of digits and one e, which would be a number. */
const sha256 = /^(?=[0-9a-f]*[abcdf])[0-9a-f]{64}$/;
const coding = /^(?:utf-8|utf-16le|utf-16be|gb18030|big5|binary|[a-z]+@\d+)$/;
const anchor = /^p\d+$/;
const calm = [chinese, word, id, key, place, address, sha256, coding, anchor];
/** Dates and codes of places, which would be read as numbers or as times. */
const quoted = /^(?:\d{4}(?:-\d\d){0,2}|\d{6})$/;
/** Of letters, and `sha256`. */
const fieldName = /^[a-zA-Z]+(?:256)?$/;

function scalar(value: unknown): string | undefined {
  if (value === true) return 'true';
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
  if (typeof value !== 'string') return undefined;
  if (quoted.test(value)) return `"${value}"`;
  return calm.some((pattern) => pattern.test(value)) ? value : undefined;
}

function linesOf(fields: Readonly<Record<string, unknown>>, indent: string): string[] | undefined {
  const lines: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (!fieldName.test(name)) return undefined;
    const plain = scalar(value);
    if (plain !== undefined) {
      lines.push(`${indent}${name}: ${plain}`);
      continue;
    }
    if (typeof value !== 'object' || value === null) return undefined;
    const inner = Array.isArray(value) ? itemsOf(value, `${indent}  `) : mapOf(value, `${indent}  `);
    if (!inner) return undefined;
    lines.push(`${indent}${name}:`, ...inner);
  }
  return lines;
}

const mapOf = (value: object, indent: string) =>
  Object.keys(value).length === 0 ? undefined : linesOf(value as Readonly<Record<string, unknown>>, indent);

function itemsOf(items: readonly unknown[], indent: string): string[] | undefined {
  if (items.length === 0) return undefined;
  const lines: string[] = [];
  for (const item of items) {
    const plain = scalar(item);
    const inner =
      plain !== undefined
        ? [plain]
        : typeof item === 'object' && item !== null && !Array.isArray(item)
          ? mapOf(item, '')?.map((line, index) => (index === 0 ? line : `${indent}  ${line}`))
          : undefined;
    if (!inner) return undefined;
    lines.push(...inner.map((line, index) => (index === 0 ? `${indent}- ${line}` : line)));
  }
  return lines;
}

/**
 * Writes fields as YAML, a line each.
 *
 * @returns undefined where a value needs more care
 */
export function calmYaml(fields: Readonly<Record<string, unknown>>): string | undefined {
  const lines = linesOf(fields, '');
  return lines && `${lines.join('\n')}\n`;
}
