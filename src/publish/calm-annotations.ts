/**
 * Annotations of which every line can mean only one thing, read without the YAML library, which takes twenty
 * times as long: what rules write, and what a person writes like it. A property test holds both to the
 * library. Anything else is left to it.
 */

const han = '\\p{Script=Han}';
/** Holds a Chinese character before any sign, so it is neither number nor word of YAML, and no sign of it. */
const chinese = new RegExp(
  `^[0-9A-Za-z《“（]*[${han}][${han}，。、；：！？“”‘’（）《》…—·〔〕％0-9A-Za-z%.,/()-]*$`,
  'u',
);
/** Ids of themes and types, names of kinds and decisions; YAML has a meaning for three words alone. */
const word = /^(?!(?:null|true|false)$)[a-z]+(?:-[a-z]+)*$/;
const anchor = /^p\d{1,6}$/;
const rule = /^rule:[a-z]+@[\d.]+\+[\d.]+$/;
const calm = [anchor, word, rule, chinese];
const recordId = /^(?:\d{4}(?:-\d\d){0,2}|undated)-[a-z][0-9a-z-]*$/;
const field = /^( {2}- | {4})([a-z]+): (\S.*)$/;

/** A list, map or text in the one form JSON gives it; that form means the same in YAML. */
function jsonValue(text: string): unknown {
  if (text.includes('__proto__')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function readValue(text: string): unknown {
  if (text.startsWith('[') || text.startsWith('{') || text.startsWith('"')) return jsonValue(text);
  return calm.some((pattern) => pattern.test(text)) ? text : undefined;
}

/** Reads `- key: value` and its following lines from `from` on; ends at a line that is none. */
function itemsOf(lines: readonly string[], from: number) {
  const items: Record<string, unknown>[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const [, indent, name, text] = field.exec(lines[at] ?? '') ?? [];
    if (indent === undefined || name === undefined || text === undefined) break;
    const value = readValue(text);
    if (value === undefined) return undefined;
    if (indent.includes('-')) items.push({});
    const item = items.at(-1);
    if (!item || Object.hasOwn(item, name)) return undefined;
    item[name] = value;
  }
  return items.length > 0 ? { items, at } : undefined;
}

/**
 * Reads a file of annotations whose every line is calm.
 *
 * @returns what the YAML library would, not yet held to the schema; undefined where a line needs more care
 */
export function readCalmAnnotations(yaml: string): Record<string, unknown> | undefined {
  const lines = yaml.split('\n');
  if (lines[0] !== 'version: 1' || lines.pop() !== '') return undefined;
  const id = /^id: (\S+)$/.exec(lines[1] ?? '')?.[1];
  if (!id || !recordId.test(id)) return undefined;
  const file: Record<string, unknown> = { version: 1, id };
  let at = 2;
  const reviewed = /^reviewed: (\S.*)$/.exec(lines[at] ?? '')?.[1];
  if (reviewed !== undefined) {
    file.reviewed = readValue(reviewed);
    if (file.reviewed === undefined) return undefined;
    at += 1;
  }
  while (at < lines.length) {
    const [, name, empty] = /^(annotations|lost):( \[\])?$/.exec(lines[at] ?? '') ?? [];
    if (!name || Object.hasOwn(file, name)) return undefined;
    const found = empty ? { items: [], at: at + 1 } : itemsOf(lines, at + 1);
    if (!found) return undefined;
    file[name] = found.items;
    at = found.at;
  }
  return file;
}
