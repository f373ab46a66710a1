import { readAnnotations } from '../../publish/annotations.ts';
import { type Archive, type Publication, publishDocument } from '../../publish/index.ts';
import { standsAsMade } from '../../publish/stands-as-made.ts';
import { type Annotating, annotate, type Tagger } from '../../tag/index.ts';

/** A document with the fields that follow from its annotations, and the annotations to write. */
export interface TaggedPublication extends Annotating {
  readonly publication: Publication;
}

/**
 * Tags a document before it is published: as it will stand, corrections included, and with what persons
 * decided in the archive's annotations.
 *
 * @throws YanluError `AnnotationsInvalid`, and those of publishing
 */
export async function tagPublication(
  archive: Archive,
  publication: Publication,
  tagger: Tagger,
): Promise<TaggedPublication> {
  const { record } = publication;
  const former = await readAnnotations(archive.contentDir, record.id);
  const tagged = (standing: Pick<Publication, 'record' | 'blocks'>): TaggedPublication => {
    const { aliases } = standing.record;
    const annotating = annotate(tagger, { record: { ...record, aliases }, blocks: standing.blocks }, former);
    return { ...annotating, publication: { ...publication, record: { ...record, ...annotating.derived } } };
  };
  const made = tagged(publication);
  const isNew = archive.filesOf(record.id).length === 0;
  if (isNew || standsAsMade(archive, made.publication)) return made;
  return tagged((await publishDocument(archive, publication, { write: false })).document);
}
