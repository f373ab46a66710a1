import { YanluError } from '../../errors.ts';
import { shortenStep } from '../../schema/account.ts';
import { type Block, textOfBlocks } from '../../schema/body.ts';
import type { Correction } from '../../schema/corrections.ts';
import { type DocumentRecord, documentRecord } from '../../schema/record.ts';
import { applyEdits } from '../../text/edit.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Publication } from '../publication.ts';
import type { ReadDocument } from '../read-mdx.ts';
import type { Fields } from './fields.ts';
import { type Conflict, correctBody, correctFields } from './replay.ts';
import { settleAnchors } from './settle-anchors.ts';
import { markedAnchors } from './settle-document.ts';

/** A document as it should stand: what import says now, and over it what a person said. */
export interface Composed extends Publication {
  readonly conflicts: readonly Conflict[];
}

/** What else has a say in a document. */
export interface Voices {
  readonly corrections: readonly Correction[];
  /** What import last wrote; its anchors are kept. */
  readonly former?: ReadDocument;
  /** The document as it stands, edited by hand; anchors that a person gave in it are kept. */
  readonly edited?: ReadDocument;
}

/** Name of the step of an account that holds a person's edits, the last one. */
export const correctionStage = 'corrections';

/**
 * Replays corrections over what import made and gives out the anchors. The account then leads from the
 * received text to the corrected one, by a last step.
 *
 * @throws YanluError `TextUnwritable` where that step does not lead to the corrected text
 */
export function composeDocument(made: Publication, { corrections, former, edited }: Voices): Composed {
  const body = correctBody(made.blocks, corrections);
  if (applyEdits(textOfBlocks(made.blocks), body.edits) !== textOfBlocks(body.blocks))
    throw new YanluError('TextUnwritable', {
      id: made.record.id,
      reason: 'its corrections contradict one another',
    });
  const published = {
    blocks: former?.blocks ?? made.blocks,
    aliases: { ...former?.record.aliases, ...edited?.record.aliases },
  };
  const anchored = settleAnchors(published, body.blocks, chosenAnchors(edited?.blocks, body.blocks));
  const moved = settleAnchors({ blocks: made.blocks, aliases: {} }, body.blocks);
  const present = new Map(moved.blocks.map(({ anchor }, index) => [anchor, anchored.blocks[index]?.anchor]));
  const lead = (anchor: string) =>
    present.get(moved.aliases[anchor] ?? anchor) ?? anchored.blocks[0]?.anchor ?? anchor;
  const described: DocumentRecord = {
    ...made.record,
    annexes: made.record.annexes.map((annex) => ({ ...annex, anchor: lead(annex.anchor) })),
    cites: made.record.cites.map((cite) => ({ ...cite, anchor: lead(cite.anchor) })),
    aliases: anchored.aliases,
  };
  const { record, conflicts } = correctRecord(described, corrections);
  const steps = [...made.account.steps];
  if (body.edits.length > 0) steps.push(shortenStep({ stage: correctionStage, edits: body.edits }));
  return {
    record: withSources(record, edited ?? former),
    blocks: anchored.blocks,
    account: { ...made.account, steps, clean: fingerprint(textOfBlocks(anchored.blocks)) },
    conflicts: [...body.conflicts, ...conflicts],
  };
}

function correctRecord(described: DocumentRecord, corrections: readonly Correction[]) {
  const { fields, conflicts } = correctFields(described as Fields, corrections);
  if (fields === described) return { record: described, conflicts };
  const parsed = documentRecord.safeParse(fields);
  if (parsed.success) return { record: parsed.data, conflicts };
  const [first] = parsed.error.issues;
  const now = `the record would not be one: ${first?.path.join('.')}: ${first?.message}`;
  const what = 'record';
  return { record: described, conflicts: [...conflicts, { what, from: '', to: '', now }] };
}

/** A person may join another copy to a document; import of the first does not take it away again. */
function withSources(record: DocumentRecord, standing: ReadDocument | undefined): DocumentRecord {
  const own = new Set(record.sources.map(({ sha256 }) => sha256));
  const joined = standing?.record.sources.filter(({ sha256 }) => !own.has(sha256)) ?? [];
  return joined.length > 0 ? { ...record, sources: [...record.sources, ...joined] } : record;
}

/** The marks of a document edited by hand, by the blocks that they stand before now. */
function chosenAnchors(
  edited: readonly Block[] | undefined,
  blocks: readonly Block[],
): ReadonlyMap<number, string> {
  const chosen = new Map<number, string>();
  if (!edited) return chosen;
  const byHand = new Set(markedAnchors(edited).values());
  if (byHand.size === 0) return chosen;
  settleAnchors({ blocks: edited, aliases: {} }, blocks).blocks.forEach(({ anchor }, index) => {
    if (byHand.has(anchor)) chosen.set(index, anchor);
  });
  return chosen;
}
