import { type DescribedFields, divideTexts } from '../../describe/index.ts';
import type { Cleaning } from '../../pipeline/index.ts';
import type { Share } from '../../schema/record.ts';
import { countHan } from '../../text/characters.ts';
import { invertEdits, mapOffset } from '../../text/edit.ts';

/** The texts that one file holds, or why it may hold several and is not parted. */
export type FoundShares = { readonly shares: readonly Share[] } | { readonly doubt: string };

/**
 * Where the texts of a file begin and end in its received text. What stands above the first, and the lines
 * that only count them, belong to none.
 *
 * @param whole the file, cleaned as one text
 * @param describe makes a document of one share; a share that cannot be told by itself is a doubt
 * @returns undefined for one text
 */
export function findShares(
  whole: Cleaning,
  describe: (share: Share) => { readonly fields: DescribedFields; readonly clean: string },
): FoundShares | undefined {
  const lines = whole.text.split('\n');
  const found = divideTexts(lines);
  if (!found || 'doubt' in found) return found;
  const starts = startsOf(lines);
  const shares: Share[] = [];
  const { texts } = found;
  for (const [at, { from, to, label }] of texts.entries()) {
    const start = whereReceived(whole, (starts[from] ?? 0) + label, label > 0);
    const last = to >= lines.length;
    const end = last ? whole.received.length : whereReceived(whole, starts[to] ?? 0, false);
    if (start === undefined || end === undefined || start >= end || start < (shares.at(-1)?.end ?? 0))
      return { doubt: 'their borders cannot be found in the received text' };
    shares.push({ n: at + 1, of: texts.length, start, end });
  }
  return shares.every((share) => standsAlone(describe(share)))
    ? { shares }
    : { doubt: 'one of them alone does not say what it is' };
}

function startsOf(lines: readonly string[]): number[] {
  let reached = 0;
  return lines.map((line) => {
    const start = reached;
    reached += line.length + 1;
    return start;
  });
}

/** Where a place of the clean text stood in the received text; undefined inside a line that is not its own. */
function whereReceived({ received, steps }: Cleaning, offset: number, inLine: boolean): number | undefined {
  const at = steps.reduceRight((place, { edits }) => mapOffset(invertEdits(edits), place, 'end'), offset);
  if (inLine) return at;
  const line = received.lastIndexOf('\n', at - 1) + 1;
  return /[\p{Script=Han}\d]/u.test(received.slice(line, at)) ? undefined : line;
}

const fewestCharacters = 50;

/** A text that says by itself what it is: a speech with a title. */
const standsAlone = ({ fields, clean }: { readonly fields: DescribedFields; readonly clean: string }) =>
  fields.kind === 'speech' && fields.title !== undefined && countHan(clean) >= fewestCharacters;
