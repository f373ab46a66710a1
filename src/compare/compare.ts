import { type AlignedBlock, inOrder, likenesses, type Partner } from './align-blocks.ts';
import { type Letters, lettersOf } from './letters.ts';
import { cutShared, gramSet, type Run, sharedAnywhere, sharedInPartner } from './shared-runs.ts';

/** A block of a text: a paragraph, or a heading of a level. */
export interface ComparedBlock {
  readonly anchor: string;
  readonly level?: number;
  readonly text: string;
}

/** One side of a row. */
export interface ComparedSide {
  readonly block: ComparedBlock;
  /** Its text in order. */
  readonly runs: readonly Run[];
  /** Anchor in the other text of the block that says most of this, where it stands in another order. */
  readonly elsewhere?: string;
}

/**
 * What stands side by side: two partners, or what both texts have between two pairs of partners. A side
 * that is empty has no counterpart there.
 */
export interface ComparedRow {
  readonly left: readonly ComparedSide[];
  readonly right: readonly ComparedSide[];
  /** The two blocks are alike; otherwise they only stand at the same point of both texts. */
  readonly partners: boolean;
}

/** How much of a text the other has too, in letters (Han, letters and digits). */
export interface Extent {
  readonly letters: number;
  readonly shared: number;
}

export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly left: Extent;
  readonly right: Extent;
}

interface ReadText {
  readonly of: readonly ComparedBlock[];
  readonly aligned: readonly AlignedBlock[];
  /** Its runs of letters that count as shared wherever they stand. */
  readonly grams: ReadonlySet<string>;
}

/** Texts are compared in a row of sittings, each with the one before it, so two are kept. */
let lastRead: readonly ReadText[] = [];

function readText(blocks: readonly ComparedBlock[]): ReadText {
  const known = lastRead.find(({ of }) => of === blocks);
  if (known) return known;
  const aligned = blocks.map(({ text, level }) => ({
    heading: level !== undefined,
    letters: lettersOf(text),
  }));
  const grams = gramSet(
    aligned.map(({ letters }) => letters),
    sharedAnywhere,
  );
  const read = { of: blocks, aligned, grams };
  lastRead = [read, ...lastRead.slice(0, 1)];
  return read;
}

/**
 * How much of the wording of the text that has less of it the other has too, 0 to 1, counted in different
 * runs of letters. Costs a fraction of comparing them.
 */
export function sharedWording(left: readonly ComparedBlock[], right: readonly ComparedBlock[]): number {
  const [few, many] = [readText(left).grams, readText(right).grams].toSorted((a, b) => a.size - b.size);
  if (!few || !many || few.size === 0) return 0;
  let both = 0;
  for (const gram of few) if (many.has(gram)) both += 1;
  return both / few.size;
}

/**
 * Sets two texts side by side, block by block in their own order, and says of every stretch whether the
 * other text has it too. Nothing is claimed about meaning: only wording counts.
 */
export function compareTexts(left: readonly ComparedBlock[], right: readonly ComparedBlock[]): Comparison {
  const [leftText, rightText] = [readText(left), readText(right)];
  const [a, b] = [leftText.aligned, rightText.aligned];
  const alike = likenesses(a, b);
  const partners = inOrder(alike, left.length);
  const sides = {
    left: sidesOf(left, a, rightText, partners.map(flip), alike.map(flip)),
    right: sidesOf(right, b, leftText, partners, alike),
  };
  const rows: ComparedRow[] = [];
  let [i, j] = [0, 0];
  for (const { left: p, right: q } of [...partners, { left: left.length, right: right.length }]) {
    rows.push(...between(sides.left.slice(i, p), sides.right.slice(j, q)));
    if (p < left.length && q < right.length)
      rows.push({ left: sides.left.slice(p, p + 1), right: sides.right.slice(q, q + 1), partners: true });
    [i, j] = [p + 1, q + 1];
  }
  return { rows, left: extentOf(sides.left), right: extentOf(sides.right) };
}

/** What has no partner, section by section in the order of both texts. */
function between(left: readonly ComparedSide[], right: readonly ComparedSide[]): ComparedRow[] {
  const levels = [...left, ...right].flatMap(({ block }) => block.level ?? []);
  const top = Math.min(...levels);
  const [a, b] = [sectionsOf(left, top), sectionsOf(right, top)];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => ({
    left: a[index] ?? [],
    right: b[index] ?? [],
    partners: false,
  }));
}

/** Cuts before each heading of a level. */
function sectionsOf(sides: readonly ComparedSide[], level: number): ComparedSide[][] {
  const sections: ComparedSide[][] = [];
  for (const side of sides) {
    const last = sections.at(-1);
    if (last && side.block.level !== level) last.push(side);
    else sections.push([side]);
  }
  return sections;
}

const flip = ({ left, right, likeness }: Partner): Partner => ({ left: right, right: left, likeness });

/** The sides of a text whose partners are named by `right`, in its order. */
function sidesOf(
  blocks: readonly ComparedBlock[],
  own: readonly { readonly letters: Letters }[],
  { of: others, aligned: other, grams }: ReadText,
  partners: readonly Partner[],
  alike: readonly Partner[],
): ComparedSide[] {
  const anywhere = { size: sharedAnywhere, grams };
  const partnerOf = new Map(partners.map(({ left, right }) => [right, left]));
  const nearest = new Map<number, Partner>();
  for (const each of alike)
    if (each.likeness > (nearest.get(each.right)?.likeness ?? 0)) nearest.set(each.right, each);
  return blocks.map((block, index) => {
    const letters = own[index]?.letters ?? lettersOf(block.text);
    const partner = other[partnerOf.get(index) ?? -1];
    const here = partner ? [inPartner(letters, partner.letters)] : [];
    const runs = cutShared(block.text, letters, [anywhere, ...here]);
    const away = partner ? undefined : others[nearest.get(index)?.left ?? -1]?.anchor;
    return away === undefined ? { block, runs } : { block, runs, elsewhere: away };
  });
}

/** Wording shared with the partner; a block shorter than the least run is shared as a whole. */
function inPartner(own: Letters, partner: Letters) {
  const size = Math.max(1, Math.min(sharedInPartner, own.letters.length));
  return { size, grams: gramSet([partner], size) };
}

function extentOf(sides: readonly ComparedSide[]): Extent {
  const count = (text: string) => lettersOf(text).letters.length;
  let [letters, shared] = [0, 0];
  for (const run of sides.flatMap(({ runs }) => runs)) {
    const n = count(run.text);
    letters += n;
    if (run.shared) shared += n;
  }
  return { letters, shared };
}
