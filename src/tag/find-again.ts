import type { Annotation } from '../schema/annotation.ts';
import type { Block } from '../schema/body.ts';

/** Longest quote that is kept. */
export const quoteLength = 60;
/** Share of a quote's three-character pieces that a corrected text must still have. */
const enough = 0.6;
const piece = 3;

/** The first words of a span, whole characters only. */
export function quoteOf(text: string, [start, end]: readonly [number, number]): string {
  const quote = text.slice(start, Math.min(end, start + quoteLength));
  return quote.isWellFormed() ? quote : quote.slice(0, -1);
}

interface Place {
  readonly block: Block;
  readonly start: number;
}

const ordinal = (anchor: string) => Number(anchor.slice(1));

/** The block nearest to where the words stood that has them as they were. */
function sameWords(blocks: readonly Block[], from: string, quote: string): Place | undefined {
  return blocks
    .map((block) => ({ block, start: block.text.indexOf(quote) }))
    .filter(({ start }) => start >= 0)
    .sort(
      (a, b) =>
        Math.abs(ordinal(a.block.anchor) - ordinal(from)) - Math.abs(ordinal(b.block.anchor) - ordinal(from)),
    )[0];
}

/** The block that still has most of the words. */
function mostWords(blocks: readonly Block[], quote: string): Place | undefined {
  const pieces = Array.from({ length: Math.max(0, quote.length - piece + 1) }, (_, at) => ({
    at,
    words: quote.slice(at, at + piece),
  }));
  let best: (Place & { share: number }) | undefined;
  for (const block of blocks) {
    const found = pieces.filter(({ words }) => block.text.includes(words));
    const share = found.length / Math.max(1, pieces.length);
    const [first] = found;
    if (!first || share < enough || (best && share <= best.share)) continue;
    best = { block, share, start: Math.max(0, block.text.indexOf(first.words) - first.at) };
  }
  return best;
}

/**
 * Finds the words of an annotation in a text that may have been corrected: at its anchor, else the same
 * words elsewhere, else the block that still has most of them.
 *
 * @param aliases retired anchors that still resolve
 * @returns the annotation where its words stand now; undefined where they are lost
 */
export function findAgain(
  annotation: Annotation,
  blocks: readonly Block[],
  aliases: Readonly<Record<string, string>> = {},
): Annotation | undefined {
  const anchor = aliases[annotation.anchor] ?? annotation.anchor;
  const there = blocks.find((block) => block.anchor === anchor);
  const whole = (block: Block): Annotation => placed(annotation, block, [0, block.text.length]);
  const { quote, span } = annotation;
  if (!quote) return there && (span ? withSpan(annotation, there, span[0]) : whole(there));
  if (there && span && there.text.startsWith(quote, span[0])) return withSpan(annotation, there, span[0]);
  const place = sameWords(blocks, anchor, quote) ?? mostWords(blocks, quote);
  if (!place) return undefined;
  return annotation.kind === 'theme' ? whole(place.block) : withSpan(annotation, place.block, place.start);
}

/** The annotation on a block, as long as it was, cut to what the block has. */
function withSpan(annotation: Annotation, block: Block, start: number): Annotation {
  const { length } = block.text;
  const [from, to] = annotation.span ?? [0, length];
  const begin = Math.min(start, length);
  const wasWhole = annotation.kind === 'theme';
  const end = wasWhole ? length : Math.min(length, begin + Math.max(0, to - from));
  return placed(annotation, block, [begin, end]);
}

/** The annotation on a stretch of a block; of the words that it rests on, those that still stand there. */
function placed(annotation: Annotation, { anchor, text }: Block, span: [number, number]): Annotation {
  const { evidence, ...rest } = annotation;
  const standing = evidence?.filter(({ word, at }) => text.startsWith(word, at));
  return {
    ...rest,
    anchor,
    span,
    quote: quoteOf(text, span),
    ...(standing?.length ? { evidence: standing } : {}),
  };
}
