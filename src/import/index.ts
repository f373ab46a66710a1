export { type ImportedDocument, importDocument } from './import-document.ts';
export { type ImportModels, loadModels } from './models.ts';
export type { ImportOutcome, ImportResult } from './outcome.ts';
export { type ImportOptions, runImport } from './run-import.ts';
