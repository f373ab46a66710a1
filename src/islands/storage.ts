/** What a reader chose, kept in this browser. A browser that keeps nothing forgets, and nothing breaks. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`yanlu-${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice, or forgets it where there is none. */
export function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`yanlu-${key}`);
    else localStorage.setItem(`yanlu-${key}`, value);
  } catch {
    // Storage that is full or refused: the choice holds for this page.
  }
}
