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
  MdxNotClosed: {
    message: ({ file, line, column, reason }) => `${file}:${line}:${column}: ${reason}.`,
    hint: 'A document holds front matter, Markdown and the components P, Head, Gap, Doubt and Annex with plain attributes; write { as \\{ and < as \\<, or see docs/format.md.',
  },
  RecordInvalid: {
    message: ({ file, line, reason }) => `${file}:${line}: the front matter cannot be used: ${reason}.`,
    hint: 'Correct this field as docs/format.md describes it.',
  },
  ArchiveFactsInvalid: {
    message: ({ reason }) => `archive.yml cannot be used: ${reason}.`,
    hint: 'It may hold a notice in zh-Hans, and in zh-Hant and en besides, the keeper, and the address of the site; see docs/format.md.',
  },
  PlacesInvalid: {
    message: ({ reason }) => `places.yml cannot be used: ${reason}.`,
    hint: 'It holds a list of places, each with a name and the places it lies in; see docs/format.md.',
  },
  FeedsInvalid: {
    message: ({ reason }) => `feeds.yml cannot be used: ${reason}.`,
    hint: 'It holds a list of saved searches, each with a name, a title and a query; see docs/search.md.',
  },
  CorrectionsInvalid: {
    message: ({ file, line, reason }) => `${file}:${line}: the corrections cannot be used: ${reason}.`,
    hint: 'Correct this entry as docs/format.md describes it.',
  },
  TextUnwritable: {
    message: ({ id, reason }) => `The text of ${id} cannot be written: ${reason}.`,
    hint: 'Look at the source file at this place; a text document holds neither NUL nor halves of characters.',
  },
  CodebookInvalid: {
    message: ({ file, line, reason }) => `${file}:${line}: the codebook cannot be used: ${reason}.`,
    hint: 'Correct this entry; the other entries of the file show its form.',
  },
  AnnotationsInvalid: {
    message: ({ file, line, reason }) => `${file}:${line}: the annotations cannot be used: ${reason}.`,
    hint: 'Correct this entry as docs/tagging.md describes it; nothing was written.',
  },
  ParagraphsInvalid: {
    message: ({ file, line, reason }) => `${file}:${line}: this is no paragraph: ${reason}.`,
    hint: 'Give one JSON object a line, with an id and a text: {"id":"a1","text":"……"}.',
  },
  DuplicateId: {
    message: ({ id, file, other }) => `${file}:1:1: it has the id ${id}, which ${other} has already.`,
    hint: 'Two documents cannot share an id; give the newer one an id of its own, or remove the copy.',
  },
  DocumentsUnreadable: {
    message: ({ count, list }) => `${count} of the documents cannot be read:\n${list}`,
    hint: 'Correct each at the place named; npm run check lists all of them.',
  },
  NotInCodePage: {
    message: ({ character, page }) => `The character “${character}” does not exist in ${page}.`,
    hint: 'Choose another encoding for this text, or other characters.',
  },
  FileEmpty: {
    message: ({ path }) => `${path} is empty.`,
    hint: 'Fetch the file again; a download may have failed.',
  },
  FileTooLarge: {
    message: ({ path, size, limit }) => `${path} is ${size} MB; the limit for its format is ${limit} MB.`,
    hint: 'Split it into one file a speech.',
  },
  FormatUnknown: {
    message: ({ path, format }) => `${path} is ${format}, which is not read.`,
    hint: 'Save it as docx, html or txt.',
  },
  NotText: {
    message: ({ path, reason }) => `${path} holds no text: ${reason}.`,
    hint: 'Save it as txt, md, html or docx; a file name that does not fit the contents must be mended first.',
  },
  EncodingUnknown: {
    message: ({ path, reason }) => `The encoding of ${path} cannot be told: ${reason}.`,
    hint: 'Convert it to UTF-8 with a program that knows its encoding.',
  },
  DocumentBroken: {
    message: ({ path, reason }) => `${path} cannot be opened: ${reason}.`,
    hint: 'Open it with the program that made it and save it again.',
  },
  ArchiveMemberRefused: {
    message: ({ path, reason }) => `${path} is not taken out of its archive: ${reason}.`,
    hint: 'Unpack the archive by hand, look at this file, and import it from a folder.',
  },
  NothingToImport: {
    message: ({ path }) => `${path} holds no file that could be imported.`,
    hint: 'Name a folder that holds txt, md, html, mhtml, docx or zip files.',
  },
  FileChanged: {
    message: ({ path }) => `${path} changed while it was read.`,
    hint: 'Wait until nothing writes to it any more, then import it again.',
  },
  ImportFailed: {
    message: ({ path, reason }) => `${path} could not be imported: ${reason}.`,
    hint: 'This is a fault in Yanlu; report it with the file. The other files are not affected.',
  },
  SharesChanged: {
    message: ({ path, ids, of, now }) =>
      `${path} could not be imported: the archive has documents of its ${of} texts (${ids}), and it now reads as ${now} with other borders.`,
    hint: 'Nothing was changed. To part the file anew, move these documents out of the archive and import it again; their ids may then stand for other texts.',
  },
  LinksBroken: {
    message: ({ count, list }) => `${count} links of the site lead nowhere:\n${list}`,
    hint: 'This is a fault in Yanlu or a link in a document; correct it and build again.',
  },
  NotASite: {
    message: ({ path }) => `${path} holds files, but no site that was built before, so it is not replaced.`,
    hint: 'Name an empty folder or one that does not exist yet: npm run build -- --outDir DIR.',
  },
  SearchIndexFailed: {
    message: ({ reason }) => `The search index could not be built: ${reason}.`,
    hint: 'Build again; if it fails again, report it with the message above.',
  },
  PathUnwritable: {
    message: ({ path, reason }) => `${path} cannot be written: ${reason}.`,
    hint: 'Make room, or give the current user the right to write there, and run the command again; it goes on where it stopped.',
  },
  SearchFileUnusable: {
    message: ({ file, reason }) => `The file ${file} of the search index cannot be used: ${reason}.`,
    hint: 'Load the page again; if it fails again, the site must be copied to the server once more, as a whole.',
  },
} as const satisfies Record<string, Definition>;

export type ErrorName = keyof typeof definitions;

/** The one error class. `name` is a permanent key of the registry; `hint` says what to do. */
export class YanluError extends Error {
  override readonly name: ErrorName;
  readonly hint: string;
  /** What the message was made from, such as `file` and `line`. */
  readonly detail: Readonly<Record<string, string | number>>;

  constructor(
    name: ErrorName,
    detail: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    const definition: Definition = definitions[name];
    super(definition.message(detail), options);
    this.name = name;
    this.hint = definition.hint;
    this.detail = detail;
  }
}

/** An error as it is sent from one thread to another, where it is made again. */
export interface PlainFault {
  readonly name: ErrorName;
  readonly detail: YanluError['detail'];
}

/** @throws the error itself where it is none of ours, so that it ends the thread */
export function plainFault(error: unknown): PlainFault {
  if (!(error instanceof YanluError)) throw error;
  return { name: error.name, detail: error.detail };
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
