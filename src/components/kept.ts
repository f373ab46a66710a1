import { createComponent, markHTMLString, renderSlotToString } from 'astro/runtime/server/index.js';

interface Props {
  /** What is shown. */
  readonly of: object;
  /** Tells apart the ways in which it is shown: the language, the level of its heading. */
  readonly as: string;
}

const kept = new WeakMap<object, Map<string, ReturnType<typeof markHTMLString>>>();

/**
 * Renders what stands on many pages once, and puts the same HTML wherever it stands again: a document is a row
 * of the lists of its year, speaker, places, themes and sources. Its one child may depend on nothing but `of`
 * and `as`, and must have no script.
 */
export default createComponent((result, props, slots) => {
  const { of, as } = props as Props;
  const ways = kept.get(of) ?? new Map();
  kept.set(of, ways);
  const known = ways.get(as);
  if (known) return known;
  const made = renderSlotToString(result, slots.default).then((html) => {
    const own = markHTMLString(String(html));
    // In development a component can change while what it shows does not.
    if (import.meta.env.PROD) ways.set(as, own);
    return own;
  });
  return made as never;
});
