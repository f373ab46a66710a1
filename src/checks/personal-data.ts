import type { CorpusAccess } from '../corpus/index.ts';
import { findPersonalData, personalDataNames } from '../text/personal-data.ts';
import { checkEach } from './check.ts';

/** Does a published text hold private numbers, addresses or accounts that nobody decided to publish? */
export const personalData = checkEach('personal-data', async ({ record, blocks, file }, access) => {
  if (record.access === 'withheld') return [];
  const found = blocks.flatMap(({ anchor, text }) =>
    findPersonalData(text).map((datum) => ({ ...datum, anchor })),
  );
  if (found.length === 0) return [];
  const decided = await wordsOfPerson(record.id, access);
  return found
    .filter(({ text }) => !decided(text))
    .map(({ kind, text, anchor }) => ({
      code: 'personal-data',
      severity: 'warning' as const,
      message: `The text holds what looks like a private ${personalDataNames[kind]}, and is published with it.`,
      todo: 'Import its source again, which masks it, or take it out by hand, or set access: withheld.',
      quote: text,
      anchor,
      file,
    }));
});

/** Whether words are a person's: written by hand into what import left, or by a correction. */
async function wordsOfPerson(id: string, { accountOf }: CorpusAccess): Promise<(words: string) => boolean> {
  const account = await accountOf(id);
  if (typeof account !== 'object') return () => false;
  const last = account.steps.at(-1);
  const corrected = last?.stage === 'corrections' ? last.edits.map(([, , , after]) => after).join('\n') : '';
  return (words) => corrected.includes(words) || !account.written.text.includes(words);
}
