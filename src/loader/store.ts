import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What is kept of one file of the archive from a build to the next. */
export interface Stored<Data> {
  readonly id: string;
  /** Of the bytes it was made from and of the version of what made it. */
  readonly digest: string;
  readonly data: Data;
  readonly rendered?: { readonly html: string };
}

/** What loading asks of a store. */
export interface Store<Data> {
  get(id: string): Stored<Data> | undefined;
  set(entry: Stored<Data>): void;
  delete(id: string): void;
  keys(): string[];
  values(): Stored<Data>[];
}

/** A store that can be kept. */
export interface FileStore<Data> extends Store<Data> {
  /** Writes what changed since it was opened; nothing where nothing did. */
  save(): Promise<void>;
}

/** A line of the index: the entry with the place of its HTML in the other file, in bytes. */
interface Line<Data> extends Omit<Stored<Data>, 'rendered'> {
  readonly html?: readonly [from: number, length: number];
}

/** A page asks for the HTML of its document several times. */
let lastRead: { readonly of: unknown; readonly html: string } | undefined;

/** An entry whose HTML stays in its file until it is asked for: an archive can be larger than memory. */
class StoredEntry<Data> implements Stored<Data> {
  readonly id: string;
  readonly digest: string;
  readonly data: Data;
  readonly #html: (() => string) | undefined;

  constructor({ id, digest, data }: Omit<Stored<Data>, 'rendered'>, html?: () => string) {
    this.id = id;
    this.digest = digest;
    this.data = data;
    this.#html = html;
  }

  get rendered(): { readonly html: string } | undefined {
    if (!this.#html) return undefined;
    if (lastRead?.of !== this) lastRead = { of: this, html: this.#html() };
    return lastRead;
  }
}

/**
 * Opens a store that lies in two files, `<name>.jsonl` with an entry a line and the HTML of all of them
 * beside it. Files that cannot be read, or that belong to another version, are an empty store: all that
 * is in it can be made again.
 *
 * @param folder where it lies; it is made when it is saved
 */
export function openStore<Data>(folder: string, name: string): FileStore<Data> {
  const entries = new Map<string, Stored<Data>>();
  const known = readIndex<Data>(folder, name);
  for (const entry of known) entries.set(entry.id, entry);
  let changed = false;
  return {
    get: (id) => entries.get(id),
    set(entry) {
      entries.set(entry.id, entry);
      changed = true;
    },
    delete(id) {
      changed = entries.delete(id) || changed;
    },
    keys: () => [...entries.keys()],
    values: () => [...entries.values()],
    async save() {
      if (!changed) return;
      await mkdir(folder, { recursive: true });
      await writeStore(folder, name, [...entries.values()]);
      changed = false;
    },
  };
}

const indexOf = (folder: string, name: string) => path.join(folder, `${name}.jsonl`);

function readIndex<Data>(folder: string, name: string): Stored<Data>[] {
  const file = indexOf(folder, name);
  if (!existsSync(file)) return [];
  try {
    const bytes = readFileSync(file);
    let at = bytes.indexOf(0x0a);
    const { pack } = JSON.parse(bytes.toString('utf8', 0, at)) as { pack: string };
    const open = openSync(path.join(folder, pack), 'r');
    const found: Stored<Data>[] = [];
    while (at + 1 < bytes.length) {
      const end = bytes.indexOf(0x0a, at + 1);
      const { html, ...entry } = JSON.parse(bytes.toString('utf8', at + 1, end)) as Line<Data>;
      found.push(new StoredEntry(entry, html && (() => readPart(open, html))));
      at = end;
    }
    return found;
  } catch {
    return [];
  }
}

function readPart(file: number, [from, length]: readonly [number, number]): string {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, from + done);
    if (read === 0) throw new Error('The store of the archive was cut short; build again.');
    done += read;
  }
  return bytes.toString('utf8');
}

/** Written beside and renamed, so that a build that is broken off leaves the old store. */
async function writeStore<Data>(
  folder: string,
  name: string,
  entries: readonly Stored<Data>[],
): Promise<void> {
  const before = packOf(folder, name);
  const pack = `${name}-${randomUUID()}.html`;
  const file = openSync(path.join(folder, pack), 'wx');
  const lines = [JSON.stringify({ pack })];
  let at = 0;
  try {
    for (const { id, digest, data, rendered } of entries) {
      const line: Line<Data> = { id, digest, data };
      if (!rendered) {
        lines.push(JSON.stringify(line));
        continue;
      }
      const bytes = Buffer.from(rendered.html, 'utf8');
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      lines.push(JSON.stringify({ ...line, html: [at, bytes.length] }));
      at += bytes.length;
    }
  } finally {
    closeSync(file);
  }
  const target = indexOf(folder, name);
  await writeFile(
    `${target}.new`,
    lines.map((line) => `${line}\n`),
  );
  renameSync(`${target}.new`, target);
  // A build that still reads the old file holds it open.
  if (before) rmSync(path.join(folder, before), { force: true });
}

function packOf(folder: string, name: string): string | undefined {
  try {
    const bytes = readFileSync(indexOf(folder, name));
    return (JSON.parse(bytes.toString('utf8', 0, bytes.indexOf(0x0a))) as { pack: string }).pack;
  } catch {
    return undefined;
  }
}
