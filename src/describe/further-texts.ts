import { speechGenre } from './genres.ts';
import { readByline } from './persons.ts';
import { readSalutation } from './salutation.ts';

/** A title with what stands below it, among the lines of another text. */
export interface FurtherText {
  /** Index of the title's line. */
  readonly line: number;
  readonly title: string;
}

const longestTitle = 60;
/** Below its title a speech has a byline, a date, and then its salutation. */
const reach = 4;
/** 在……会上的讲话, or a title that ends in what a speech is called. */
export const titleShape =
  /^[^。；！？：:]{0,30}(?:在[^。；！？：:]{2,50}[上时]的?[^。；！？：:]{2,8}|(?:致辞|致词|贺词|献词|主持词|答谢词|欢迎词|开幕词|闭幕词))$/u;

/**
 * Speeches that stand in one file behind the first: a line of the form of a title behind a finished
 * sentence, and below it a salutation of its own, with nothing but short lines between.
 *
 * @param lines the lines of the body, its own title left out
 */
export function findFurtherTexts(lines: readonly string[]): FurtherText[] {
  return lines.flatMap((line, at) => {
    if (at < 2 || line.length > longestTitle || !titleShape.test(line) || !speechGenre(line)?.sure) return [];
    if (/[，：:、]$/u.test(lines[at - 1] ?? '') || readByline(line)) return [];
    const below = lines.slice(at + 1, at + 1 + reach);
    const call = below.findIndex((text) => readSalutation(text) !== undefined);
    const shortUntil =
      call >= 0 && below.slice(0, call).every((text) => text.length <= longestTitle && !/。$/u.test(text));
    return shortUntil ? [{ line: at, title: line }] : [];
  });
}
