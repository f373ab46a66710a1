import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { account as accountSchema, shortenStep, undoSteps } from '../../schema/account.ts';
import { type Block, textOfBlocks } from '../../schema/body.ts';
import { documentRecord } from '../../schema/record.ts';
import {
  accountPath,
  correctionsPath,
  documentPath,
  fingerprint,
  openArchive,
  type Publication,
  publishDocument,
  readMdx,
  sha256Of,
} from '../index.ts';

const id = 'undated-limou-abcdef';
const source = { file: 'raw/0/a.txt', sha256: sha256Of('bytes'), encoding: 'utf-8', reader: 'txt@1' };

/** Blocks from lines: `# ` begins a heading, `~词~` is doubtful, `…` alone a gap at the end. */
export function blocksOf(lines: readonly string[]): Block[] {
  return lines.map((line, index): Block => {
    const heading = line.startsWith('# ');
    const marked = heading ? line.slice(2) : line;
    const [before = '', words, rest = ''] = marked.split('~');
    const text = words === undefined ? marked : before + words + rest;
    const why = '字形有误。';
    const start = before.length;
    const marks =
      words === undefined ? [] : [{ kind: 'doubt' as const, start, end: start + words.length, why }];
    const base = { anchor: `p${index + 1}`, text, marks };
    return heading ? { type: 'heading', level: 1, ...base } : { type: 'paragraph', ...base };
  });
}

/** What an import would make of lines, received with 們 for 们. */
export function madeOf(lines: readonly string[], fields: Record<string, unknown> = {}): Publication {
  const blocks = blocksOf(lines);
  const text = textOfBlocks(blocks);
  const edits = [...text.matchAll(/们/g)].map(({ index }) => ({
    rule: 'script/character',
    start: index,
    end: index + 1,
    before: '們',
    after: '们',
  }));
  const record = documentRecord.parse({
    id,
    kind: 'speech',
    datePrecision: 'none',
    dateBasis: 'none',
    script: 'Hans',
    completeness: 'whole',
    sources: [source],
    ...fields,
  });
  return {
    record,
    blocks,
    account: {
      source,
      received: fingerprint(text.replaceAll('们', '們')),
      steps: edits.length > 0 ? [shortenStep({ stage: 'script', edits })] : [],
      clean: fingerprint(text),
    },
  };
}

/** An archive of one document in a folder of its own. */
export async function openBench() {
  const dir = await mkdtemp(path.join(tmpdir(), 'yanlu-corrections-'));
  const at = (name: string) => path.join(dir, name);
  const fileOf = async () => (await openArchive(dir)).filesOf(id)[0] ?? '';
  const read = (name: string) => readFile(at(name), 'utf8');
  return {
    dir,
    remove: () => rm(dir, { recursive: true, force: true }),
    publish: async (made: Publication) => publishDocument(await openArchive(dir), made),
    mdx: async () => read(await fileOf()),
    writeMdx: async (text: string) =>
      writeFile(at((await fileOf()) || documentPath(madeOf([]).record)), text),
    document: async () => readMdx(await read(await fileOf()), 'a.mdx'),
    corrections: () => read(correctionsPath(id)).catch(() => undefined),
    account: async () => accountSchema.parse(JSON.parse(await read(accountPath(id)))),
    forget: async () => {
      for (const name of [await fileOf(), accountPath(id)]) await rm(at(name), { force: true });
    },
    /** The received text, by undoing the account of the document as it stands. */
    undone: async () => {
      const { steps } = accountSchema.parse(JSON.parse(await read(accountPath(id))));
      return undoSteps(textOfBlocks(readMdx(await read(await fileOf()), 'a.mdx').blocks), steps);
    },
    correctionsFile: at(correctionsPath(id)),
    accountFile: at(accountPath(id)),
  };
}
