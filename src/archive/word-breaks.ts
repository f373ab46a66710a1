const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** A piece of a text that is set large. */
export interface Piece {
  readonly text: string;
  /** A line may end before it. */
  readonly breaks: boolean;
}

/** Parts Chinese at its words, between which alone a line may end. */
export function piecesOf(text: string): Piece[] {
  return [...segmenter.segment(text)].map(({ segment, isWordLike }, index) => ({
    text: segment,
    breaks: index > 0 && isWordLike === true,
  }));
}
