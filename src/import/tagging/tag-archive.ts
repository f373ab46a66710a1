import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Issue, YanluError } from '../../errors.ts';
import { readAnnotations, writeAnnotations } from '../../publish/annotations.ts';
import { listDocuments, readMdx } from '../../publish/index.ts';
import { refreshDerived } from '../../publish/refresh-derived.ts';
import { annotate, type Tagger } from '../../tag/index.ts';

/** What became of one document. */
export interface TaggedFile {
  readonly file: string;
  /** `kept`: its annotations are new, but its front matter waits until import has seen a hand edit. */
  readonly outcome: 'written' | 'unchanged' | 'kept' | 'refused';
  readonly themes: number;
  readonly measures: number;
  readonly issues: readonly Issue[];
  readonly error?: YanluError;
}

async function tagFile(contentDir: string, file: string, tagger: Tagger): Promise<TaggedFile> {
  const { record, blocks } = readMdx(await readFile(path.join(contentDir, file), 'utf8'), file);
  const former = await readAnnotations(contentDir, record.id);
  const { file: annotations, derived, issues } = annotate(tagger, { record, blocks }, former);
  const changed = await writeAnnotations(contentDir, annotations);
  const state = await refreshDerived(contentDir, file, record.id, derived);
  const count = (kind: 'theme' | 'measure') =>
    annotations.annotations.filter((one) => one.kind === kind && one.decision !== 'rejected').length;
  return {
    file,
    outcome: state === 'unchanged' && changed ? 'written' : state,
    themes: count('theme'),
    measures: count('measure'),
    issues: issues.map((issue) => ({ ...issue, file })),
  };
}

/**
 * Tags every document of an archive again: its annotations, with what persons decided, and the fields of
 * its front matter that follow from them. A document that cannot be read does not touch the others.
 */
export async function* tagArchive(contentDir: string, tagger: Tagger): AsyncGenerator<TaggedFile> {
  for (const file of await listDocuments(contentDir)) {
    try {
      yield await tagFile(contentDir, file, tagger);
    } catch (error) {
      if (!(error instanceof YanluError)) throw error;
      yield { file, outcome: 'refused', themes: 0, measures: 0, issues: [], error };
    }
  }
}
