/** One thing that a simulation did to a text, in the words of the text at that moment. */
export interface Deed {
  readonly kind: string;
  readonly before: string;
  readonly after: string;
}

/** A damaged text with the list of what was done, in the order of the text. */
export interface Damaged {
  readonly text: string;
  readonly deeds: readonly Deed[];
}

/** Replaces every match and keeps account of it; `after` is called in the order of the text. */
export function replaceAll(
  text: string,
  kind: string,
  pattern: RegExp,
  after: (match: string) => string,
): Damaged {
  const deeds: Deed[] = [];
  const changed = text.replace(pattern, (match) => {
    const replacement = after(match);
    if (replacement !== match) deeds.push({ kind, before: match, after: replacement });
    return replacement;
  });
  return { text: changed, deeds };
}
