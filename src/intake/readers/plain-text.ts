import { markdownLines, splitFrontMatter } from '../markdown/markdown-lines.ts';
import { decodedReading, decodeOrRefuse, type Reader } from './reading.ts';

/** Plain text: the text as it stands, line ends included. */
export const txtReader: Reader = {
  name: 'txt',
  version: 1,
  read(bytes, path) {
    const decoded = decodeOrRefuse(bytes, path);
    return { text: decoded.text, page: {}, ...decodedReading(decoded) };
  },
};

/** Markdown: its text as a reader sees it, without marks; what stands in its front matter is the page's word. */
export const mdReader: Reader = {
  name: 'md',
  version: 2,
  read(bytes, path) {
    const decoded = decodeOrRefuse(bytes, path);
    const { facts, body } = splitFrontMatter(decoded.text);
    const { title, date, author } = facts;
    return {
      text: markdownLines(body).join('\n'),
      page: {
        ...(title ? { title } : {}),
        ...(author ? { author } : {}),
        ...(date ? { published: date } : {}),
      },
      ...decodedReading(decoded),
    };
  },
};
