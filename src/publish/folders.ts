import type { DocumentRecord } from '../schema/record.ts';

/** Where the documents of each kind stand below the content folder. */
export const kindFolders: Readonly<Record<DocumentRecord['kind'], string>> = {
  speech: 'speeches',
  policy: 'policies',
  other: 'others',
};

/** Path of a document's file below the content folder, with `/`. */
export function documentPath({ kind, date, id }: Pick<DocumentRecord, 'kind' | 'date' | 'id'>): string {
  return `${kindFolders[kind]}/${date?.slice(0, 4) ?? 'undated'}/${id}.mdx`;
}

/** Path of a document's account below the content folder, with `/`. */
export function accountPath(id: string): string {
  return `accounts/${id}.json`;
}
