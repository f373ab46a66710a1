/** What a citation says of a document; whatever is not known is absent. */
export interface CitedDocument {
  /** Who speaks or issues. */
  readonly creator?: string;
  readonly title: string;
  /** 文号 of a policy. */
  readonly number?: string;
  /** `2012`, `2012-06` or `2012-06-15`. */
  readonly date?: string;
  readonly dateInferred?: boolean;
}

/** What only the reader's moment knows, and the paragraph that is cited. */
export interface CitedPlace {
  /** The day the page was read, `2026-11-22`. */
  readonly accessed?: string;
  readonly url?: string;
  /** Ordinal of the paragraph, such as `12`. */
  readonly paragraph?: string;
}

const noCreator = '佚名';
const end = (text: string) => (/[。．.？！?!]$/u.test(text) ? '' : '.');

/**
 * A reference after GB/T 7714—2015, 8.4 and 8.8, for an archival document that is read online:
 * `责任者. 题名: 文号[A/OL]. 第12段(2012-06-15)[2026-11-22]. 网址.`
 *
 * A document without a responsible person is by 佚名 (8.1.2). The paragraph stands where a page would
 * (引文页码). An estimated date stands in square brackets (8.4.3); an unknown one is left out.
 */
export function gbt7714(
  { creator, title, number, date, dateInferred = false }: CitedDocument,
  { accessed, url, paragraph }: CitedPlace = {},
): string {
  const name = `${title}${number ? `: ${number}` : ''}`;
  const issued = date ? (dateInferred ? `[${date}]` : `(${date})`) : '';
  const issue = `${paragraph ? `第${paragraph}段` : ''}${issued}${accessed ? `[${accessed}]` : ''}`;
  const author = creator ?? noCreator;
  const parts = [`${author}${end(author)} ${name}[A/OL].`, issue && `${issue}.`, url && `${url}.`];
  return parts.filter(Boolean).join(' ');
}
