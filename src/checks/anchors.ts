import type { Issue } from '../errors.ts';
import { type ReadDocument, readMdx, settleDocument } from '../publish/index.ts';
import { checkEach } from './check.ts';

const ordinal = (anchor: string) => Number(anchor.slice(1));

type Say = (severity: Issue['severity'], anchor: string, message: string, todo: string) => void;

/** Does every anchor stand once and lead to what it was published for, and does all that points at one find it? */
export const anchors = checkEach('anchors', async ({ record, blocks, file, sha256 }, { accountOf }) => {
  const issues: Issue[] = [];
  const say: Say = (severity, anchor, message, todo) =>
    issues.push({ code: 'anchors', severity, message, todo, anchor, file });
  const account = await accountOf(record.id);
  findTwins({ record, blocks }, say);
  findLost({ record, blocks }, say);
  if (issues.length > 0) return issues;
  // A document that is still as import wrote it has every block where it was published.
  const untouched = typeof account === 'object' && account.written.sha256 === sha256;
  if (untouched) return issues;
  const former = typeof account === 'object' ? readWritten(account.written.text) : undefined;
  if (former) findMoved(former, { record, blocks }, say);
  else findDisorder({ record, blocks }, say);
  return issues;
});

/** What is wrong with an account has a check of its own. */
function readWritten(text: string): ReadDocument | undefined {
  try {
    return readMdx(text, 'written');
  } catch {
    return undefined;
  }
}

function findTwins({ blocks }: ReadDocument, say: Say): void {
  const seen = new Set<string>();
  for (const { anchor } of blocks) {
    if (seen.has(anchor))
      say(
        'error',
        anchor,
        `The anchor ${anchor} stands twice; a link to it leads to the first.`,
        'Give the later block an anchor that is not in use, by <P id="…" /> before it.',
      );
    seen.add(anchor);
  }
}

function findLost({ record, blocks }: ReadDocument, say: Say): void {
  const live = new Set(blocks.map(({ anchor }) => anchor));
  const pointers = [
    ...record.annexes.map(({ anchor }) => ['annexes', anchor] as const),
    ...record.cites.map(({ anchor }) => ['cites', anchor] as const),
    ...Object.values(record.aliases).map((anchor) => ['aliases', anchor] as const),
  ];
  for (const [field, anchor] of pointers)
    if (!live.has(anchor))
      say(
        'error',
        anchor,
        `The field ${field} points at ${anchor}, which no block has.`,
        `Correct ${field}.`,
      );
  for (const old of Object.keys(record.aliases))
    if (live.has(old))
      say(
        'error',
        old,
        `${old} is named as a retired anchor, but a block has it.`,
        'Remove it from aliases, or give the block another anchor.',
      );
}

/** Where an edit by hand moved paragraphs, their published anchors have to be written before them. */
function findMoved(former: ReadDocument, document: ReadDocument, say: Say): void {
  const settled = settleDocument(former, document);
  const [moved] = settled.blocks.flatMap((block, index) => {
    const now = document.blocks[index]?.anchor;
    return now === undefined || now === block.anchor ? [] : [{ was: block.anchor, now }];
  });
  const [lost] = Object.entries(settled.record.aliases).filter(
    ([old, to]) => document.record.aliases[old] !== to,
  );
  const todo =
    'Run npm run check -- --fix, which writes the marks <P id="…" /> and aliases; importing does so too.';
  if (moved)
    say(
      'warning',
      moved.now,
      `The block that was published as ${moved.was} is now ${moved.now}: links to it and to those after it lead elsewhere.`,
      todo,
    );
  else if (lost) say('warning', lost[0], `The published anchor ${lost[0]} leads nowhere.`, todo);
}

function findDisorder({ blocks }: ReadDocument, say: Say): void {
  let highest = 0;
  for (const { anchor } of blocks) {
    if (ordinal(anchor) < highest)
      say(
        'warning',
        anchor,
        `The anchor ${anchor} stands after p${highest}.`,
        'Check that the block before which <P id="…" /> stands is the one that had this anchor.',
      );
    highest = Math.max(highest, ordinal(anchor));
  }
}
