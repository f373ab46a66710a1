import { createHash } from 'node:crypto';

/** sha256 over bytes, or over the UTF-8 bytes of a text; lower-case hex. */
export function sha256Of(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** What an account keeps of a text: sha256 over its UTF-8 bytes, length in UTF-16 code units. */
export function fingerprint(text: string): { readonly sha256: string; readonly length: number } {
  return { sha256: sha256Of(text), length: text.length };
}
