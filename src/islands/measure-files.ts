import { type MeasureTable, openTable } from '../measures/open-table.ts';
import {
  type ColumnChunk,
  columnsName,
  type Dictionaries,
  dictionariesName,
  headName,
  type TableHead,
  type TextChunk,
  textsName,
} from '../measures/table.ts';

async function read<T>(address: URL, fresh = false): Promise<T> {
  const response = await fetch(address, { cache: fresh ? 'no-cache' : 'default' });
  if (!response.ok || !response.body) throw new Error(`${response.status} ${address.href}`);
  const plain = response.body.pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(plain).json()) as T;
}

/** The table of measures as it lies on the server, each part fetched once. */
export interface MeasureFiles {
  readonly head: TableHead;
  table(): Promise<MeasureTable>;
  texts(chunk: number): Promise<TextChunk>;
}

/**
 * @param folder address of the table's folder, with a slash at its end
 * @throws Error where it cannot be fetched or read
 */
export async function openFiles(folder: URL): Promise<MeasureFiles> {
  const head = await read<TableHead>(new URL(headName, folder), true);
  const at = (name: string) => new URL(`${head.generation}/${name}`, folder);
  let table: Promise<MeasureTable> | undefined;
  const texts = new Map<number, Promise<TextChunk>>();
  const load = async () => {
    const [words, ...chunks] = await Promise.all([
      read<Dictionaries>(at(dictionariesName)),
      ...head.chunks.map((_, chunk) => read<ColumnChunk>(at(columnsName(chunk)))),
    ]);
    return openTable(words, chunks, head.texts);
  };
  return {
    head,
    table() {
      table ??= load().catch((error: unknown) => {
        table = undefined;
        throw error;
      });
      return table;
    },
    texts(chunk) {
      const known = texts.get(chunk);
      if (known) return known;
      const asked = read<TextChunk>(at(textsName(chunk)));
      texts.set(chunk, asked);
      asked.catch(() => texts.delete(chunk));
      return asked;
    },
  };
}
