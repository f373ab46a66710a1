import type { Block } from '../schema/body.ts';
import { filterFields, filterValues } from '../schema/fields.ts';
import type { DocumentRecord } from '../schema/record.ts';
import { foldWidth } from './normalise.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
const openingLength = 20;
const meta = (key: string, value: string | undefined) =>
  value ? `<meta data-pagefind-meta="${key}[content]" content="${escapeHtml(value)}">` : '';

/** Sorts before and after every date, so that the undated stay in the list and come last either way. */
const beforeAllDates = '0000-00-00';
const afterAllDates = '9999-99-99';

/**
 * A document as the index is fed with it. Blocks keep their anchors, so that a hit leads to its
 * paragraph. The title stands in the body as well, because a Chinese title in the index's own title
 * field is found by its beginning only. Dates to sort by are ISO strings with a letter in front:
 * numbers lose digits in the index.
 */
export function indexPage(record: DocumentRecord, blocks: readonly Block[]): string {
  const voice =
    record.kind === 'policy' ? [record.issuer, record.number] : [record.speaker?.name, record.speaker?.role];
  const title = record.title ?? record.subtitle;
  const spoken = voice.filter((part) => part !== undefined).join(' ');
  const place = record.place ? filterValues(record).place.at(-1)?.replaceAll('›', '') : undefined;
  const values = filterValues(record);
  const filters = filterFields.flatMap((field) =>
    values[field].map(
      (value) => `<meta data-pagefind-filter="${field}[content]" content="${escapeHtml(value)}">`,
    ),
  );
  const heads = [
    title,
    record.title ? record.subtitle : undefined,
    spoken,
    record.kind === 'policy' ? undefined : record.occasion,
    place,
  ];
  return [
    '<!doctype html><html lang="zh-cn"><head>',
    meta('id', record.id),
    meta('title', title ?? `${(blocks[0]?.text ?? '').slice(0, openingLength)}……`),
    meta('untitled', title ? undefined : 'true'),
    meta('date', record.date),
    meta('voice', spoken),
    meta('place', place),
    meta(
      'creator',
      record.kind === 'policy' ? record.issuer : (record.speaker?.name ?? record.speaker?.role),
    ),
    meta('number', record.kind === 'policy' ? record.number : undefined),
    meta('inferred', record.dateBasis === 'inferred' ? 'true' : undefined),
    `<meta data-pagefind-sort="newest[content]" content="d${record.date ?? beforeAllDates}">`,
    `<meta data-pagefind-sort="oldest[content]" content="d${record.date ?? afterAllDates}">`,
    ...filters,
    '</head><body>',
    ...heads.flatMap((head, index) =>
      head
        ? [
            `<p id="head-${index}" data-pagefind-weight="${index < 2 ? 5 : 2}">${escapeHtml(foldWidth(head))}</p>`,
          ]
        : [],
    ),
    ...blocks.map(
      ({ type, anchor, text }) =>
        `<p id="${anchor}"${type === 'heading' ? ' data-pagefind-weight="2"' : ''}>${escapeHtml(foldWidth(text))}</p>`,
    ),
    '</body></html>',
  ].join('\n');
}
