import type { CorpusAccess, CorpusDocument } from '../corpus/index.ts';
import type { Issue } from '../errors.ts';

/** One question to an archive. It finds all that is wrong and stops at nothing. */
export interface Check {
  /** Permanent, in kebab-case; also the code of the issues where one code is enough. */
  readonly name: string;
  readonly run: (access: CorpusAccess) => Issue[] | Promise<Issue[]>;
}

/** A check that asks every document by itself. */
export function checkEach(
  name: string,
  ask: (document: CorpusDocument, access: CorpusAccess) => Issue[] | Promise<Issue[]>,
): Check {
  return {
    name,
    async run(access) {
      const issues: Issue[] = [];
      for (const document of access.corpus.documents) issues.push(...(await ask(document, access)));
      return issues;
    },
  };
}
