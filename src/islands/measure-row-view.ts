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
      actor: name('actor'),
      target: targetsOf(table, row),
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

function targetsOf({ columns }: MeasureTable, row: number): string {
  const { target } = columns;
  if (target.per !== 'list') return '';
  const codes = target.items.subarray(target.starts[row] ?? 0, target.starts[row + 1] ?? 0);
  return [...codes].map((code) => target.values[code] ?? '').join('、');
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
