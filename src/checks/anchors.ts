import type { Issue } from '../errors.ts';
import { checkEach } from './check.ts';

const ordinal = (anchor: string) => Number(anchor.slice(1));

/** Does every anchor stand once and in order, and does all that points at an anchor find it? */
export const anchors = checkEach('anchors', ({ record, blocks, file }) => {
  const issues: Issue[] = [];
  const say = (severity: Issue['severity'], anchor: string, message: string, todo: string) =>
    issues.push({ code: 'anchors', severity, message, todo, anchor, file });
  const seen = new Set<string>();
  let highest = 0;
  for (const { anchor } of blocks) {
    if (seen.has(anchor))
      say(
        'error',
        anchor,
        `The anchor ${anchor} stands twice; a link to it leads to the first.`,
        'Give the later block an anchor that is not in use, by <P id="…" /> before it.',
      );
    else if (ordinal(anchor) < highest)
      say(
        'warning',
        anchor,
        `The anchor ${anchor} stands after p${highest}.`,
        'Check that the block before which <P id="…" /> stands is the one that had this anchor.',
      );
    seen.add(anchor);
    highest = Math.max(highest, ordinal(anchor));
  }
  const pointers = [
    ...record.annexes.map(({ anchor }) => ['annexes', anchor] as const),
    ...record.cites.map(({ anchor }) => ['cites', anchor] as const),
    ...Object.values(record.aliases).map((anchor) => ['aliases', anchor] as const),
  ];
  for (const [field, anchor] of pointers)
    if (!seen.has(anchor))
      say(
        'error',
        anchor,
        `The field ${field} points at ${anchor}, which no block has.`,
        `Correct ${field}.`,
      );
  for (const old of Object.keys(record.aliases))
    if (seen.has(old))
      say(
        'error',
        old,
        `${old} is named as a retired anchor, but a block has it.`,
        'Remove it from aliases, or give the block another anchor.',
      );
  return issues;
});
