import type { APIRoute } from 'astro';
import { archiveTableFiles } from '../../archive/measure-table.ts';
import type { TableFile } from '../../measures/table-files.ts';

export async function getStaticPaths() {
  return (await archiveTableFiles()).map((file) => ({ params: { file: file.name }, props: { file } }));
}

/** The table of measures in its parts, as the browser reads it. */
export const GET: APIRoute<{ file: TableFile }> = ({ props: { file } }) =>
  new Response(file.bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
