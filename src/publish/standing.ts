import path from 'node:path';
import { type Account, account as accountSchema } from '../schema/account.ts';
import type { Correction } from '../schema/corrections.ts';
import type { Archive } from './archive.ts';
import { correctionsPath, readCorrections } from './corrections/file.ts';
import { accountPath } from './folders.ts';
import { textIfThere } from './read-if-there.ts';

/** What the archive holds of a document before it is published again. */
export interface Standing {
  /** Its files, the place where it belongs first; more than one after a run was killed while moving it. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly account?: Account;
  readonly accountText?: string;
  readonly corrections: readonly Correction[];
  readonly correctionsText?: string;
}

/**
 * Reads what stands of a document. An account that is broken counts as none.
 *
 * @param places where its file may stand
 * @throws YanluError `CorrectionsInvalid`
 */
export function readStanding({ contentDir }: Archive, id: string, places: readonly string[]): Standing {
  const read = (file: string) => textIfThere(path.join(contentDir, file));
  const texts = places.map(read);
  const [accountText, correctionsText] = [accountPath(id), correctionsPath(id)].map(read);
  const account = accountText === undefined ? undefined : parseAccount(accountText);
  return {
    files: places.flatMap((file, index) => {
      const text = texts[index];
      return text === undefined ? [] : [{ file, text }];
    }),
    corrections: correctionsText === undefined ? [] : readCorrections(correctionsText, correctionsPath(id)),
    ...(account ? { account } : {}),
    ...(accountText === undefined ? {} : { accountText }),
    ...(correctionsText === undefined ? {} : { correctionsText }),
  };
}

function parseAccount(text: string): Account | undefined {
  try {
    return accountSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
