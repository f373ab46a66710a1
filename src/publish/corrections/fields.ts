import { isDeepStrictEqual } from 'node:util';
import type { FieldChange } from '../../schema/corrections.ts';
import type { DocumentRecord } from '../../schema/record.ts';

/** A record, or a part of it, by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** Fields that are no description: the id is permanent, anchors settle by themselves, tags are derived. */
const apart: ReadonlySet<string> = new Set(['id', 'aliases', 'sources', 'themes', 'measureTypes']);

/** What a person may know better of a source; the rest is what the bytes say. */
const sourceFields = ['site', 'url'] as const;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that would reach into the language. */
const isName = (name: string) => /^[A-Za-z0-9]+$/.test(name) && !(name in Object.prototype);

/** The value at a path such as `speaker.name` or `sources.0.site`; undefined where there is none. */
export function readField(fields: Fields, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (!isName(name) || typeof value !== 'object' || value === null) return undefined;
    return Object.hasOwn(value, name) ? (value as Fields)[name] : undefined;
  }, fields);
}

/** The same fields with another value at a path; without a value the field goes, and what it leaves empty. */
export function writeField(fields: Fields, path: string, value: unknown): Fields {
  const [name = '', ...rest] = path.split('.');
  if (!isName(name)) return fields;
  const present = fields[name];
  const below = rest.join('.');
  let next = value;
  if (below !== '' && Array.isArray(present))
    next = present.map((item, index) =>
      String(index) === rest[0] && isFields(item) ? writeField(item, rest.slice(1).join('.'), value) : item,
    );
  else if (below !== '') {
    const inner = writeField(isFields(present) ? present : {}, below, value);
    next = Object.keys(inner).length > 0 ? inner : undefined;
  }
  const { [name]: _former, ...others } = fields;
  return next === undefined ? others : { ...fields, [name]: next };
}

/** What a person changed in the record, by path. Lists count as one value. */
export function fieldChanges(former: DocumentRecord, edited: DocumentRecord): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (from: unknown, to: unknown, path: string) => {
    if (isDeepStrictEqual(from, to)) return;
    if (isFields(from) && isFields(to)) {
      for (const name of new Set([...Object.keys(from), ...Object.keys(to)]))
        compare(from[name], to[name], `${path}.${name}`);
      return;
    }
    if (path === 'place' || !(isFields(from) || isFields(to))) changes.push(change(path, from, to));
    else
      for (const [name, value] of Object.entries(isFields(from) ? from : (to as Fields)))
        compare(isFields(from) ? value : undefined, isFields(from) ? undefined : value, `${path}.${name}`);
  };
  const [before, after]: [Fields, Fields] = [former, edited];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (!apart.has(name)) compare(before[name], after[name], name);
  for (const [index, source] of former.sources.entries())
    for (const name of sourceFields) {
      const same = edited.sources.find(
        ({ file, sha256 }) => file === source.file && sha256 === source.sha256,
      );
      if (same) compare(source[name], same[name], `sources.${index}.${name}`);
    }
  return changes;
}

const change = (field: string, from: unknown, to: unknown): FieldChange => ({
  field,
  ...(from === undefined ? {} : { from: from as NonNullable<FieldChange['from']> }),
  ...(to === undefined ? {} : { to: to as NonNullable<FieldChange['to']> }),
});
