import { YanluError } from '../../errors.ts';
import { type Decoded, decodeText, type EncodingName } from '../decode.ts';
import type { PageFacts } from '../received.ts';

/** What a reader makes of the bytes of one file. */
export interface Reading {
  readonly text: string;
  readonly encoding: string;
  readonly encodingEvidence: string;
  readonly encodingDoubtful?: boolean;
  readonly page: PageFacts;
}

/** One format's way from bytes to received text. The version grows whenever the same bytes give another text. */
export interface Reader {
  readonly name: string;
  readonly version: number;
  read(bytes: Uint8Array, path: string): Reading | Promise<Reading>;
}

/**
 * Decodes or refuses.
 *
 * @throws YanluError `NotText` for binary content, `EncodingUnknown` where no encoding reads all bytes
 */
export function decodeOrRefuse(bytes: Uint8Array, path: string, declared?: EncodingName): Decoded {
  const decoded = decodeText(bytes, declared);
  if (decoded.ok) return decoded;
  throw new YanluError(decoded.cause === 'binary' ? 'NotText' : 'EncodingUnknown', {
    path,
    reason: decoded.reason,
  });
}
