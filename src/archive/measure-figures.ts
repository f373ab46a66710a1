import type { Locale } from '../i18n/locales.ts';
import { measureWords } from '../i18n/measures.ts';
import { tagWords } from '../i18n/tags.ts';
import { csvOf } from '../measures/export.ts';
import type { Filters } from '../measures/facets.ts';
import { writeState } from '../measures/state.ts';
import { statuses } from '../measures/table.ts';
import { labelOf, labelsOf, taxonomySegments, theCodebook, typesByTool } from './codebook.ts';
import { yearOf } from './dates.ts';
import { archiveMeasures, type MeasureInArchive, otherVersionsInArchive } from './measures.ts';
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

/** Lines or columns, and which of them a row belongs to, by id. */
interface Axis {
  readonly lines: readonly FigureLine[];
  readonly idsOf: (row: MeasureInArchive) => readonly string[];
}

function figureOf(name: string, rows: readonly MeasureInArchive[], down: Axis, across: Axis): Figure {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const row of rows) {
    const [ids, columnIds] = [down.idsOf(row), across.idsOf(row)];
    for (const id of ids) add(`${id} `);
    for (const column of columnIds) add(` ${column}`);
    for (const id of ids) for (const column of columnIds) add(`${id} ${column}`);
  }
  const lines = down.lines.filter(({ id }) => counts.has(`${id} `));
  const columns = across.lines.filter(({ id }) => counts.has(` ${id}`));
  const cells = lines.map((line) =>
    columns.map((column): FigureCell => {
      const count = counts.get(`${line.id} ${column.id}`) ?? 0;
      const { characters } = column;
      const rate = characters ? { rate: (count * rateUnit) / characters } : {};
      return { count, ...rate, state: stateOf(line.filters, column.filters) };
    }),
  );
  return { name, lines, columns, cells, perLength: columns.some((one) => one.characters !== undefined) };
}

/** The figures of the archive, in the words of a language. */
export async function measureFigures(locale: Locale): Promise<Figure[]> {
  const [codebook, { once: rows }, { entries }, others] = await Promise.all([
    theCodebook(),
    archiveMeasures(),
    archiveTags(),
    otherVersionsInArchive(),
  ]);
  const say = tagWords[locale];
  const typeName = labelsOf(codebook.measures.types, locale);
  const types: Axis = {
    lines: codebook.measures.types.map(({ id }) => ({ id, label: typeName(id), filters: { type: [id] } })),
    idsOf: ({ type }) => [type],
  };
  const themes: Axis = {
    lines: codebook.themes.themes.map((theme) => ({
      id: theme.id,
      label: labelOf(theme, locale),
      filters: { theme: [theme.id] },
    })),
    idsOf: (row) => [...new Set(row.themes)],
  };
  const characters = new Map<string, number>();
  for (const { data } of entries) {
    const year = yearOf(data.record);
    if (year && !others.has(data.record.id))
      characters.set(year, (characters.get(year) ?? 0) + data.stats.characters);
  }
  const years: Axis = {
    lines: [...characters].sort().map(([year, length]) => ({
      id: year,
      label: year,
      filters: { year: [year] },
      characters: length,
    })),
    idsOf: ({ of }) => (of.date ? [of.date.slice(0, 4)] : []),
  };
  const ban = 'dont';
  const strengths: Axis = {
    lines: [
      ...[5, 4, 3, 2, 1].map((level) => ({
        id: String(level),
        label: `${level} ${say.strengths[level] ?? ''}`,
        filters: { strength: [String(level)], polarity: ['do'] },
      })),
      { id: ban, label: measureWords[locale].polarity.dont, filters: { polarity: [ban] } },
    ],
    idsOf: ({ polarity, strength }) => [polarity === ban ? ban : String(strength)],
  };
  const states: Axis = {
    lines: statuses.map((status) => ({
      id: status,
      label: say.statuses[status],
      filters: { status: [status] },
    })),
    idsOf: ({ status }) => [status],
  };
  const instruments = codebook.instruments.taxonomies.map((taxonomy) => {
    const tools = typesByTool(codebook, taxonomy);
    const toolOf = new Map(
      tools.flatMap(({ tool, types: own }) => own.map(({ id }) => [id, tool.id] as const)),
    );
    const axis: Axis = {
      lines: tools.map(({ tool, types: own }) => ({
        id: tool.id,
        label: labelOf(tool, locale),
        filters: { type: own.map(({ id }) => id) },
      })),
      idsOf: ({ type }) => {
        const tool = toolOf.get(type);
        return tool === undefined ? [] : [tool];
      },
    };
    return figureOf(`instruments-${taxonomySegments[taxonomy.id]}`, rows, axis, years);
  });
  return [
    figureOf('types-themes', rows, themes, types),
    ...instruments,
    figureOf('strength', rows, strengths, years),
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
