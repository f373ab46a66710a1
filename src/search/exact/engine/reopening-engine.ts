import { YanluError } from '../../../errors.ts';
import { ExactIndex, type FetchFile } from './exact-index.ts';
import { type Engine, type SearchRequest, type SearchUpdate, search } from './search.ts';

/**
 * The engine over the files of a static site. A site that was published anew has another generation of
 * files: when a file cannot be used, the manifest is read again, and where it has changed the search
 * starts over. Whoever listens begins afresh at `understood`.
 *
 * @param fetchFile gives the files of the index
 */
export function createEngine(fetchFile: FetchFile): Engine {
  let opening: Promise<ExactIndex> | undefined;
  const open = () => {
    opening ??= ExactIndex.open(fetchFile);
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  return {
    async search(
      request: SearchRequest,
      say: (update: SearchUpdate) => void,
      signal: AbortSignal = new AbortController().signal,
    ): Promise<void> {
      const index = await open();
      try {
        await search(index, request, say, signal);
      } catch (error) {
        if (!(error instanceof YanluError) || signal.aborted) throw error;
        opening = undefined;
        const renewed = await open();
        if (renewed.manifest.generation === index.manifest.generation) throw error;
        await search(renewed, request, say, signal);
      }
    },
  };
}
