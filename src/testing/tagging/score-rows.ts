import type { BlockTags } from '../../tag/index.ts';

/** A labelled paragraph. */
export interface LabelledRow {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly themes: readonly string[];
  readonly measures: readonly {
    readonly lead: string;
    readonly type: string;
    readonly type2?: string;
    readonly strength: number;
    readonly status: string;
  }[];
}

interface Counts {
  hit: number;
  extra: number;
  missed: number;
}
const none = (): Counts => ({ hit: 0, extra: 0, missed: 0 });

/** What tagging gets right in a set of paragraphs; the shares hold for measures whose lead was found. */
export interface RowScore {
  readonly rows: number;
  readonly themes: Counts;
  readonly hasMeasure: Counts;
  readonly bounds: Counts;
  readonly type: number;
  readonly strength: number;
  readonly status: number;
}

/** Reads rows of JSON, one a line. */
export const readRows = (text: string): LabelledRow[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as LabelledRow);

/** A lead without list mark, blanks and punctuation; one that holds the other is the same. */
const plain = (lead: string) =>
  lead
    .normalize('NFKC')
    .replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.是要]*/u, '')
    .replace(/[\s\p{P}]/gu, '');
const same = (a: string, b: string) => a !== '' && b !== '' && (a.includes(b) || b.includes(a));

/** Counts as the scorer of the labelled paragraphs does, so that parts of a set can be told apart. */
export function scoreRows(rows: readonly LabelledRow[], tag: (row: LabelledRow) => BlockTags): RowScore {
  const [themes, hasMeasure, bounds] = [none(), none(), none()];
  const right = { type: 0, strength: 0, status: 0 };
  for (const row of rows) {
    const tags = tag(row);
    const ids = tags.themes.map(({ id }) => id);
    const hits = ids.filter((id) => row.themes.includes(id)).length;
    themes.hit += hits;
    themes.extra += ids.length - hits;
    themes.missed += row.themes.length - hits;
    const [found, wanted] = [tags.measures.length > 0, row.measures.length > 0];
    if (found && wanted) hasMeasure.hit += 1;
    else if (found) hasMeasure.extra += 1;
    else if (wanted) hasMeasure.missed += 1;
    const free = [...tags.measures];
    for (const gold of row.measures) {
      const at = free.findIndex((one) => same(plain(one.lead), plain(gold.lead)));
      const [one] = at < 0 ? [] : free.splice(at, 1);
      if (!one) {
        bounds.missed += 1;
        continue;
      }
      bounds.hit += 1;
      right.type += Number(one.type === gold.type || one.type === gold.type2 || one.type2 === gold.type);
      right.strength += Number(Math.abs(one.strength - gold.strength) <= 1);
      right.status += Number(one.status === gold.status);
    }
    bounds.extra += free.length;
  }
  const share = (count: number) => count / Math.max(1, bounds.hit);
  return {
    rows: rows.length,
    themes,
    hasMeasure,
    bounds,
    type: share(right.type),
    strength: share(right.strength),
    status: share(right.status),
  };
}

/** Harmonic mean of precision and recall. */
export const f1Of = ({ hit, extra, missed }: Counts) => (2 * hit) / Math.max(1, 2 * hit + extra + missed);

/** One line of a table: F1 (precision/recall) of the first three, shares of the others. */
export function lineOf(name: string, score: RowScore): string {
  const three = (counts: Counts) =>
    `${f1Of(counts).toFixed(3)} (${(counts.hit / Math.max(1, counts.hit + counts.extra)).toFixed(2)}/${(counts.hit / Math.max(1, counts.hit + counts.missed)).toFixed(2)})`;
  const { themes, hasMeasure, bounds, type, strength, status, rows } = score;
  return `${name.padEnd(22)} ${String(rows).padStart(4)}  ${three(themes)}  ${three(hasMeasure)}  ${three(bounds)}  ${type.toFixed(3)}  ${strength.toFixed(3)}  ${status.toFixed(3)}`;
}
