import { displayWidth } from '../text/width.ts';
import { type Figure, reaches, type Section, type Unit } from './figure.ts';
import { type Floors, verdictOf } from './floors.ts';

const units: Readonly<Record<Unit, (value: number) => string>> = {
  percent: (value) => `${value.toFixed(Math.abs(value) > 0 && Math.abs(value) < 1 ? 4 : 2)} %`,
  'per million': (value) => `${value.toFixed(1)} / M`,
  count: (value) => String(value),
};

const headings = ['figure', 'now', 'floor', 'required', 'verdict', 'of'];

/** The figures of a section as lines of a table, columns aligned. */
export function tableOf({ name, figures, skipped, notes = [] }: Section, floors: Floors): string[] {
  if (skipped) return [`${name}: skipped: ${skipped}`];
  const rows = [headings, ...figures.map((figure) => rowOf(figure, floors))];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
  return [name, ...lines.map((line) => `  ${line}`), ...notes.map((note) => `  · ${note}`)];
}

function rowOf(figure: Figure, floors: Floors): string[] {
  const show = units[figure.unit];
  const bound = (value: number | undefined) =>
    value === undefined ? '–' : `${figure.better === 'higher' ? '≥' : '≤'} ${show(value)}`;
  return [
    figure.label,
    show(figure.now),
    bound(floors[figure.id]),
    bound(figure.required),
    verdictWords(figure, floors),
    figure.of ?? '',
  ];
}

function verdictWords(figure: Figure, floors: Floors): string {
  if (verdictOf(figure, floors) === 'falls') return 'FALLS BELOW ITS FLOOR';
  if (figure.required === undefined) return 'holds';
  return reaches(figure.now, figure.required, figure) ? 'reached' : 'not reached yet';
}
