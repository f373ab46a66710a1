import { existsSync, readFileSync } from 'node:fs';

/**
 * The bytes of a file; undefined where there is none or it cannot be read. Asking first costs a hundredth of
 * a reading that fails, and of a new document nothing is there.
 */
export function bytesIfThere(file: string): Buffer | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The text of a file in UTF-8; undefined as in `bytesIfThere`. */
export const textIfThere = (file: string): string | undefined => bytesIfThere(file)?.toString('utf8');
