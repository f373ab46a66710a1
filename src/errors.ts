/**
 * The registry of everything that can go wrong, and the two ways of saying it: an error is thrown
 * (the work on one thing cannot go on), an issue is returned (a person should look at a text).
 * Names are permanent. A message says what happened and why; the hint says what to do.
 */
interface Definition {
  readonly message: (detail: Readonly<Record<string, string | number>>) => string;
  readonly hint: string;
}

const definitions = {
  PathNotFound: {
    message: ({ path }) => `${path} does not exist.`,
    hint: 'Check the spelling of the path and run the command again.',
  },
  PathUnreadable: {
    message: ({ path, reason }) => `${path} cannot be read: ${reason}.`,
    hint: 'Give the current user the right to read it, or leave it out.',
  },
  WrongUse: {
    message: ({ reason }) => `The command was called wrongly: ${reason}.`,
    hint: 'Run it with --help to see what it takes.',
  },
  EditOutOfPlace: {
    message: ({ rule, start, reason }) =>
      `The edit of rule ${rule} at ${start} cannot be applied: ${reason}.`,
    hint: 'This is a fault in the rule or in the account that holds the edit; report it with the file.',
  },
} as const satisfies Record<string, Definition>;

export type ErrorName = keyof typeof definitions;

/** The one error class. `name` is a permanent key of the registry; `hint` says what to do. */
export class YanluError extends Error {
  override readonly name: ErrorName;
  readonly hint: string;

  constructor(
    name: ErrorName,
    detail: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    const definition: Definition = definitions[name];
    super(definition.message(detail), options);
    this.name = name;
    this.hint = definition.hint;
  }
}

export type Severity = 'error' | 'warning' | 'note';

/** Something about a text that a person should look at. `code` is permanent, in kebab-case. */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  /** What was seen and why it matters, one or two full sentences. */
  readonly message: string;
  /** What a person can do about it. */
  readonly todo: string;
  /** The words it is about, as they stand in the text. */
  readonly quote?: string;
  /** The block it is in, such as `p12`. */
  readonly anchor?: string;
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
}
