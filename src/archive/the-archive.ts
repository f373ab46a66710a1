import { type LoadedArchive, openArchive } from '../loader/open-archive.ts';
import { placesOf } from '../loader/places.ts';

let remembered: LoadedArchive | undefined;
let loading: Promise<LoadedArchive> | undefined;

async function load(): Promise<LoadedArchive> {
  // What loads is large and no part of a built site.
  const { checkArchive, loadArchive } = await import('../loader/index.ts');
  const places = placesOf(process.env);
  await loadArchive(places);
  await checkArchive(places);
  return openArchive(places);
}

/**
 * The documents, the tags and the codebook of the archive. A build has loaded them before any page is made;
 * in development each request asks whether something changed.
 */
export async function theArchive(): Promise<LoadedArchive> {
  if (import.meta.env.PROD) {
    remembered ??= openArchive(placesOf(process.env));
    return remembered;
  }
  loading ??= load().finally(() => {
    loading = undefined;
  });
  return loading;
}
