import { calmYaml } from './calm-front-matter.ts';

/** Records nest three levels; what is deeper is left to the library. */
const deepest = 6;

const fieldLine = /^([a-zA-Z]+(?:256)?):(?: (.*))?$/;

type Read<Value> = { readonly value: Value; readonly at: number } | undefined;

function readScalar(text: string): unknown {
  if (text === 'true') return true;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return /^"[^"\\]*"$/.test(text) ? text.slice(1, -1) : text;
}

/** Reads `name: value` lines with this indent, and what is nested below them, from `from` on. */
function readMap(lines: readonly string[], from: number, indent: string): Read<Record<string, unknown>> {
  if (indent.length > 2 * deepest) return undefined;
  const value: Record<string, unknown> = {};
  let at = from;
  while (lines[at]?.startsWith(indent)) {
    const [, name, scalar] = fieldLine.exec(lines[at]?.slice(indent.length) ?? '') ?? [];
    if (name === undefined || Object.hasOwn(value, name)) break;
    at += 1;
    if (scalar !== undefined) {
      value[name] = readScalar(scalar);
      continue;
    }
    const below = `${indent}  `;
    const read = lines[at]?.startsWith(`${below}- `)
      ? readItems(lines, at, below)
      : readMap(lines, at, below);
    if (!read) return undefined;
    value[name] = read.value;
    at = read.at;
  }
  return at === from ? undefined : { value, at };
}

function readItems(lines: readonly string[], from: number, indent: string): Read<unknown[]> {
  const value: unknown[] = [];
  const inner = `${indent}  `;
  let at = from;
  while (lines[at]?.startsWith(`${indent}- `)) {
    const text = lines[at]?.slice(inner.length) ?? '';
    if (!fieldLine.test(text)) {
      value.push(readScalar(text));
      at += 1;
      continue;
    }
    let end = at + 1;
    while (lines[end]?.startsWith(inner)) end += 1;
    const item = readMap([inner + text, ...lines.slice(at + 1, end)], 0, inner);
    if (!item || item.at !== end - at) return undefined;
    value.push(item.value);
    at = end;
  }
  return { value, at };
}

/**
 * Reads YAML that `calmYaml` would write, many times faster than the library. What was read is written
 * again: only where that gives the same text is it what the YAML means.
 *
 * @returns undefined for any other YAML
 */
export function readCalmYaml(yaml: string): Record<string, unknown> | undefined {
  const lines = yaml.split('\n');
  if (lines.pop() !== '') return undefined;
  const read = readMap(lines, 0, '');
  return read?.at === lines.length && calmYaml(read.value) === yaml ? read.value : undefined;
}
