import path from 'node:path';
import type { ReceivedDocument } from '../../intake/index.ts';
import { explain } from '../../pipeline/explain.ts';
import { explainData } from '../../pipeline/explain-data.ts';
import { explainFurniture } from '../../pipeline/explain-furniture.ts';
import { cleaningContext } from '../cleaning-context.ts';
import { importDocument } from '../import-document.ts';
import { loadArchiveModels } from '../models.ts';
import { readDescribed } from '../prepare.ts';
import { printable } from './printable.ts';

/**
 * What the import does to one file, as lines to print: how it was read, stage by stage what was changed
 * and why, what the record rests on, and what a person should look at. Nothing is written.
 *
 * @param contentDir the archive whose places are known
 * @throws YanluError where the file cannot be read
 */
export async function explainFile(file: string, contentDir: string): Promise<string[]> {
  const received = await readDescribed(file);
  const models = await loadArchiveModels(contentDir);
  const context = cleaningContext(received.page);
  const cleaning = models.pipeline.clean(received.text, context);
  const reasons = new Map(models.pipeline.stages(context).map(({ name, why }) => [name, why]));
  const document = importDocument(received, models);
  const moved = document.steps.find(({ stage }) => stage === 'title-block')?.edits ?? [];
  const { fields } = document;
  return [
    printable(path.basename(file)),
    `  ${received.bytes} bytes, sha256 ${received.sha256}`,
    `  read by ${received.reader} as ${received.encoding}: ${received.encodingEvidence}`,
    '',
    ...explain(cleaning).map((line) => withReason(line, reasons)),
    '',
    'points of furniture  位置、写法和页面元素的理由，三分以上去掉',
    ...explainFurniture(cleaning, context).map(printable),
    '',
    `title-block (${moved.length})  这些行已写入文件头的字段，正文不再重复`,
    ...moved.map(({ before }) => `  ${printable(before.trimEnd())}`),
    '',
    ...statedLines(received),
    `record: ${fields.kind}, ${fields.completeness}, ${fields.script}`,
    ...document.evidence.map(
      ({ field, value, from, quote, confidence }) =>
        `  ${field}: ${printable(value)}  (${from}, ${Math.round(confidence * 100)} %) “${printable(quote)}”`,
    ),
    '',
    `outline (${document.outline.length})`,
    ...document.outline.map(
      ({ level, text, anchor }) => `  ${'  '.repeat(level - 1)}${printable(text)}  ${anchor}`,
    ),
    '',
    `issues (${document.issues.length})`,
    ...document.issues.map(({ severity, code, message, anchor }) =>
      printable(`  ${severity} ${code}${anchor ? ` ${anchor}` : ''}: ${message}`),
    ),
  ];
}

/**
 * The same for programs, as one object of JSON: every edit whole, with its place and what it rests on,
 * the repairs that were only proposed, and the doubts. Nothing is written.
 *
 * @param contentDir the archive whose places are known
 * @throws YanluError where the file cannot be read
 */
export async function explainFileJson(file: string, contentDir: string): Promise<string> {
  const received = await readDescribed(file);
  const models = await loadArchiveModels(contentDir);
  const cleaning = models.pipeline.clean(received.text, cleaningContext(received.page));
  const { fields, evidence, outline, issues, steps } = importDocument(received, models);
  const { bytes, sha256, reader, encoding, encodingEvidence, stated } = received;
  return JSON.stringify(
    {
      file: path.basename(file),
      read: { bytes, sha256, reader, encoding, encodingEvidence, ...(stated ? { stated } : {}) },
      cleaning: explainData(cleaning),
      titleBlock: steps.find(({ stage }) => stage === 'title-block')?.edits ?? [],
      record: fields,
      evidence,
      outline,
      issues,
    },
    undefined,
    1,
  );
}

/** What a description beside the file says, which goes before what the file says. */
function statedLines({ stated }: ReceivedDocument): string[] {
  const said = Object.entries(stated ?? {});
  if (said.length === 0) return [];
  return ['stated beside the file', ...said.map(([field, value]) => `  ${field}: ${printable(value)}`), ''];
}

/** The line that names a stage, followed by why it stands where it stands. */
function withReason(line: string, reasons: ReadonlyMap<string, string>): string {
  const why = reasons.get(/^([a-z-]+) \(\d+\)$/.exec(line)?.[1] ?? '');
  return why ? `${line}  ${why}` : line;
}
