import { countHan, endsSentence } from '../../text/characters.ts';
import type { LineEvidence } from '../../text/line-evidence.ts';

/**
 * Where a line stands: above the title, between title and text, in the text, right behind its last
 * sentence, or below the first line of the page's own that follows the text.
 */
export type Zone = 'above' | 'block' | 'inside' | 'end' | 'below';

/** All that the points of a line are counted from. */
export interface LineFacts {
  /** Without the spaces around it. */
  readonly text: string;
  readonly han: number;
  readonly zone: Zone;
  /** It reads as words that somebody said: it ends its sentence. */
  readonly ends: boolean;
  /** How much speaks for a page around the text: nothing, one line of furniture, several or elements. */
  readonly page: 'none' | 'hint' | 'sure';
  readonly evidence?: LineEvidence;
  /** The line stands on the page more than once. */
  readonly repeated: boolean;
  /** The title of the text, where one was found; never of the title's own line. */
  readonly title?: string;
  readonly isTitle: boolean;
  /** Behind the name of an annex at the end of the text. */
  readonly annexed: boolean;
  /** The line before is a label of the page without its value. */
  readonly labelled: boolean;
  /** It says the name of the site that printed the page. */
  readonly namesSite?: boolean;
  /** Between title and text, below furniture, and like nothing that stands there. */
  readonly apart: boolean;
  /** A sentence between the title and the salutation with which the speech begins. */
  readonly beforeCall?: boolean;
  /** Set below a picture as its caption is, after the speech has begun. */
  readonly caption?: boolean;
  /** Above the title, and the line that says by whom and when it was posted stands between the two. */
  readonly partedAbove?: boolean;
  /** Below the links to the articles before and after. */
  readonly pastNeighbours?: boolean;
  /** The line before is the head of a post: a name and a time. */
  readonly answered: boolean;
}

/** What a shorthand writer or a prompter notes behind a sentence: （掌声）, （停2秒）. */
const direction = /(?<=[。！？…])\s?[（(][^（）()。]{1,10}[）)]$/u;

/** The facts that a line has without its neighbours. */
export const factsOfWords = (text: string): Pick<LineFacts, 'text' | 'han' | 'ends'> => ({
  text,
  han: countHan(text),
  ends: endsSentence(text.replace(direction, '')) && !/[：:]["”’」』）)]?$/u.test(text),
});
