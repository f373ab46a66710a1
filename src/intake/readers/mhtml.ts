import { YanluError } from '../../errors.ts';
import { encodingOfLabel } from '../decode.ts';
import { dayOfMail } from '../html/embedded-article.ts';
import { type MimePart, mimeHeaders, mimeParts, parameterOf } from '../mime.ts';
import type { PageFacts } from '../received.ts';
import { readPage } from './html.ts';
import type { Reader } from './reading.ts';

const isPage = ({ headers }: MimePart) =>
  /^(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '');

/** The page that was saved, not one of its frames: what the message names, else the first. */
function savedPage(parts: readonly MimePart[], headers: ReadonlyMap<string, string>): MimePart | undefined {
  const pages = parts.filter(isPage);
  const root = parameterOf(headers.get('content-type'), 'start');
  const address = headers.get('snapshot-content-location');
  return (
    pages.find(({ headers: own }) => root !== undefined && own.get('content-id') === root) ??
    pages.find(({ headers: own }) => address !== undefined && own.get('content-location') === address) ??
    pages[0]
  );
}

/** A page that a browser saved with all that belongs to it: the page is read, the rest is left out. */
export const mhtmlReader: Reader = {
  name: 'mhtml',
  version: 1,
  read(bytes, path) {
    const headers = mimeHeaders(bytes);
    const part = savedPage(mimeParts(bytes), headers);
    if (!part)
      throw new YanluError('DocumentBroken', { path, reason: 'it is no MIME message that holds a page' });
    const charset = parameterOf(part.headers.get('content-type'), 'charset');
    const declared = charset ? encodingOfLabel(charset) : undefined;
    const reading = readPage(part.body, path, declared);
    const address = part.headers.get('content-location') ?? '';
    // A browser writes when it saved the page.
    const retrieved = dayOfMail(headers.get('date') ?? '');
    const facts: PageFacts = {
      ...(/^https?:\/\/\S+$/i.test(address) ? { url: address } : {}),
      ...(retrieved ? { retrieved } : {}),
    };
    return { ...reading, page: { ...facts, ...reading.page } };
  },
};
