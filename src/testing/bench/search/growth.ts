import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BuildFigures, buildMeasured } from './measure-build.ts';

const counts = [2000, 4000, 8000] as const;
/** A step that doubles with the documents has an exponent of 1; what is measured is never so exact. */
const mostExponent = 1.15;

/** The exact index of a number of documents. */
export interface GrowthFigures extends BuildFigures {
  readonly documents: number;
  /** What is loaded before the first question, in bytes. */
  readonly once: number;
}

/** Builds the exact index of ever more documents. @param say is told what goes on */
export async function benchGrowth(say: (line: string) => void): Promise<GrowthFigures[]> {
  const figures: GrowthFigures[] = [];
  for (const documents of counts) {
    say(`building ${documents}`);
    const folder = await mkdtemp(path.join(tmpdir(), 'yanlu-growth-'));
    try {
      const built = await buildMeasured('exact', 'invented', documents, folder);
      const names = await readdir(folder, { recursive: true });
      const start = names.find((name) => name.endsWith('start.bin')) ?? '';
      figures.push({ ...built, documents, once: (await stat(path.join(folder, start))).size });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return figures;
}

const columns = [
  ['build, s', ({ seconds }: GrowthFigures) => seconds],
  ['peak memory, MiB', ({ peakMiB }: GrowthFigures) => peakMiB],
  ['index, MB', ({ bytes }: GrowthFigures) => bytes / 1e6],
  ['once, KiB', ({ once }: GrowthFigures) => once / 1024],
  ['files', ({ files }: GrowthFigures) => files],
] as const;

/** The figures as a table, with the exponent by which each grows from the first row to the last. */
export function growthTable(figures: readonly GrowthFigures[]): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const [first, last] = [figures[0], figures.at(-1)];
  const exponents = columns.map(([, of]) =>
    first && last ? Math.log(of(last) / of(first)) / Math.log(last.documents / first.documents) : Number.NaN,
  );
  return [
    row(['documents', ...columns.map(([name]) => name)]),
    row(Array.from({ length: columns.length + 1 }, () => '---')),
    ...figures.map((one) => row([one.documents, ...columns.map(([, of]) => of(one).toFixed(1))])),
    row([
      'grows by the power of',
      ...exponents.map(
        (power) => `${power.toFixed(2)}${power > mostExponent ? ' **faster than linear**' : ''}`,
      ),
    ]),
  ].join('\n');
}
