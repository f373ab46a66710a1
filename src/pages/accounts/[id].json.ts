import type { APIRoute } from 'astro';
import { accountOf } from '../../archive/changes/document-changes.ts';
import { allDocuments, type DocumentEntry } from '../../archive/documents.ts';

export async function getStaticPaths() {
  const shown = (await allDocuments()).filter(({ data }) => data.record.access === 'public');
  return shown.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

/** The account of a public document, with what is private covered; no file where there is none that can be read. */
export const GET: APIRoute<{ entry: DocumentEntry }> = async ({ props }) => {
  const account = await accountOf(props.entry);
  if (!account) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(account), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
