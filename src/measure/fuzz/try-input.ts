import { YanluError } from '../../errors.ts';
import { type ImportModels, importDocument } from '../../import/index.ts';
import { idOf, idParts, toRecord } from '../../import/to-record.ts';
import { type Disk, readDocument } from '../../intake/index.ts';
import { readMdx, writeMdx } from '../../publish/index.ts';
import { shortenStep, undoSteps } from '../../schema/account.ts';
import { textOfBlocks } from '../../schema/body.ts';
import { hanOnly } from '../../text/characters.ts';
import type { Fold } from '../fold.ts';
import type { FuzzInput } from './mutate.ts';

/** What was found wrong with one input. */
export interface Fault {
  readonly kind: 'throws' | 'undo' | 'blocks' | 'round trip' | 'not settled' | 'harm' | 'slow';
  readonly detail: string;
}

export interface Trial {
  readonly fault?: Fault;
  /** The refusal, for an input that is rightly refused. */
  readonly refused?: string;
  /** Of this thread on a processor: what other programs do at the same time does not count. */
  readonly milliseconds: number;
}

/** Refusals that an input may earn; any other error is a fault of ours. */
const refusals = new Set<string>([
  'FileEmpty',
  'FileTooLarge',
  'FormatUnknown',
  'NotText',
  'EncodingUnknown',
  'DocumentBroken',
  'TextUnwritable',
]);

function diskOf({ bytes }: FuzzInput): Disk {
  return {
    entry: async () => ({ type: 'file', size: bytes.length }),
    list: async () => [],
    read: async () => bytes,
    async *pieces() {
      yield bytes;
    },
  };
}

/** Brings one input the whole way from bytes to MDX and back, and looks at everything that must hold. */
export async function tryInput(input: FuzzInput, models: ImportModels, fold: Fold): Promise<Trial> {
  const started = process.threadCpuUsage();
  const elapsed = () => {
    const { user, system } = process.threadCpuUsage(started);
    return (user + system) / 1000;
  };
  try {
    const fault = await wholeWay(input, models, fold);
    return { ...(fault ? { fault } : {}), milliseconds: elapsed() };
  } catch (error) {
    if (error instanceof YanluError && refusals.has(error.name))
      return { refused: error.name, milliseconds: elapsed() };
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { fault: { kind: 'throws', detail }, milliseconds: elapsed() };
  }
}

async function wholeWay(input: FuzzInput, models: ImportModels, fold: Fold): Promise<Fault | undefined> {
  const received = await readDocument(input.name, diskOf(input));
  const document = importDocument(received, models);
  const { blocks, clean, steps } = document;
  if (textOfBlocks(blocks) !== clean) return { kind: 'blocks', detail: 'the blocks do not make up the text' };
  if (undoSteps(clean, steps.map(shortenStep)) !== received.text)
    return { kind: 'undo', detail: 'the account does not lead back' };
  const id = idOf(undefined, idParts(received.sha256, document), models.toPinyin, () => false);
  const source = { received, source: document.source };
  const prepared = { received, document, sources: [source] };
  const record = toRecord(id, prepared, [{ ...source, files: [`raw/${input.name}`] }]);
  const mdx = writeMdx(record, blocks);
  const read = readMdx(mdx, id);
  if (JSON.stringify(read.record) !== JSON.stringify(record) && writeMdx(read.record, read.blocks) !== mdx)
    return { kind: 'round trip', detail: 'the record comes back changed' };
  if (textOfBlocks(read.blocks) !== clean || writeMdx(read.record, read.blocks) !== mdx)
    return { kind: 'round trip', detail: 'the body comes back changed' };
  if (input.unharmed === undefined) return undefined;
  return harm(input.unharmed, document, fold);
}

/** Clean text may lose nothing but the title block, which the last step of the account names. */
function harm(text: string, { steps }: ReturnType<typeof importDocument>, fold: Fold): Fault | undefined {
  const han = (part: string) => hanOnly(fold(part).text);
  const guilty = steps
    .filter(({ stage }) => stage !== 'title-block')
    .flatMap(({ edits }) => edits)
    .filter((edit) => han(edit.before) !== han(edit.after));
  const [first] = guilty;
  if (!first) return undefined;
  return {
    kind: 'harm',
    detail: `${first.rule}: ${JSON.stringify(first.before.slice(0, 80))} → ${JSON.stringify(first.after.slice(0, 80))} in ${JSON.stringify(text.slice(0, 60))}`,
  };
}
