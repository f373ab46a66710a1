import type { APIRoute } from 'astro';
import { accountOf, hasAccount } from '../../archive/changes/document-changes.ts';
import { allDocuments, type DocumentEntry } from '../../archive/documents.ts';

export async function getStaticPaths() {
  const paths: { params: { id: string }; props: { entry: DocumentEntry } }[] = [];
  for (const entry of await allDocuments())
    if (await hasAccount(entry)) paths.push({ params: { id: entry.id }, props: { entry } });
  return paths;
}

/** The account of a public document, with what is private covered. */
export const GET: APIRoute<{ entry: DocumentEntry }> = async ({ props }) =>
  new Response(JSON.stringify(await accountOf(props.entry)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
