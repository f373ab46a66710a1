import type { APIRoute } from 'astro';
import { allDocuments, type DocumentEntry } from '../../archive/documents.ts';
import { titleOf, voiceOf } from '../../archive/labels.ts';
import { blocksOf } from '../../archive/text-blocks.ts';
import { documentUrl } from '../../archive/urls.ts';
import { wordsOf } from '../../i18n/index.ts';
import { defaultLocale } from '../../i18n/locales.ts';

export async function getStaticPaths() {
  return (await allDocuments())
    .filter((entry) => entry.data.record.access === 'public')
    .map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

const words = wordsOf(defaultLocale);

/** The text of a document, block by block: anchor, level of a heading (0 for a paragraph), words. */
export const GET: APIRoute<{ entry: DocumentEntry }> = ({ props: { entry } }) => {
  const { record } = entry.data;
  const text = {
    id: entry.id,
    page: documentUrl(record).slice(1),
    title: titleOf(entry, words),
    voice: voiceOf(record, words),
    ...(record.date ? { date: record.date } : {}),
    blocks: blocksOf(entry).map(({ anchor, level = 0, text: line }) => [anchor, level, line]),
  };
  return new Response(JSON.stringify(text), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
