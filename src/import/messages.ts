import { YanluError } from '../errors.ts';
import type { Finishing, FinishOrder } from './finish.ts';
import type { JoinTask, PrepareTask } from './prepare.ts';

/** What a thread is told when it begins. */
export type ThreadOptions = Pick<Finishing, 'contentDir' | 'write' | 'texts'>;

/** What a thread is asked to do. */
export type Asked =
  | { readonly call: number; readonly work: 'prepare'; readonly task: PrepareTask }
  | { readonly call: number; readonly work: 'join'; readonly task: JoinTask }
  | { readonly call: number; readonly work: 'finish'; readonly key: number; readonly order: FinishOrder }
  | { readonly work: 'drop'; readonly key: number };

/** What it answers. */
export type Answered =
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly failed: Failure };

/** An error on its way between threads, which would lose its kind. */
export type Failure =
  | { readonly name: YanluError['name']; readonly detail: YanluError['detail']; readonly cause?: unknown }
  | { readonly error: unknown; readonly code?: unknown; readonly syscall?: unknown; readonly path?: unknown };

const fields = ['code', 'syscall', 'path'] as const;

/** An error as it can be sent. */
export function packError(error: unknown): Failure {
  if (error instanceof YanluError) {
    const { name, detail, cause } = error;
    return {
      name,
      detail,
      ...(cause === undefined ? {} : { cause: cause instanceof Error ? cause : String(cause) }),
    };
  }
  if (!(error instanceof Error)) return { error: String(error) };
  const own: { [Key in (typeof fields)[number]]?: unknown } = {};
  for (const field of fields) {
    const value: unknown = Reflect.get(error, field);
    if (typeof value === 'string') own[field] = value;
  }
  return { error, ...own };
}

/** The error that was sent. */
export function unpackError(failure: Failure): unknown {
  if ('name' in failure) {
    const { name, detail, cause } = failure;
    return new YanluError(name, detail, cause === undefined ? undefined : { cause });
  }
  const { error, ...own } = failure;
  return error instanceof Error ? Object.assign(error, own) : new Error(String(error));
}
