import type { RemovedPassage } from '../describe/index.ts';
import type { Issue } from '../errors.ts';
import type { Block } from '../schema/body.ts';
import { type Edit, mapOffset } from '../text/edit.ts';
import { findPersonalData, type PersonalDataKind, personalDataNames } from '../text/personal-data.ts';

interface Care {
  /** What was masked, offsets into the text before. */
  readonly masked: readonly Edit[];
  readonly blocks: readonly Block[];
  /** What cleaning took away with the page around the text. */
  readonly removed: readonly RemovedPassage[];
}

/** Personal data that was found: each that is masked in the text, and in sum what went with the page. */
export function careIssues({ masked, blocks, removed }: Care): Issue[] {
  return [...masked.map((edit) => maskIssue(edit, masked, blocks)), ...removedIssue(removed)];
}

function maskIssue(edit: Edit, masked: readonly Edit[], blocks: readonly Block[]): Issue {
  const kind = edit.rule.slice(edit.rule.indexOf('/') + 1) as PersonalDataKind;
  return {
    code: 'personal-data',
    severity: 'warning',
    message: `The text holds what looks like a private ${personalDataNames[kind]}. It is not published: ${edit.after} stands in its place.`,
    todo: 'Leave it so; or, if it may be published, write it into the document again, and import keeps it.',
    quote: edit.before,
    anchor: anchorAt(blocks, mapOffset(masked, edit.start)),
  };
}

function anchorAt(blocks: readonly Block[], offset: number): string {
  let reached = 0;
  for (const { anchor, text } of blocks) {
    reached += text.length + 1;
    if (offset < reached) return anchor;
  }
  return blocks.at(-1)?.anchor ?? 'p1';
}

function removedIssue(removed: readonly RemovedPassage[]): Issue[] {
  const found = removed.flatMap(({ text }) => findPersonalData(text));
  const [first] = found;
  if (!first) return [];
  return [
    {
      code: 'personal-data-on-page',
      severity: 'note',
      message: `The page around the text holds ${found.length} private numbers, addresses or accounts. They were taken away with it and are not published.`,
      todo: 'Nothing; the file as received, under raw/, still holds them, so think of it before you pass the archive on.',
      quote: first.text,
    },
  ];
}
