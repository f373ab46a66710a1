export { type CorpusAccess, openCorpus } from './access.ts';
export { listRawFiles } from './raw-files.ts';
export { type Corpus, type CorpusDocument, readAccount, readCorpus } from './read-corpus.ts';
