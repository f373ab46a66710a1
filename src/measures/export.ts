import { gbt7714 } from '../cite/gbt7714.ts';
import type { Status, TableDocument, TableNumber } from './table.ts';

/** A row as it is exported, with its document. */
export interface ExportedRow {
  readonly document: Pick<TableDocument, 'id' | 'title' | 'date' | 'voice' | 'chain' | 'level' | 'cited'>;
  readonly anchor: string;
  /** Absolute, with the anchor of the words. */
  readonly url: string;
  readonly lead: string;
  readonly type: string;
  readonly typeName: string;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly numbers: readonly TableNumber[];
  readonly deadline?: { readonly text: string; readonly date?: string };
  readonly strength: number;
  readonly polarity: 'do' | 'dont';
  readonly status: Status;
  readonly themes: readonly string[];
}

/** What was on view, when and where, so that the export can be made again. */
export interface ExportedTable {
  /** Address of the view. */
  readonly url: string;
  /** The day, `2026-11-22`. */
  readonly accessed: string;
  readonly rows: readonly ExportedRow[];
}

/** Names of the columns of the file, in its order. */
export const exportColumns = [
  'id',
  'type',
  'lead',
  'actor',
  'target',
  'number',
  'deadline',
  'due',
  'strength',
  'polarity',
  'status',
  'place',
  'level',
  'year',
  'date',
  'voice',
  'document',
  'themes',
  'anchor',
  'url',
  'citation',
] as const;
export type ExportColumns = Readonly<Record<(typeof exportColumns)[number], string>>;

const citationOf = ({ document, url, anchor }: ExportedRow, accessed: string) =>
  gbt7714(
    { ...document.cited, title: document.title, ...(document.date ? { date: document.date } : {}) },
    { accessed, url, paragraph: anchor.slice(1) },
  );

const numberText = ({ op, value, unit }: TableNumber) => `${op === '=' ? '' : op}${value}${unit}`;

/**
 * A cell after RFC 4180. A spreadsheet takes what begins with one of `=+-@` for a formula; texts come from
 * outside, so such a cell begins with an apostrophe.
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of cells with a byte order mark, without which spreadsheets misread Chinese. */
export const csvOf = (lines: readonly (readonly string[])[]) =>
  `\ufeff${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;

export function toCsv({ rows, accessed }: ExportedTable, names: ExportColumns): string {
  const lines = rows.map((row) => {
    const { document } = row;
    const cells: Record<(typeof exportColumns)[number], string> = {
      id: `${document.id}#${row.anchor}`,
      type: row.typeName,
      lead: row.lead,
      actor: row.actors.join('、'),
      target: row.targets.join('、'),
      number: row.numbers.map(numberText).join('；'),
      deadline: row.deadline?.text ?? '',
      due: row.deadline?.date ?? '',
      strength: String(row.strength),
      polarity: row.polarity,
      status: row.status,
      place: document.chain.join(''),
      level: document.level,
      year: document.date?.slice(0, 4) ?? '',
      date: document.date ?? '',
      voice: document.voice ?? '',
      document: document.title,
      themes: row.themes.join('、'),
      anchor: row.anchor,
      url: row.url,
      citation: citationOf(row, accessed),
    };
    return exportColumns.map((name) => cells[name]);
  });
  return csvOf([exportColumns.map((name) => names[name]), ...lines]);
}

export function toJson({ rows, ...view }: ExportedTable): string {
  const measures = rows.map(({ typeName: _name, document, ...row }) => ({
    ...row,
    document: { id: document.id, title: document.title, date: document.date, voice: document.voice },
    place: document.chain,
    level: document.level,
    citation: citationOf({ ...row, typeName: _name, document }, view.accessed),
  }));
  return `${JSON.stringify({ ...view, total: rows.length, measures }, undefined, 2)}\n`;
}
