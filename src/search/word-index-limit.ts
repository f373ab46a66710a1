/**
 * The most characters that the index of words is built for. Pagefind takes about 0.25 KB of memory for each
 * while it builds and gives up near 90 million; above this the search page offers the exact way only.
 */
const mostCharacters = 80_000_000;

/** True where an archive of so many characters has an index of words. */
export const hasWordIndex = (characters: number): boolean => characters <= mostCharacters;
