/** Sets of documents: numbers, rising, each once. */
export type DocumentSet = Uint32Array;

export const noDocuments: DocumentSet = new Uint32Array(0);

export const allDocuments = (count: number): DocumentSet => Uint32Array.from({ length: count }, (_, n) => n);

export function intersect(a: DocumentSet, b: DocumentSet): DocumentSet {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let length = 0;
  let x = 0;
  let y = 0;
  while (x < a.length && y < b.length) {
    const left = a[x] ?? 0;
    const right = b[y] ?? 0;
    if (left === right) {
      both[length] = left;
      length += 1;
    }
    if (left <= right) x += 1;
    if (right <= left) y += 1;
  }
  return both.subarray(0, length);
}

export function unite(a: DocumentSet, b: DocumentSet): DocumentSet {
  return Uint32Array.from(new Set([...a, ...b])).sort();
}

/** What is in `a` and not in `b`. */
export function subtract(a: DocumentSet, b: DocumentSet): DocumentSet {
  let at = 0;
  return a.filter((document) => {
    while (at < b.length && (b[at] ?? 0) < document) at += 1;
    return b[at] !== document;
  });
}
