import { readAnnotations } from '../../publish/annotations.ts';
import type { Publication } from '../../publish/index.ts';
import { type Annotating, annotate, type Tagger } from '../../tag/index.ts';

/** A document with the fields that follow from its annotations, and the annotations to write. */
export interface TaggedPublication extends Annotating {
  readonly publication: Publication;
}

/**
 * Tags a document before it is published: what persons decided in the archive's annotations stands.
 *
 * @throws YanluError `AnnotationsInvalid`
 */
export async function tagPublication(
  contentDir: string,
  publication: Publication,
  tagger: Tagger,
): Promise<TaggedPublication> {
  const { record, blocks } = publication;
  const former = await readAnnotations(contentDir, record.id);
  const annotating = annotate(tagger, { record, blocks }, former);
  return { ...annotating, publication: { ...publication, record: { ...record, ...annotating.derived } } };
}
