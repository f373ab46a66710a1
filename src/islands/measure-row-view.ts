import type { MeasureTable } from '../measures/open-table.ts';
import { type FacetName, placeAt } from '../measures/table.ts';
import type { RowView } from './measure-messages.ts';
import type { RowTexts } from './measure-row-texts.ts';
import { type MeasureSpoken, nameOf } from './measure-spoken.ts';

/** A row as it is shown. @param known its texts, absent while they are on their way */
export function rowView(
  table: MeasureTable,
  row: number,
  words: MeasureSpoken,
  known: RowTexts | undefined,
): RowView {
  const document = table.documentOf[row] ?? 0;
  const id = table.documents.id[document] ?? '';
  const title = table.documents.title[document] ?? '';
  const name = (facet: FacetName) => {
    const column = table.columns[facet];
    if (column.per === 'list') return '';
    const code = column.codes[column.per === 'row' ? row : document] ?? 0;
    return nameOf(words, facet, column.values[code] ?? '', () => title);
  };
  const banned = table.columns.polarity.per === 'row' && table.columns.polarity.codes[row] === 1;
  return {
    cells: {
      type: name('type'),
      number: numbersOf(known, words),
      deadline: known?.texts.deadline[known.row] ?? '',
      strength: banned ? words.polarity.dont : name('strength'),
      status: name('status'),
      actor: listed(table, 'actor', row)
        .map((actor) => nameOf(words, 'actor', actor, () => title))
        .join('、'),
      target: listed(table, 'target', row).join('、'),
      place: name('place'),
      year: (table.documents.date[document] ?? '').slice(0, 4) || words.unknown,
      voice: name('voice'),
      document: title,
    },
    ...(known
      ? {
          texts: {
            lead: known.texts.lead[known.row] ?? '',
            place: placeAt(known.texts, known.row),
            url: known.texts.documents.url[known.document] ?? '',
          },
        }
      : {}),
    id,
    title,
  };
}

/** The values of a row in a column that holds lists. */
function listed({ columns }: MeasureTable, name: 'actor' | 'target', row: number): string[] {
  const column = columns[name];
  if (column.per !== 'list') return [];
  const codes = column.items.subarray(column.starts[row] ?? 0, column.starts[row + 1] ?? 0);
  return [...codes].map((code) => column.values[code] ?? '');
}

/** Numbers of a row in one line. */
function numbersOf(known: RowTexts | undefined, words: MeasureSpoken): string {
  const text = known?.texts.numbers[known.row];
  if (!text) return '';
  return text
    .split('\t')
    .map((one) => {
      const [op = '', value = '', ...unit] = one.split(' ');
      return `${words.operators[op] ?? op}${value}${unit.join(' ')}`;
    })
    .join('，');
}
