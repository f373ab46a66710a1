const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** A piece of a text that is set large. */
export interface Piece {
  readonly text: string;
  /** A line may end before it. */
  readonly breaks: boolean;
}

/**
 * Parts Chinese at its words, between which alone a line may end. A word that the dictionary does not know comes
 * in single characters, which stay together.
 */
export function piecesOf(text: string): Piece[] {
  const segments = [...segmenter.segment(text)];
  return segments.map(({ segment, isWordLike }, index) => {
    const before = segments[index - 1]?.segment ?? '';
    return {
      text: segment,
      breaks: index > 0 && isWordLike === true && segment.length + before.length > 2,
    };
  });
}
