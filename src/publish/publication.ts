import type { Account } from '../schema/account.ts';
import type { Block } from '../schema/body.ts';
import type { DocumentRecord } from '../schema/record.ts';

/** What publishing needs of the provenance; it adds the id and what it wrote. */
export type AccountParts = Omit<Account, 'version' | 'id' | 'written'>;

/** A document ready to be published. */
export interface Publication {
  readonly record: DocumentRecord;
  readonly blocks: readonly Block[];
  readonly account: AccountParts;
}
