import { parseHTML } from 'linkedom';

/**
 * Parses a page into a document that runs no script and fetches nothing. A page without `<html>` gets
 * one, so that every piece of it has a place.
 */
export function parsePage(html: string): Document {
  const whole = /<html[\s>]/i.test(html.slice(0, 100_000)) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}
