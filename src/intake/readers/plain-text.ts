import { decodedReading, decodeOrRefuse, type Reader } from './reading.ts';

/** Plain text and Markdown: the text as it stands, line ends and signs of Markdown included. */
function plainReader(name: 'txt' | 'md'): Reader {
  return {
    name,
    version: 1,
    read(bytes, path) {
      const decoded = decodeOrRefuse(bytes, path);
      return { text: decoded.text, page: {}, ...decodedReading(decoded) };
    },
  };
}

export const txtReader = plainReader('txt');
export const mdReader = plainReader('md');
