import { readPager } from '../../describe/completeness.ts';
import type { ReceivedDocument } from '../../intake/index.ts';
import { targetName } from '../../intake/index.ts';
import type { Block } from '../../schema/body.ts';
import type { ImportedDocument } from '../import-document.ts';

/** What of one file can show that another goes on where it ends; plain data. */
export interface PageEnd {
  /** Base name as the archive knows it. */
  readonly name: string;
  /** As its address ends, where the page or its description says so. */
  readonly address?: string;
  /** As the text or the page gives it, not the name of the file. */
  readonly title?: string;
  readonly speaker?: string;
  readonly date?: string;
  readonly site?: string;
  readonly salutation: boolean;
  /** What its pager says. */
  readonly part?: { readonly n?: number; readonly of?: number };
  readonly targets: readonly string[];
  /** The first and the last block of its body. */
  readonly first: Border;
  readonly last: Border;
}

export interface Border {
  readonly text: string;
  readonly heading: boolean;
}

/** Enough to see how a line begins or ends. */
const shown = 200;

const headOf = (block: Block | undefined): Border => ({
  text: block?.text.slice(0, shown) ?? '',
  heading: block?.type === 'heading',
});
const tailOf = (block: Block | undefined): Border => ({
  text: block?.text.slice(-shown) ?? '',
  heading: block?.type === 'heading',
});

/** What is remembered of an imported file while its set is weighed. */
export function pageEndOf(
  { name, page, stated }: ReceivedDocument,
  { fields, evidence, blocks, source }: ImportedDocument,
): PageEnd {
  const fromName = evidence.some(({ field, from }) => field === 'title' && from === 'file-name');
  const address = targetName(stated?.url ?? page.url ?? '');
  // Where a pager does not say which page it stands on, a record supposes the first: no evidence here.
  const pager = evidence.find(({ field }) => field === 'completeness')?.quote;
  const n = pager === undefined ? undefined : readPager(pager)?.n;
  const part = {
    ...(fields.part?.of === undefined ? {} : { of: fields.part.of }),
    ...(n === undefined ? {} : { n }),
    ...(page.pager?.n ? { n: page.pager.n } : {}),
    ...(page.pager?.of ? { of: page.pager.of } : {}),
  };
  const spoken = blocks.filter(
    (block) => block.text.trim() !== '' && !(block.type === 'paragraph' && block.annex),
  );
  return {
    name,
    ...(address ? { address } : {}),
    ...(fields.title && !fromName ? { title: fields.title } : {}),
    ...(fields.speaker?.name ? { speaker: fields.speaker.name } : {}),
    ...(fields.date && fields.dateBasis === 'stated' ? { date: fields.date } : {}),
    ...(source.site ? { site: source.site } : {}),
    salutation: fields.salutation !== undefined,
    ...(fields.part || page.pager ? { part } : {}),
    targets: page.pager?.targets ?? [],
    first: headOf(spoken[0]),
    last: tailOf(spoken.at(-1)),
  };
}
