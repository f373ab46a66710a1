/**
 * Works out once for each object what many pages ask of it: the pages of a theme in three languages, the names
 * of a codebook. Objects of an archive are the same from page to page; after a change they are others.
 *
 * @param work depends on nothing but what the object holds
 */
export function workedOut<Of extends object, Result>(work: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { readonly result: Result }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.result;
    const result = work(of);
    known.set(of, { result });
    return result;
  };
}
