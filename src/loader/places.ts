import path from 'node:path';

/** Where an archive lies and where what is made of it is kept. */
export interface ArchivePlaces {
  /** The content folder, absolute. */
  readonly contentDir: string;
  /** Folder of the stores, absolute; each archive has its own. */
  readonly storeDir: string;
}

/** `YANLU_CONTENT` names the archive and `YANLU_STORE` the folder of its stores. */
export function placesOf(env: NodeJS.ProcessEnv): ArchivePlaces {
  const contentDir = path.resolve(env.YANLU_CONTENT || 'content');
  return { contentDir, storeDir: path.resolve(env.YANLU_STORE || path.join('.cache', 'store')) };
}
