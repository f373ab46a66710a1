import path from 'node:path';
import { SingleBar } from 'cli-progress';
import { loadArchiveModels } from '../models.ts';
import type { Pool } from '../pool.ts';
import { runImport } from '../run-import.ts';
import { loadTagger } from '../tagging/load-tagger.ts';
import { jsonLine } from './json-line.ts';
import { openReport, type Report, reportEntry } from './report.ts';
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

/** Rows of the table that a person still reads. */
const longestTable = 500;

/**
 * Runs an import and tells of it: objects on `stdout` with `--json`, everything else on `stderr`.
 *
 * @returns exit code: 0 all imported, 1 some refused
 */
export async function importCommand(request: ImportRequest): Promise<0 | 1> {
  const { jobs, from, json, dryRun, contentDir } = request;
  const report = request.report ? await openReport(path.resolve(from, request.report)) : undefined;
  const pool =
    jobs > 1
      ? (await import('../pool.ts')).createPool(jobs, { contentDir, write: !json && !dryRun, texts: json })
      : undefined;
  try {
    const code = await importAndTell(request, pool, report);
    await report?.close();
    return code;
  } catch (error) {
    await report?.discard();
    throw error;
  } finally {
    await pool?.close();
  }
}

async function importAndTell(
  request: ImportRequest,
  pool: Pool | undefined,
  report: Report | undefined,
): Promise<0 | 1> {
  const { contentDir, from, json, dryRun } = request;
  const bar = new SingleBar({ clearOnComplete: true, format: '{bar} {value}/{total} {file}' });
  const showBar = process.stderr.isTTY === true && !json;
  const rows: SummaryRow[] = [];
  let untold = 0;
  const states = new Map<string, number>();
  const tagger = json ? await loadTagger(contentDir) : undefined;
  const outcomes = runImport(
    request.paths.map((given) => path.resolve(from, given)),
    {
      contentDir,
      write: !json && !dryRun,
      texts: json,
      models: () => loadArchiveModels(contentDir),
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
    const file = shownPath(from, outcome.file);
    const state = outcome.type === 'imported' ? outcome.state : outcome.type;
    states.set(state, (states.get(state) ?? 0) + 1);
    const words = notice(outcome, file);
    if (words) say(words);
    if (outcome.type === 'imported' || outcome.type === 'duplicate' || outcome.type === 'page') {
      if (json) await write(`${jsonLine(outcome, file, tagger)}\n`);
      if (outcome.type === 'imported') {
        if (rows.length < longestTable) rows.push(summaryRow(outcome, file));
        else untold += 1;
      }
    }
    await report?.add(reportEntry(outcome, file));
    const again = outcome.type === 'imported' && (outcome.share?.n ?? 1) > 1;
    if (showBar && !again) bar.increment(1, { file: path.basename(file) });
  }
  bar.stop();
  if (rows.length > 0) say(`\n${summaryTable(rows, process.stderr.columns)}`);
  if (untold > 0) say(`… and ${untold} more; --report FILE has all of them`);
  say(`\n${tallyLine(states)}${json || dryRun ? ' (nothing was written)' : ` → ${contentDir}`}`);
  return states.has('refused') ? 1 : 0;
}

/** A path as the user knows it. What stands behind the name of an archive is only a name and stays as it is. */
function shownPath(from: string, file: string): string {
  const archive = /^.*?\.zip!(?=[/\\])/i.exec(file)?.[0] ?? '';
  return archive ? path.relative(from, archive) + file.slice(archive.length) : path.relative(from, file);
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
