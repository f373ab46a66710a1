import { listRawFiles } from '../../corpus/index.ts';
import { allSeries } from '../browse/all-series.ts';
import { allDocuments } from '../documents.ts';
import { theArchive } from '../the-archive.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Quality, qualityOf } from './quality.ts';

/** `YANLU_CONTENT` names the archive; every command reads it. */
const contentDir = () => process.env.YANLU_CONTENT || 'content';

let coverage: Promise<Coverage> | undefined;
let quality: Promise<Quality> | undefined;

/** What the archive does not hold; worked out once a build. */
export function archiveCoverage(): Promise<Coverage> {
  const work = async () =>
    coverageOf(await allDocuments(), await allSeries(), await listRawFiles(contentDir()));
  if (!import.meta.env.PROD) return work();
  coverage ??= work();
  return coverage;
}

/** What is known to be wrong or open in the archive; worked out once a build. */
export function archiveQuality(): Promise<Quality> {
  const work = async () => {
    return qualityOf(await allDocuments(), (await theArchive()).issues());
  };
  if (!import.meta.env.PROD) return work();
  quality ??= work();
  return quality;
}
