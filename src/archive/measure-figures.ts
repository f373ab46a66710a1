import type { Locale } from '../i18n/locales.ts';
import { measureWords } from '../i18n/measures.ts';
import { tagWords } from '../i18n/tags.ts';
import { csvOf } from '../measures/export.ts';
import type { Filters } from '../measures/facets.ts';
import { writeState } from '../measures/state.ts';
import { statuses } from '../measures/table.ts';
import { labelOf, labelsOf, taxonomySegments, theCodebook, typesByTool } from './codebook.ts';
import { yearOf } from './dates.ts';
import { archiveMeasures, type MeasureInArchive } from './measures.ts';
import { archiveTags } from './tag-counts.ts';

/** A row or column of a figure: how it is called and which rows of the table it stands for. */
export interface FigureLine {
  readonly id: string;
  readonly label: string;
  readonly filters: Filters;
  /** Characters of all documents it covers, where the figure is brought to one length. */
  readonly characters?: number;
}

export interface FigureCell {
  readonly count: number;
  /** Measures in 10,000 characters; absent where the figure counts alone. */
  readonly rate?: number;
  /** State of the table that shows these measures. */
  readonly state: string;
}

/** A figure: how many measures stand in each line and column. */
export interface Figure {
  readonly name: string;
  readonly lines: readonly FigureLine[];
  readonly columns: readonly FigureLine[];
  readonly cells: readonly (readonly FigureCell[])[];
  /** True where columns of different length are brought to one. */
  readonly perLength: boolean;
}

/** The unit of rates, in characters. */
const rateUnit = 10_000;

const stateOf = (...filters: readonly Filters[]) =>
  writeState({ query: '', filters: Object.assign({}, ...filters) as Filters, sort: 'newest' });

interface Asked extends FigureLine {
  readonly has: (row: MeasureInArchive) => boolean;
}

function figureOf(
  name: string,
  rows: readonly MeasureInArchive[],
  lines: readonly Asked[],
  columns: readonly Asked[],
): Figure {
  const bare = ({ has: _has, ...line }: Asked): FigureLine => line;
  const present = (line: Asked) => rows.some(line.has);
  const [ownLines, ownColumns] = [lines.filter(present), columns.filter(present)];
  const perLength = ownColumns.some(({ characters }) => characters !== undefined);
  const cells = ownLines.map((line) =>
    ownColumns.map((column): FigureCell => {
      const count = rows.filter((row) => line.has(row) && column.has(row)).length;
      const { characters } = column;
      const rate = characters ? { rate: (count * rateUnit) / characters } : {};
      return { count, ...rate, state: stateOf(line.filters, column.filters) };
    }),
  );
  return { name, lines: ownLines.map(bare), columns: ownColumns.map(bare), cells, perLength };
}

/** The figures of the archive, in the words of a language. */
export async function measureFigures(locale: Locale): Promise<Figure[]> {
  const [codebook, { rows }, { entries }] = await Promise.all([
    theCodebook(),
    archiveMeasures(),
    archiveTags(),
  ]);
  const say = tagWords[locale];
  const typeName = labelsOf(codebook.measures.types, locale);
  const types = codebook.measures.types.map(
    ({ id }): Asked => ({ id, label: typeName(id), filters: { type: [id] }, has: (row) => row.type === id }),
  );
  const themes = codebook.themes.themes.map(
    (theme): Asked => ({
      id: theme.id,
      label: labelOf(theme, locale),
      filters: { theme: [theme.id] },
      has: (row) => row.themes.includes(theme.id),
    }),
  );
  const characters = new Map<string, number>();
  for (const { data } of entries) {
    const year = yearOf(data.record);
    if (year) characters.set(year, (characters.get(year) ?? 0) + data.stats.characters);
  }
  const years = [...characters].sort().map(
    ([year, length]): Asked => ({
      id: year,
      label: year,
      filters: { year: [year] },
      characters: length,
      has: ({ of }) => of.date?.slice(0, 4) === year,
    }),
  );
  const strengths = [5, 4, 3, 2, 1].map(
    (level): Asked => ({
      id: String(level),
      label: `${level} ${say.strengths[level] ?? ''}`,
      filters: { strength: [String(level)], polarity: ['do'] },
      has: (row) => row.strength === level && row.polarity === 'do',
    }),
  );
  const ban: Asked = {
    id: 'dont',
    label: measureWords[locale].polarity.dont,
    filters: { polarity: ['dont'] },
    has: ({ polarity }) => polarity === 'dont',
  };
  const states = statuses.map(
    (status): Asked => ({
      id: status,
      label: say.statuses[status],
      filters: { status: [status] },
      has: (row) => row.status === status,
    }),
  );
  const instruments = codebook.instruments.taxonomies.map((taxonomy) => {
    const tools = typesByTool(codebook, taxonomy).map(({ tool, types: own }): Asked => {
      const ids = own.map(({ id }) => id);
      return {
        id: tool.id,
        label: labelOf(tool, locale),
        filters: { type: ids },
        has: ({ type }) => ids.includes(type),
      };
    });
    return figureOf(`instruments-${taxonomySegments[taxonomy.id]}`, rows, tools, years);
  });
  return [
    figureOf('types-themes', rows, themes, types),
    ...instruments,
    figureOf('strength', rows, [...strengths, ban], years),
    figureOf('status', rows, states, years),
  ];
}

/** The numbers of a figure as a table, one row a cell. */
export function figureCsv({ lines, columns, cells }: Figure): string {
  const head = [
    'line',
    'line_label',
    'column',
    'column_label',
    'measures',
    'characters',
    'per_10000_characters',
  ];
  return csvOf([
    head,
    ...lines.flatMap((line, y) =>
      columns.map((column, x) => {
        const { count = 0, rate } = cells[y]?.[x] ?? {};
        return [
          line.id,
          line.label,
          column.id,
          column.label,
          String(count),
          String(column.characters ?? ''),
          rate === undefined ? '' : rate.toFixed(2),
        ];
      }),
    ),
  ]);
}
