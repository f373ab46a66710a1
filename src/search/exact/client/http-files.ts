import { YanluError } from '../../../errors.ts';
import type { FetchFile } from '../engine/exact-index.ts';

/** Files of an index that stands below an address. @param base ends in a slash */
export function httpFiles(base: string): FetchFile {
  return async (name, fresh) => {
    const unusable = (reason: string, cause?: unknown) =>
      new YanluError('SearchFileUnusable', { file: name, reason }, { cause });
    let response: Response;
    try {
      response = await fetch(new URL(name, base), { cache: fresh ? 'no-cache' : 'default' });
    } catch (cause) {
      throw unusable('the server cannot be reached', cause);
    }
    if (!response.ok) throw unusable(`the server answers ${response.status}`);
    if (response.headers.get('content-type')?.startsWith('text/html'))
      throw unusable('the server sends a page in its place');
    try {
      return new Uint8Array(await response.arrayBuffer());
    } catch (cause) {
      throw unusable('it did not arrive whole', cause);
    }
  };
}
