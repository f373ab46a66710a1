import type { APIRoute } from 'astro';
import { type Figure, figureCsv, measureFigures } from '../../../archive/measure-figures.ts';
import { defaultLocale } from '../../../i18n/locales.ts';

export async function getStaticPaths() {
  const figures = await measureFigures(defaultLocale);
  return figures.map((figure) => ({ params: { name: figure.name }, props: { figure } }));
}

/** The numbers of a figure. */
export const GET: APIRoute<{ figure: Figure }> = ({ props: { figure } }) =>
  new Response(figureCsv(figure), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
