import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomic } from '../publish/atomic.ts';
import type { Figure } from './figure.ts';
import { type Floors, floorsFile, raiseFloors, verdictOf } from './floors.ts';
import { measureAll } from './measure-all.ts';
import { openShared } from './shared.ts';
import { tableOf } from './table.ts';

const floorsPath = path.join(import.meta.dirname, 'floors.json');

/** The floors that the project keeps. */
export async function readFloors(): Promise<Floors> {
  return floorsFile.parse(JSON.parse(await readFile(floorsPath, 'utf8')));
}

export interface MeasureRequest {
  readonly checkout: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Raise the floors to what is measured, where that is better. */
  readonly update: boolean;
  readonly say: (line: string) => void;
}

/**
 * Measures, prints, and holds the figures against their floors.
 *
 * @returns exit code: 1 where a figure is below its floor
 */
export async function measureCommand({ checkout, environment, update, say }: MeasureRequest): Promise<0 | 1> {
  const floors = await readFloors();
  const figures: Figure[] = [];
  for await (const section of measureAll(checkout, openShared(environment, checkout))) {
    for (const line of tableOf(section, floors)) say(line);
    say('');
    figures.push(...section.figures);
  }
  if (update) {
    await writeAtomic(floorsPath, `${JSON.stringify(raiseFloors(floors, figures), null, 2)}\n`);
    say(`Floors are in ${path.relative(checkout, floorsPath)}; none was lowered.`);
  }
  const fallen = figures.filter((figure) => verdictOf(figure, floors) === 'falls');
  say(
    fallen.length === 0
      ? `${figures.length} figures, none below its floor.`
      : `${fallen.length} of ${figures.length} figures are below their floor: ${fallen.map(({ id }) => id).join(', ')}`,
  );
  return fallen.length > 0 ? 1 : 0;
}
