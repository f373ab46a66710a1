import type { CitedDocument } from '../cite/gbt7714.ts';
import { gbt7714 } from '../cite/gbt7714.ts';

/** A found document as it is exported. */
export interface ExportedHit {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly voice?: string;
  readonly place?: string;
  /** Absolute. */
  readonly url: string;
  readonly cited: Omit<CitedDocument, 'title' | 'date'>;
  readonly paragraphs: readonly { readonly anchor?: string; readonly text: string }[];
}

/** What was asked, when and where, so that an export can be made again. */
export interface ExportedSearch {
  readonly query: string;
  /** Address of the search. */
  readonly url: string;
  /** The day, `2026-11-22`. */
  readonly accessed: string;
  readonly total: number;
  readonly hits: readonly ExportedHit[];
}

export const exportFormats = ['csv', 'json', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportTypes: Readonly<Record<ExportFormat, { readonly ending: string; readonly type: string }>> =
  {
    csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
    json: { ending: 'json', type: 'application/json' },
    markdown: { ending: 'md', type: 'text/markdown;charset=utf-8' },
  };

/** Names of the columns of a table, in its order. */
export type ExportColumns = Readonly<
  Record<'id' | 'title' | 'date' | 'voice' | 'place' | 'paragraph' | 'text' | 'url' | 'citation', string>
>;

const placeOf = ({ url }: ExportedHit, anchor?: string) => (anchor ? `${url}#${anchor}` : url);

function citationOf({ title, date, cited, ...hit }: ExportedHit, accessed: string, anchor?: string): string {
  const url = placeOf({ title, date, cited, ...hit }, anchor);
  return gbt7714({ ...cited, title, date }, { accessed, url, paragraph: anchor?.slice(1) });
}

/** Paragraphs of a hit; one that was found by its title alone, or by filters, has none and is a row all the same. */
const rowsOf = ({ paragraphs }: ExportedHit) => (paragraphs.length > 0 ? paragraphs : [{ text: '' }]);

/**
 * A cell after RFC 4180. A spreadsheet takes what begins with one of `=+-@` for a formula; texts come from
 * outside, so such a cell begins with an apostrophe.
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table with a byte order mark, without which spreadsheets misread Chinese. */
export function toCsv({ hits, accessed }: ExportedSearch, columns: ExportColumns): string {
  const rows = hits.flatMap((hit) =>
    rowsOf(hit).map(({ anchor, text }: { anchor?: string; text: string }) => [
      hit.id,
      hit.title,
      hit.date ?? '',
      hit.voice ?? '',
      hit.place ?? '',
      anchor?.slice(1) ?? '',
      text,
      placeOf(hit, anchor),
      citationOf(hit, accessed, anchor),
    ]),
  );
  const lines = [Object.values(columns), ...rows].map((row) => row.map(cell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

export function toJson({ hits, ...search }: ExportedSearch): string {
  const documents = hits.map((hit) => ({
    id: hit.id,
    title: hit.title,
    date: hit.date,
    voice: hit.voice,
    place: hit.place,
    url: hit.url,
    citation: citationOf(hit, search.accessed),
    paragraphs: hit.paragraphs.map(({ anchor, text }) => ({
      anchor,
      text,
      url: placeOf(hit, anchor),
      citation: citationOf(hit, search.accessed, anchor),
    })),
  }));
  return `${JSON.stringify({ ...search, documents }, undefined, 2)}\n`;
}

/** A line of text in Markdown: what would become emphasis, markup, a link or a heading is taken as it stands. */
const escaped = (text: string) =>
  text
    .replace(/\r?\n/g, ' ')
    .replace(/[\\`*_<>&|~]/g, '\\$&')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/^[#+-]/, '\\$&');

/** Quotations with their references. @param heading first line, such as `检索结果：网格` */
export function toMarkdown({ hits, url, accessed }: ExportedSearch, heading: string): string {
  const parts = hits.map((hit) => {
    const quotes = hit.paragraphs.flatMap(({ anchor, text }) => [
      `> ${escaped(text)}`,
      '',
      escaped(citationOf(hit, accessed, anchor)),
      '',
    ]);
    const only = quotes.length > 0 ? quotes : [escaped(citationOf(hit, accessed)), ''];
    return [`## ${escaped(hit.title)}`, '', ...only].join('\n');
  });
  return [`# ${escaped(heading)}`, '', `<${url}> · ${accessed}`, '', ...parts].join('\n');
}
