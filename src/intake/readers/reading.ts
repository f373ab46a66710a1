import { type Issue, YanluError } from '../../errors.ts';
import { type Decoded, decodeText, type EncodingName } from '../decode.ts';
import type { PageFacts } from '../received.ts';

/** What a reader makes of the bytes of one file. */
export interface Reading {
  readonly text: string;
  readonly encoding: string;
  readonly encodingEvidence: string;
  readonly encodingDoubtful?: boolean;
  readonly page: PageFacts;
  /** What a person should know of the file itself. */
  readonly issues?: readonly Issue[];
}

/** One format's way from bytes to received text. The version grows whenever the same bytes give another text. */
export interface Reader {
  readonly name: string;
  readonly version: number;
  read(bytes: Uint8Array, path: string): Reading | Promise<Reading>;
}

/** How many places an issue names; the others it counts. */
const namedPlaces = 10;

const listed = (places: readonly number[]) =>
  places.slice(0, namedPlaces).join(', ') +
  (places.length > namedPlaces ? ` and ${places.length - namedPlaces} more` : '');

/** What a person should know of how a file was decoded. */
export function decodingIssues({ undecodable, foreignLines, encoding }: Decoded): Issue[] {
  const issues: Issue[] = [];
  if (undecodable)
    issues.push({
      code: 'bytes-undecodable',
      severity: 'warning',
      message: `Read as ${encoding}, the file cannot be read at byte ${listed(undecodable)}; each place is a U+FFFD of the text.`,
      todo: 'Compare with another copy and correct the text at the places that are marked.',
    });
  const [foreign] = foreignLines ?? [];
  if (foreign && foreignLines)
    issues.push({
      code: 'encodings-mixed',
      severity: 'warning',
      message: `The file is in ${encoding}, but line ${listed(foreignLines.map(({ line }) => line))} is in ${[...new Set(foreignLines.map((line) => line.encoding))].join(' or ')} and was read so.`,
      todo: 'Read these lines; if they make no sense, look for another copy.',
      line: foreign.line,
    });
  return issues;
}

/** The fields of a reading that decoding answers. */
export function decodedReading(decoded: Decoded): Omit<Reading, 'text' | 'page'> {
  const issues = decodingIssues(decoded);
  return {
    encoding: decoded.encoding,
    encodingEvidence: decoded.evidence,
    encodingDoubtful: decoded.doubtful,
    ...(issues.length > 0 ? { issues } : {}),
  };
}

/**
 * Decodes or refuses.
 *
 * @throws YanluError `NotText` for binary content, `EncodingUnknown` where no encoding reads the bytes
 */
export function decodeOrRefuse(bytes: Uint8Array, path: string, declared?: EncodingName): Decoded {
  const decoded = decodeText(bytes, declared);
  if (decoded.ok) return decoded;
  throw new YanluError(decoded.cause === 'binary' ? 'NotText' : 'EncodingUnknown', {
    path,
    reason: decoded.reason,
  });
}
