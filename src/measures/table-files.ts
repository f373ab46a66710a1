import {
  columnsName,
  dictionariesName,
  headName,
  type TableDocument,
  type TableHead,
  type TableRow,
  textsName,
} from './table.ts';
import { writeTable } from './write-table.ts';

const gzip = async (value: unknown): Promise<Uint8Array<ArrayBuffer>> => {
  const packed = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
};

/** Eight bytes of a digest over all that the table holds. */
async function digestOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A file of the table with its name below the table's folder. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The files of a table, the first of them its head. All are gzip of JSON, so that any host sends them small. */
export async function tableFiles(
  documents: readonly TableDocument[],
  rows: readonly TableRow[],
): Promise<TableFile[]> {
  const { head, dictionaries, columns, texts } = writeTable(documents, rows);
  const generation = await digestOf([head, dictionaries, columns, texts]);
  const file = async (name: string, value: unknown): Promise<TableFile> => ({
    name: `${generation}/${name}`,
    bytes: await gzip(value),
  });
  const words = await file(dictionariesName, dictionaries);
  const files = [words];
  for (const [index, chunk] of columns.entries()) files.push(await file(columnsName(index), chunk));
  const bytes = files.reduce((sum, one) => sum + one.bytes.length, 0);
  for (const [index, chunk] of texts.entries()) files.push(await file(textsName(index), chunk));
  const first: TableHead = { ...head, generation, bytes };
  return [{ name: headName, bytes: await gzip(first) }, ...files];
}
