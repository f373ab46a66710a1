import { splitsCharacter } from '../../../text/edit.ts';
import { joined, titleOf } from './context.ts';
import type { Place, TextView } from './text-view.ts';

/** One occurrence with what stands left and right of it in its paragraph. */
export interface Line {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly date?: string;
  readonly voice?: string;
  /** Anchor of the paragraph in which it begins; absent for a head. */
  readonly anchor?: string;
  readonly left: string;
  readonly word: string;
  readonly right: string;
}

/** Code units shown on either side. */
const around = 30;

const whole = (text: string, offset: number) => (splitsCharacter(text, offset) ? offset - 1 : offset);

/** Every place on a line of its own, overlapping ones as one. @param places in order, offsets into the originals */
export function linesOf(view: TextView, places: readonly Place[]): Line[] {
  const { id, url, date, voice, heads, blocks } = view.file;
  const { text: title, untitled } = titleOf(view);
  return joined(places).map(({ stretch, start, end }) => {
    const text = view.originalOf(stretch);
    const from = whole(text, Math.max(text.lastIndexOf('\n', start - 1) + 1, start - around));
    const lineEnd = text.indexOf('\n', end);
    const to = whole(text, Math.min(lineEnd < 0 ? text.length : lineEnd, end + around));
    return {
      id,
      url,
      title,
      untitled,
      date,
      voice,
      ...(stretch < heads.length ? {} : { anchor: blocks[view.blockAt(start)]?.[0] }),
      left: text.slice(from, start),
      word: text.slice(start, end).replaceAll('\n', ' '),
      right: text.slice(end, to),
    };
  });
}
