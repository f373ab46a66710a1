import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readAnnotations, writeAnnotations } from '../../publish/annotations.ts';
import { listDocuments, readMdx } from '../../publish/index.ts';
import { refreshDerived } from '../../publish/refresh-derived.ts';
import type { AnnotationsFile } from '../../schema/annotation.ts';
import type { DocumentRecord } from '../../schema/record.ts';
import { annotate, decide, type Tagger } from '../../tag/index.ts';
import type { Gold } from './gold.ts';

/** The keeper of the sample archive, who is as invented as everybody in it. */
export const keeper = '裘知白';

/** The file of a sample by its last name: a file in a zip is kept below a folder of its own. */
const nameOf = (file: string) => path.posix.basename(file.replaceAll('!', ''));

/** The gold of a document of the archive, by a file it was made from. */
export function goldOf(record: Pick<DocumentRecord, 'sources'>, gold: readonly Gold[]): Gold | undefined {
  const files = new Set(record.sources.map(({ file }) => nameOf(file)));
  return gold.find(({ file }) => files.has(nameOf(file)));
}

/** What became of one document. */
export interface KeptFile {
  readonly file: string;
  /** `none`: nobody wrote down its themes and measures. */
  readonly outcome: 'written' | 'unchanged' | 'none';
  readonly accepted: number;
  readonly added: number;
  readonly rejected: number;
}

/**
 * Lets the keeper look through the tags of the sample archive: what the gold says becomes a person's
 * decisions, and the documents count as reviewed. Others' decisions stay. The same gold and the same rules
 * give the same bytes.
 *
 * @throws YanluError `AnnotationsInvalid`, and those of reading documents
 */
export async function* keepSamples(
  contentDir: string,
  tagger: Tagger,
  gold: readonly Gold[],
): AsyncGenerator<KeptFile> {
  for (const file of await listDocuments(contentDir)) {
    const { record, blocks } = readMdx(await readFile(path.join(contentDir, file), 'utf8'), file);
    const { themes, measures } = goldOf(record, gold) ?? {};
    if (!themes || !measures) {
      yield { file, outcome: 'none', accepted: 0, added: 0, rejected: 0 };
      continue;
    }
    const document = { record, blocks };
    const decisions = decide(tagger, document, { themes, measures }, keeper);
    const former = await readAnnotations(contentDir, record.id);
    const others = (former?.annotations ?? []).filter(({ by }) => by !== keeper);
    const decided: AnnotationsFile = {
      version: 1,
      id: record.id,
      reviewed: keeper,
      annotations: [...others, ...decisions],
      lost: (former?.lost ?? []).filter(({ by }) => by !== keeper),
    };
    const { file: annotations, derived } = annotate(tagger, document, decided);
    const changed = await writeAnnotations(contentDir, annotations);
    const state = await refreshDerived(contentDir, file, record.id, derived);
    const count = (word: string) => decisions.filter(({ decision }) => decision === word).length;
    yield {
      file,
      outcome: changed || state === 'written' ? 'written' : 'unchanged',
      accepted: count('accepted'),
      added: count('added'),
      rejected: count('rejected'),
    };
  }
}
