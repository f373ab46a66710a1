import { open, rename, rm } from 'node:fs/promises';
import type { Issue } from '../../errors.ts';
import { writingError } from '../import-error.ts';
import type { ImportOutcome } from '../outcome.ts';
import { createReportPage } from './report-page.ts';
import { type SummaryRow, summaryRow } from './summary.ts';

/** What the report says of one file. */
export type ReportEntry =
  | (Omit<SummaryRow, 'issues'> & {
      readonly outcome: 'written' | 'unchanged' | 'kept' | 'planned';
      readonly issues: readonly Issue[];
      readonly evidence: readonly unknown[];
    })
  | { readonly file: string; readonly outcome: 'duplicate'; readonly id: string; readonly first: string }
  | { readonly file: string; readonly outcome: 'page'; readonly id: string; readonly first: string }
  | { readonly file: string; readonly outcome: 'skipped'; readonly reason: string }
  | {
      readonly file: string;
      readonly outcome: 'refused';
      readonly error: string;
      readonly message: string;
      readonly hint: string;
    };

/** A report that is being written. */
export interface Report {
  add(entry: ReportEntry): Promise<void>;
  /** Ends it; until then nothing stands under its name. */
  close(): Promise<void>;
  /** Gives it up. */
  discard(): Promise<void>;
}

/** One kind of report: pieces of text, from the first to the last. */
export interface ReportWriter {
  start(): string;
  entry(entry: ReportEntry): string;
  end(): string;
}

/** @param file the file as the user knows it */
export function reportEntry(outcome: ImportOutcome, file: string): ReportEntry {
  switch (outcome.type) {
    case 'refused': {
      const { name, message, hint } = outcome.error;
      return { file, outcome: 'refused', error: name, message, hint };
    }
    case 'skipped':
      return { file, outcome: 'skipped', reason: outcome.reason };
    case 'duplicate':
      return { file, outcome: 'duplicate', id: outcome.result.id, first: outcome.first };
    case 'page':
      return { file, outcome: 'page', id: outcome.result.id, first: outcome.first };
    case 'imported': {
      const { issues, evidence } = outcome.result.document;
      return { ...summaryRow(outcome, file), outcome: outcome.state, issues, evidence };
    }
  }
}

/** `{version, outcomes, counts, reasons}`, one outcome a line. */
function createJsonReport(): ReportWriter {
  const counts = new Map<string, number>();
  const reasons = new Map<string, number>();
  const count = (table: Map<string, number>, key: string) => table.set(key, (table.get(key) ?? 0) + 1);
  let separator = '\n';
  return {
    start: () => '{"version":1,"outcomes":[',
    entry(entry) {
      count(counts, entry.outcome);
      if (entry.outcome === 'refused') count(reasons, entry.error);
      if ('issues' in entry)
        for (const code of new Set(entry.issues.map((issue) => issue.code))) count(reasons, code);
      const line = `${separator}${JSON.stringify(entry)}`;
      separator = ',\n';
      return line;
    },
    end: () =>
      `\n],"counts":${JSON.stringify(Object.fromEntries(counts))},"reasons":${JSON.stringify(Object.fromEntries(reasons))}}\n`,
  };
}

/** Collected before it goes to the disk. */
const pieceLength = 1 << 16;

/**
 * Opens a report; what is added goes to the disk at once, so that a report on any number of files needs no
 * memory.
 *
 * @param file a page to read where the name ends in .html, else JSON
 * @throws YanluError `PathUnwritable`
 */
export async function openReport(file: string): Promise<Report> {
  const writer = /\.html?$/i.test(file) ? createReportPage() : createJsonReport();
  const draft = `${file}.${process.pid}.part`;
  const failed = (cause: unknown): never => {
    throw writingError(cause, file);
  };
  const handle = await open(draft, 'wx').catch(failed);
  let waiting = writer.start();
  const flush = async () => {
    const piece = waiting;
    waiting = '';
    await handle.writeFile(piece).catch(failed);
  };
  return {
    async add(entry) {
      waiting += writer.entry(entry);
      if (waiting.length > pieceLength) await flush();
    },
    async close() {
      waiting += writer.end();
      await flush();
      await handle.close();
      await rename(draft, file).catch(failed);
    },
    async discard() {
      await handle.close().catch(() => undefined);
      await rm(draft, { force: true });
    },
  };
}
