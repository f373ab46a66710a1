import { hanOnly } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { linesOf } from '../../text/lines.ts';
import { replaceRange } from '../rule.ts';
import { type Judged, titleButtons } from './judged.ts';

/** What stands behind the title on its line. */
export function behindTitle(text: string, { line, trimmed }: Judged): Edit[] {
  const buttons = trimmed.length < 120 ? titleButtons.exec(line.text.trimEnd()) : null;
  return buttons
    ? [
        replaceRange(
          'furniture/title-buttons',
          text,
          line.start + buttons.index,
          line.start + line.text.trimEnd().length,
          '',
        ),
      ]
    : [];
}

/** The number of a page that ran into the first line of its text. */
const gluedPageNumber = /^[\s　]{0,8}第\s\d{1,3}\s页(?=\p{Script=Han}{4})/u;
/** A line without its hidden pieces; one that is hidden whole is judged by its words. */
export function shown(line: string, hidden: readonly string[]): string {
  let rest = line;
  for (const piece of hidden) if (saysNothing(piece)) rest = rest.replace(piece, '');
  return rest.trim() === '' ? line : rest;
}

/** The name of a collecting site, strewn into paragraphs so that copies give it away. */
const sourceInside =
  /[（(]\s?(?:来源|转自|摘自)[：:]\s?[^\s（）()]{2,16}(?:网|网站|文库|论坛|之家|大全)\s?[）)]/gu;
/** The name of a collecting site behind the last sentence of a paragraph. */
const claimBehind =
  /(?<=[。！？；])\s?(?:本文|文章|此文)(?:来自|来源于?|转自|摘自|由)[：:]?[^。，；！？\s]{2,24}$/u;
/** Where a newspaper goes on with the paragraph that ends here. */
const turnedBehind =
  /(?<=[\p{Script=Han}。！？；”，])[\s　]{0,4}[（(]\s?下?转第?\s?[一二三四五六七八九十A-Z\d]{1,3}\s?版\s?[）)][\s　]{0,4}$/u;
/** What is hidden and says something in Chinese may be text that a script shows. */
const saysNothing = (hidden: string) => hanOnly(hidden).length * 4 < hidden.length;

/** Parts of a line that are not the text's: signs strewn against copying, a page number that ran in. */
export function insideLine(text: string, { line }: Judged, hidden: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const piece of hidden) {
    const at = saysNothing(piece) ? line.text.indexOf(piece, from) : -1;
    if (at < 0) continue;
    from = at + piece.length;
    edits.push(replaceRange('furniture/hidden', text, line.start + at, line.start + from, ''));
  }
  for (const found of line.text.matchAll(sourceInside))
    if (
      edits.every(({ end }) => end <= line.start + found.index) &&
      found[0].length < line.text.trim().length
    )
      edits.push(
        replaceRange(
          'furniture/source-inside',
          text,
          line.start + found.index,
          line.start + found.index + found[0].length,
          '',
        ),
      );
  const claim = claimBehind.exec(line.text);
  if (claim && edits.every(({ end }) => end <= line.start + claim.index))
    edits.push(
      replaceRange(
        'furniture/source-behind',
        text,
        line.start + claim.index,
        line.start + claim.index + claim[0].length,
        '',
      ),
    );
  const turned = turnedBehind.exec(line.text);
  if (turned && edits.every(({ end }) => end <= line.start + turned.index))
    edits.push(
      replaceRange(
        'furniture/turn-over',
        text,
        line.start + turned.index,
        line.start + turned.index + turned[0].length,
        '',
      ),
    );
  const number = gluedPageNumber.exec(line.text);
  if (number && edits.length === 0)
    edits.push(
      replaceRange('furniture/page-number-glued', text, line.start, line.start + number[0].length, ''),
    );
  return edits;
}

/** A note at the end of the text: [1] 某某，指……. */
const note = /^\[(\d{1,3})\]\s?\S/u;
/** Where the text refers to a note. */
const noteMark = /(?<=[\p{Script=Han}”》）。，；！？%])\[(\d{1,3})\]/gu;

/**
 * The marks by which a text refers to the notes at its end. The notes keep their numbers; the marks are
 * no words of the text.
 */
export function noteMarks(text: string, lines: readonly Judged[]): Edit[] {
  const first = lines.findIndex(({ trimmed }) => note.test(trimmed));
  const notes = lines.slice(first).filter(({ rule, trimmed }) => !rule || note.test(trimmed));
  if (first < 1 || !notes.every(({ trimmed }) => note.test(trimmed))) return [];
  const numbers = new Set(notes.map(({ trimmed }) => note.exec(trimmed)?.[1]));
  return lines
    .slice(0, first)
    .flatMap(({ line, rule }) =>
      rule
        ? []
        : [...line.text.matchAll(noteMark)]
            .filter(([, number]) => numbers.has(number))
            .map((found) =>
              replaceRange(
                'furniture/note-mark',
                text,
                line.start + found.index,
                line.start + found.index + found[0].length,
                '',
              ),
            ),
    );
}

/** Where a preview breaks off, the site says so behind the last words: ……（未完，全文共5836字，当前显示前6%）. */
const previewTail =
  /(?:…{1,2}|\.{3,6})?\s?[（(【[](?:未完(?=[，,待）)】])|全文共|当前显示|当前页|余下|剩余|试读|以下内容)[^（）()。；]{0,12}(?:[，,][^（）()。；]{0,30}){0,2}[）)】\]]$/u;
const fewestBefore = 12;

/** What a site wrote behind the last words of a preview, on their line. */
export function previewTails(text: string): Edit[] {
  return linesOf(text).flatMap((line) => {
    const shown = line.text.trimEnd();
    const found = previewTail.exec(shown.slice(-100))?.[0];
    if (!found || shown.length - found.length < fewestBefore) return [];
    const end = line.start + shown.length;
    return [replaceRange('furniture/preview-tail', text, end - found.length, end, '')];
  });
}
