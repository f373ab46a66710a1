import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Issue, YanluError } from '../errors.ts';
import {
  accountPath,
  correctionsPath,
  fingerprint,
  listDocuments,
  type ReadDocument,
  readCorrections,
  readMdx,
} from '../publish/index.ts';
import { type Account, account } from '../schema/account.ts';

/** A document of the archive. */
export interface CorpusDocument extends ReadDocument {
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** sha256 of the file. */
  readonly sha256: string;
}

export interface Corpus {
  /** Sorted by id, then by file. */
  readonly documents: readonly CorpusDocument[];
  /** Every document that could not be read, sorted by file, with its line. */
  readonly issues: readonly Issue[];
  /** Every file of corrections, sorted. */
  readonly corrections: readonly CorpusCorrections[];
}

/** A file of corrections; with an issue where it cannot be read. */
export interface CorpusCorrections {
  readonly id: string;
  readonly file: string;
  readonly issue?: Issue;
}

const codes: Readonly<Partial<Record<YanluError['name'], string>>> = {
  RecordInvalid: 'record-invalid',
  CorrectionsInvalid: 'corrections-invalid',
};

/** The issue that an unreadable file makes. */
function issueOf(error: unknown, file: string): Issue {
  if (!(error instanceof YanluError)) throw error;
  const { line } = error.detail;
  return {
    code: codes[error.name] ?? 'mdx-not-closed',
    severity: 'error',
    message: error.message,
    todo: error.hint,
    file,
    ...(typeof line === 'number' ? { line } : {}),
  };
}

/**
 * Reads every document of an archive. A file that cannot be read becomes an issue and the others are
 * read all the same. An archive that does not exist is empty.
 *
 * @throws the system's error where a file may not be read
 */
export async function readCorpus(contentDir: string): Promise<Corpus> {
  const documents: CorpusDocument[] = [];
  const issues: Issue[] = [];
  for (const file of await listDocuments(contentDir)) {
    const source = await readFile(path.join(contentDir, file), 'utf8');
    try {
      documents.push({ ...readMdx(source, file), file, sha256: fingerprint(source).sha256 });
    } catch (error) {
      issues.push(issueOf(error, file));
    }
  }
  const keyOf = ({ record, file }: CorpusDocument) => `${record.id}\0${file}`;
  documents.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return { documents, issues, corrections: await findCorrections(contentDir) };
}

async function findCorrections(contentDir: string): Promise<CorpusCorrections[]> {
  const names = await readdir(path.join(contentDir, 'corrections')).catch(() => []);
  const ids = names.filter((name) => /^[^.].*\.yml$/.test(name)).map((name) => name.slice(0, -'.yml'.length));
  return Promise.all(
    ids.sort().map(async (id) => {
      const file = correctionsPath(id);
      try {
        readCorrections(await readFile(path.join(contentDir, file), 'utf8'), file);
        return { id, file };
      } catch (error) {
        return { id, file, issue: issueOf(error, file) };
      }
    }),
  );
}

/**
 * Reads a document's account.
 *
 * @returns the account; undefined where there is none; the reason where it cannot be read
 */
export async function readAccount(contentDir: string, id: string): Promise<Account | string | undefined> {
  let text: string;
  try {
    text = await readFile(path.join(contentDir, accountPath(id)), 'utf8');
  } catch {
    return undefined;
  }
  try {
    const parsed = account.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return `${issue?.path.join('.')}: ${issue?.message}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
