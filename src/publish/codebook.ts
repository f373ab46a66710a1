import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { YanluError } from '../errors.ts';
import {
  type Codebook,
  codebookFaults,
  instrumentsFile,
  measuresFile,
  phrasesFile,
  themesFile,
} from '../schema/codebook.ts';

/** Folder of the codebook below a content folder. */
export const codebookFolder = 'codebook';

/** Reads one YAML file of the archive and checks it; an error names file, line and field. */
function readChecked<T>(text: string, file: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core' });
  const fail = (offset: number, reason: string) =>
    new YanluError('CodebookInvalid', { file, line: lines.linePos(offset).line, reason });
  const [error] = document.errors;
  if (error) throw fail(error.pos[0], error.message.split('\n')[0] ?? '');
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 20 }));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const at = first?.path ?? [];
  for (let length = at.length; length >= 0; length -= 1) {
    const node = document.getIn(at.slice(0, length), true);
    if (isNode(node) && node.range)
      throw fail(node.range[0], `${at.join('.') || 'the whole'}: ${first?.message}`);
  }
  throw fail(0, `${at.join('.')}: ${first?.message}`);
}

/**
 * Reads a codebook.
 *
 * @param folder holds `themes.yml`, `measures.yml`, `instruments.yml` and `phrases.yml`
 * @throws YanluError `CodebookInvalid` with file and line; `PathUnreadable` for a file that is missing
 */
export async function readCodebook(folder: string): Promise<Codebook> {
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T> => {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new YanluError('PathUnreadable', { path: file, reason }, { cause });
    });
    return readChecked(text, `${codebookFolder}/${name}`, schema);
  };
  const codebook = {
    themes: await read('themes.yml', themesFile),
    measures: await read('measures.yml', measuresFile),
    instruments: await read('instruments.yml', instrumentsFile),
    phrases: await read('phrases.yml', phrasesFile),
  };
  const [fault] = codebookFaults(codebook);
  if (fault) throw new YanluError('CodebookInvalid', { file: codebookFolder, line: 1, reason: fault });
  return codebook;
}

/** The codebook that comes with Yanlu lies above this file, also where a build has put it into a bundle. */
function codebookThatComesAlong(): string {
  let folder = import.meta.dirname;
  for (;;) {
    const found = path.join(folder, 'content', codebookFolder);
    const above = path.dirname(folder);
    if (existsSync(path.join(found, 'themes.yml')) || above === folder) return found;
    folder = above;
  }
}

/** Where the codebook of an archive lies: its own, else the one that comes with Yanlu. */
export function codebookFolderOf(contentDir: string): string {
  const own = path.join(contentDir, codebookFolder);
  return existsSync(own) ? own : codebookThatComesAlong();
}

/**
 * Reads the codebook of an archive: its own, else the one that comes with Yanlu.
 *
 * @throws YanluError `CodebookInvalid`
 */
export const readArchiveCodebook = (contentDir: string): Promise<Codebook> =>
  readCodebook(codebookFolderOf(contentDir));
