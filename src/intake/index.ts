export { type Disk, realDisk } from './disk.ts';
export { type FoundFiles, findFiles } from './find-files.ts';
export { targetName } from './html/page-pager.ts';
export { hashFile, readDocument, readingError } from './read-document.ts';
export type { PageFacts, Pager, ReceivedDocument } from './received.ts';
export { findSidecar, readSidecar, type Sidecar, type SidecarListings } from './sidecar.ts';
export { isInArchive } from './zip/archive-disk.ts';
