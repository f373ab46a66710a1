import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SingleBar } from 'cli-progress';
import { writingError } from '../import-error.ts';
import { loadModels } from '../models.ts';
import type { ImportOutcome } from '../outcome.ts';
import type { Pool } from '../pool.ts';
import { runImport } from '../run-import.ts';
import { jsonLine } from './json-line.ts';
import { notice, type SummaryRow, summaryRow, summaryTable, tallyLine } from './summary.ts';

export interface ImportRequest {
  readonly paths: readonly string[];
  readonly contentDir: string;
  /** The folder that relative paths start from and that printed paths are relative to. */
  readonly from: string;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly report?: string;
  /** Threads; 1 prepares documents one after another in this one. */
  readonly jobs: number;
}

/** One line of the report. */
type ReportEntry = Readonly<Record<string, unknown>> & { readonly file: string };

/**
 * Runs an import and tells of it: objects on `stdout` with `--json`, everything else on `stderr`.
 *
 * @returns exit code: 0 all imported, 1 some refused
 */
export async function importCommand(request: ImportRequest): Promise<0 | 1> {
  const { jobs } = request;
  const pool = jobs > 1 ? (await import('../pool.ts')).createPool(jobs) : undefined;
  try {
    return await importAndTell(request, pool);
  } finally {
    await pool?.close();
  }
}

async function importAndTell(request: ImportRequest, pool: Pool | undefined): Promise<0 | 1> {
  const { contentDir, from, json, dryRun } = request;
  const bar = new SingleBar({ clearOnComplete: true, format: '{bar} {value}/{total} {file}' });
  const showBar = process.stderr.isTTY === true && !json;
  const rows: SummaryRow[] = [];
  const states: string[] = [];
  const report: ReportEntry[] = [];
  const outcomes = runImport(
    request.paths.map((given) => path.resolve(from, given)),
    {
      contentDir,
      write: !json && !dryRun,
      models: loadModels,
      ...(pool ? { pool } : {}),
      onPlan: (files) => showBar && bar.start(files, 0, { file: '' }),
    },
  );
  const say = (text: string) => {
    // The bar redraws itself below.
    if (showBar) process.stderr.write('\r\u001b[K');
    process.stderr.write(`${text}\n`);
  };
  for await (const outcome of outcomes) {
    const file = path.relative(from, outcome.file);
    states.push(outcome.type === 'imported' ? outcome.state : outcome.type);
    const words = notice(outcome, file);
    if (words) say(words);
    if (outcome.type === 'imported' || outcome.type === 'duplicate') {
      if (json) await write(`${jsonLine(outcome, file)}\n`);
      if (outcome.type === 'imported') rows.push(summaryRow(outcome, file));
    }
    if (request.report) report.push(reportEntry(outcome, file));
    if (showBar) bar.increment(1, { file: path.basename(file) });
  }
  bar.stop();
  if (rows.length > 0) say(`\n${summaryTable(rows, process.stderr.columns)}`);
  say(`\n${tallyLine(states)}${json || dryRun ? ' (nothing was written)' : ` → ${contentDir}`}`);
  if (request.report) await writeReport(path.resolve(from, request.report), report);
  return states.includes('refused') ? 1 : 0;
}

/** Waits where a pipe is slower than the import. A reader that has seen enough is no error. */
function write(text: string): Promise<void> {
  process.stdout.removeAllListeners('error').on('error', () => undefined);
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && (error as { code?: unknown }).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

function reportEntry(outcome: ImportOutcome, file: string): ReportEntry {
  switch (outcome.type) {
    case 'refused': {
      const { name, message, hint } = outcome.error;
      return { file, outcome: 'refused', error: name, message, hint };
    }
    case 'skipped':
      return { file, outcome: 'skipped', reason: outcome.reason };
    case 'duplicate':
      return { file, outcome: 'duplicate', id: outcome.result.id };
    case 'imported': {
      const { result, state } = outcome;
      const { issues, evidence } = result.document;
      return { ...summaryRow(outcome, file), outcome: state, issues, evidence };
    }
  }
}

function writeReport(file: string, outcomes: readonly ReportEntry[]): Promise<void> {
  return writeFile(file, `${JSON.stringify({ version: 1, outcomes }, null, 2)}\n`).catch((cause: unknown) => {
    throw writingError(cause, file);
  });
}
