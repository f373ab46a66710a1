import { type TableFile, tableFiles } from '../measures/table-files.ts';
import { archiveMeasures } from './measures.ts';

/** The files of the archive's table of measures. */
export async function archiveTableFiles(): Promise<TableFile[]> {
  const { documents, rows } = await archiveMeasures();
  return tableFiles(documents, rows);
}
