import stringWidth from 'string-width';
import type { ImportOutcome } from '../outcome.ts';
import { printable, shortenPath, table } from './printable.ts';

type Held = ImportOutcome & { type: 'imported' | 'duplicate' | 'page' };

/** One row of the table, kept while the documents themselves are let go. */
export interface SummaryRow {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly speaker: string;
  readonly date: string;
  readonly completeness: string;
  /** Number of edits by stage, in the order of the stages. */
  readonly edits: Readonly<Record<string, number>>;
  readonly issues: Readonly<Record<string, number>>;
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

/** @param file the file as the user knows it */
export function summaryRow({ result: { id, record, document, edits } }: Held, file: string): SummaryRow {
  const person = record.kind === 'policy' ? { name: record.issuer, role: undefined } : record.speaker;
  const basis = record.dateBasis === 'inferred' ? '?' : '';
  return {
    file,
    id,
    title: record.title ?? '',
    speaker: person?.name ?? (person?.role ? `(${person.role})` : ''),
    date: record.date ? record.date + basis : '',
    completeness: record.completeness,
    edits,
    issues: countBy(document.issues, ({ severity }) => severity),
  };
}

const counts = (numbers: Readonly<Record<string, number>>) =>
  Object.entries(numbers)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

const head = ['file', 'title', 'speaker', 'date', 'completeness', 'issues', 'edits'];
const fileColumns = 32;
const limits = [fileColumns, 40, 20, 11, 12, 24];
/** Of the last column, which takes what the terminal leaves. */
const leastColumns = 24;

/**
 * The table of a run: what was imported as what. A date with a question mark is inferred.
 *
 * @param columns of the terminal; where it is narrow only the last column gives way
 */
export function summaryTable(rows: readonly SummaryRow[], columns = 200): string {
  if (rows.length === 0) return '';
  const cells = rows.map(({ file, title, speaker, date, completeness, edits, issues }) => [
    shortenPath(file, fileColumns),
    title,
    speaker,
    date,
    completeness,
    counts(issues),
    `${Object.values(edits).reduce((sum, count) => sum + count, 0)}: ${counts(edits)}`,
  ]);
  const others = limits.map((limit, at) =>
    Math.min(limit, Math.max(...[head, ...cells].map((row) => stringWidth(row[at] ?? '')))),
  );
  const left = columns - others.reduce((sum, width) => sum + width + 2, 0);
  return table([head, ...cells], [...limits, Math.max(leastColumns, left)]);
}

/** How often each thing happened, in one line. */
export function tallyLine(outcomes: ReadonlyMap<string, number>): string {
  return counts(Object.fromEntries(outcomes)) || 'no files';
}

/** Issues about what a person wrote or checked, which that person should hear of at once. */
const ofPersons: ReadonlySet<string> = new Set([
  'correction-conflict',
  'checked-text-changed',
  'hand-edited',
  'joined-source',
]);

/** What is said at once about a file that was not simply imported; undefined for one that was. */
export function notice(outcome: ImportOutcome, file: string): string | undefined {
  const name = printable(file);
  if (outcome.type === 'refused') {
    const { name: error, message, hint } = outcome.error;
    return `refused  ${name}\n         ${error}: ${printable(message)}\n         ${printable(hint)}`;
  }
  if (outcome.type === 'skipped') return `skipped  ${name}: ${outcome.reason}`;
  if (outcome.type === 'duplicate') return `same     ${name}: the same bytes as ${printable(outcome.first)}`;
  if (outcome.type === 'page')
    return `page     ${name}: a page of the article in ${printable(outcome.first)}`;
  const told = outcome.result.document.issues.filter(({ code }) => ofPersons.has(code));
  const words = told.flatMap(({ message, todo }) => [printable(message), printable(todo)]);
  if (outcome.state === 'kept')
    return [`kept     ${name}: ${outcome.result.id} was left as it is`, ...words].join('\n         ');
  return words.length > 0
    ? [`look at  ${name}: ${outcome.result.id}`, ...words].join('\n         ')
    : undefined;
}
