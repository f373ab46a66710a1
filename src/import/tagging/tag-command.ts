import { readFile } from 'node:fs/promises';
import { YanluError } from '../../errors.ts';
import { type Tagger, tagLine } from '../../tag/index.ts';
import { tagArchive } from './tag-archive.ts';

interface Row {
  readonly id: string | number;
  readonly text: string;
}

function readRow(line: string, file: string, number: number): Row {
  const fail = (reason: string) => new YanluError('ParagraphsInvalid', { file, line: number, reason });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw fail(cause instanceof Error ? cause.message : String(cause));
  }
  if (typeof value !== 'object' || value === null) throw fail('it is no object');
  const { id, text } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') throw fail('it has no id');
  if (typeof text !== 'string') throw fail('it has no text');
  return { id, text };
}

/**
 * Tags the rows `{id, text}` of a file, one JSON object a line, without context.
 *
 * @param print gets one line a row, in the order of the file
 * @throws YanluError `PathUnreadable`, or `ParagraphsInvalid` with the line
 */
export async function tagParagraphs(
  file: string,
  tagger: Tagger,
  print: (line: string) => Promise<void>,
): Promise<void> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new YanluError('PathUnreadable', { path: file, reason }, { cause });
  });
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [readRow(line, file, index + 1)]));
  for (const row of rows)
    await print(`${JSON.stringify({ id: row.id, ...tagLine(tagger.tag(row.text)) })}\n`);
}

/**
 * Tags an archive and tells of it, a line for each document that changed or needs a look.
 *
 * @returns exit code: 1 where a document could not be read
 */
export async function tagContent(
  contentDir: string,
  tagger: Tagger,
  say: (line: string) => void,
): Promise<0 | 1> {
  const counts = { written: 0, unchanged: 0, kept: 0, refused: 0 };
  const totals = { themes: 0, measures: 0 };
  for await (const { file, outcome, themes, measures, issues, error } of tagArchive(contentDir, tagger)) {
    counts[outcome] += 1;
    totals.themes += themes;
    totals.measures += measures;
    if (error) say(`refused  ${error.message}\n         ${error.hint}`);
    else if (outcome === 'kept')
      say(`kept     ${file}: it was edited by hand; import it, then tag again to renew its front matter`);
    for (const issue of issues)
      say(`${issue.severity}  ${file} ${issue.anchor ?? ''}: ${issue.message}\n         ${issue.todo}`);
  }
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  say(
    `${told.map(([name, count]) => `${name} ${count}`).join(', ') || 'no documents'}; ${totals.themes} themes, ${totals.measures} measures → ${contentDir}`,
  );
  return counts.refused > 0 ? 1 : 0;
}
