import type { Issue } from '../errors.ts';
import type { LineEvidence } from '../text/line-evidence.ts';

/** The links between the pages of an article that stands on several. */
export interface Pager {
  /** Which page this is, from 1, and of how many, where the pager says so. */
  readonly n?: number;
  readonly of?: number;
  /** The other pages as their addresses end, in lower case: `content_2.html`, `show.php?id=5&page=2`. */
  readonly targets: readonly string[];
  /** The one that follows. */
  readonly next?: string;
}

/** What the page says of itself, read beside its text (elements, meta tags); absent where it says nothing. */
export interface PageFacts {
  readonly title?: string;
  readonly site?: string;
  readonly url?: string;
  readonly author?: string;
  /** As printed on the page. */
  readonly published?: string;
  /** When the page was fetched, as the file or a sidecar says: `2012`, `2012-06` or `2012-06-15`. */
  readonly retrieved?: string;
  /** The lines of the received text with what the page shows of each; absent for formats without elements. */
  readonly lines?: readonly LineEvidence[];
  readonly pager?: Pager;
}

/** What a person or a scraper wrote beside the file. */
export interface StatedFacts {
  /** `2012`, `2012-06` or `2012-06-15`. */
  readonly retrieved?: string;
  readonly url?: string;
  readonly site?: string;
}

/** One file after reading and before cleaning. */
export interface ReceivedDocument {
  /** Base name of the file, as received. */
  readonly name: string;
  /** Lower-case hex over the bytes. */
  readonly sha256: string;
  readonly bytes: number;
  /** WHATWG name; `binary` for a container. */
  readonly encoding: string;
  /** Why this encoding, for the report: one short sentence. */
  readonly encodingEvidence: string;
  /** Another encoding reads the bytes almost as well, so a person should look. */
  readonly encodingDoubtful?: boolean;
  /** Reader with version, such as `txt@1`. The same reader and bytes always give the same text. */
  readonly reader: string;
  /** All the text of the file; for a page, all lines of it, furniture included. */
  readonly text: string;
  readonly page: PageFacts;
  /** What its sidecar says, which goes before what the page says. */
  readonly stated?: StatedFacts;
  /** What a person should know of the file itself: damage, macros, what was left out. */
  readonly issues?: readonly Issue[];
}
