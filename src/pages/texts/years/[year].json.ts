import type { APIRoute } from 'astro';
import { allDocuments } from '../../../archive/documents.ts';
import { type Group, groupByYear } from '../../../archive/groups.ts';
import { titleOf, voiceOf } from '../../../archive/labels.ts';
import { wordsOf } from '../../../i18n/index.ts';
import { defaultLocale } from '../../../i18n/locales.ts';

export async function getStaticPaths() {
  const shown = (await allDocuments()).filter((entry) => entry.data.record.access === 'public');
  return groupByYear(shown).map((group) => ({ params: { year: group.slug }, props: { group } }));
}

const words = wordsOf(defaultLocale);

/** The public documents of a year, newest first: id, date, title, voice. */
export const GET: APIRoute<{ group: Group }> = ({ props: { group } }) =>
  new Response(
    JSON.stringify(
      group.entries.map((entry) => {
        const { record } = entry.data;
        return [entry.id, record.date ?? '', titleOf(entry, words), voiceOf(record, words)];
      }),
    ),
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  );
