import { YanluError } from '../errors.ts';

/** What the operating system says when it refuses to write, in words. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'the current user has no right to it',
  EPERM: 'the current user has no right to it',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  ENAMETOOLONG: 'the path is too long',
};

const fieldOf = (cause: unknown, key: string): string | undefined => {
  const value = typeof cause === 'object' && cause !== null ? Reflect.get(cause, key) : undefined;
  return typeof value === 'string' ? value : undefined;
};

const said = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/** A refusal of the operating system to write at `path`, as an error that says what to do. */
export function writingError(cause: unknown, path: string): YanluError {
  if (cause instanceof YanluError) return cause;
  const reason = reasons[fieldOf(cause, 'code') ?? ''] ?? said(cause);
  return new YanluError('PathUnwritable', { path: fieldOf(cause, 'path') ?? path, reason }, { cause });
}

/** Whatever ended the work on one file. Reading has its own errors, so the system's are of writing. */
export function importError(cause: unknown, file: string): YanluError {
  if (cause instanceof YanluError) return cause;
  if (fieldOf(cause, 'syscall')) return writingError(cause, file);
  return new YanluError('ImportFailed', { path: file, reason: said(cause) }, { cause });
}
