export { type CorpusAccess, openCorpus } from './access.ts';
export { type Corpus, type CorpusDocument, readAccount, readCorpus } from './read-corpus.ts';
