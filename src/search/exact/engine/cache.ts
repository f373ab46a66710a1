/** Keeps what was asked for last. What failed is asked for again. */
export class Cache<Key, Value> {
  private readonly kept = new Map<Key, Promise<Value>>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: Key, make: () => Promise<Value>): Promise<Value> {
    const known = this.kept.get(key);
    this.kept.delete(key);
    const value = known ?? make();
    this.kept.set(key, value);
    if (!known) value.catch(() => this.kept.get(key) === value && this.kept.delete(key));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(oldest);
    }
    return value;
  }
}
