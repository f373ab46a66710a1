import type { DescribedFields, Description, DescriptionInput, Evidence } from './description.ts';

/** Share of the characters that another script must change before a text counts as written in it. */
const leastChanged = 0.05;

/** A text and what the patterns read instead of it, place by place. */
interface Reading {
  readonly written: string;
  readonly read: string;
}

/**
 * Describes texts that stay in traditional characters: they are read in their simplified fold, in which
 * each character keeps its place, and what is found is given in the words of the text. Names of places
 * and genres stay as the tables have them.
 *
 * @param toSimplified traditional to Mainland simplified characters; a line whose length it changes is
 *   read as it stands
 */
export function readTraditional(
  describe: (input: DescriptionInput) => Description,
  toSimplified: (text: string) => string,
): (input: DescriptionInput) => Description {
  return (input) => {
    if (input.script !== 'Hant') return describe(input);
    const fold = (written: string): Reading => ({ written, read: inPlace(written, toSimplified) });
    const text = fold(input.text);
    if (changed(text) < text.written.length * leastChanged) return describe(input);

    const removed = input.removed.map((passage) => ({ ...passage, ...fold(passage.text) }));
    const { title, site, author } = input.page;
    const page = {
      ...(title ? { title: fold(title) } : {}),
      ...(site ? { site: fold(site) } : {}),
      ...(author ? { author: fold(author) } : {}),
    };
    const name = fold(input.name);
    const found = describe({
      ...input,
      text: text.read,
      removed: removed.map(({ rule, read }) => ({ rule, text: read })),
      page: {
        ...input.page,
        ...Object.fromEntries(Object.entries(page).map(([key, { read }]) => [key, read])),
      },
      name: name.read,
    });
    return inWords(found, asWritten([text, ...removed, ...Object.values(page), name]), text);
  };
}

/** Line by line, so that one line that grows or shrinks does not cost the places of the others. */
function inPlace(text: string, toSimplified: (text: string) => string): string {
  return text
    .split('\n')
    .map((line) => {
      const simple = toSimplified(line);
      return simple.length === line.length ? simple : line;
    })
    .join('\n');
}

function changed({ written, read }: Reading): number {
  let count = 0;
  for (let at = 0; at < written.length; at++) if (written.charCodeAt(at) !== read.charCodeAt(at)) count++;
  return count;
}

/**
 * Gives words of the fold as they are written: where they stand in a source, its words; where they were
 * put together, each character as the sources have it first.
 */
function asWritten(sources: readonly Reading[]): (words: string) => string {
  const characters = new Map<string, string>();
  for (const { written, read } of sources)
    for (let at = 0; at < read.length; at++)
      if (!characters.has(read.charAt(at))) characters.set(read.charAt(at), written.charAt(at));
  return (words) => {
    for (const { written, read } of sources) {
      const at = read.indexOf(words);
      if (at >= 0) return written.slice(at, at + words.length);
    }
    return words
      .split('')
      .map((unit) => characters.get(unit) ?? unit)
      .join('');
  };
}

function inWords(
  { fields, evidence, source, titleBlock }: Description,
  write: (words: string) => string,
  text: Reading,
): Description {
  const values = new Map<string, string>();
  const written = <Value extends string | undefined>(value: Value): Value => {
    if (value === undefined) return value;
    values.set(value, write(value));
    return write(value) as Value;
  };
  const { speaker, annexes, cites } = fields;
  const named: DescribedFields = {
    ...fields,
    ...given({
      title: written(fields.title),
      subtitle: written(fields.subtitle),
      occasion: written(fields.occasion),
      salutation: written(fields.salutation),
      dateEvidence: written(fields.dateEvidence),
      number: written(fields.number),
      issuer: written(fields.issuer),
    }),
    ...(speaker ? { speaker: given({ name: written(speaker.name), role: written(speaker.role) }) } : {}),
    annexes: annexes.map((annex) => ({ ...annex, title: written(annex.title) })),
    cites: cites.map((cited) => ({ ...cited, title: written(cited.title) })),
  };
  const noted = (one: Evidence): Evidence => ({
    ...one,
    value: values.get(one.value) ?? one.value,
    quote: one.start === undefined ? write(one.quote) : text.written.slice(one.start, one.end),
  });
  return {
    fields: named,
    evidence: evidence.map(noted),
    titleBlock,
    ...(source ? { source: { ...source, ...given({ site: written(source.site) }) } } : {}),
  };
}

/** Without the fields that have no value. */
function given<Fields extends Record<string, string | undefined>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: string;
  };
}
