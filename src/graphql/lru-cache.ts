/** A map that holds entries up to a total weight and forgets those unused for longest. */
export class LruCache<K, V> {
  private readonly entries = new Map<K, V>();
  private weight = 0;

  /** Each entry weighs 1 unless `weigh` tells otherwise. */
  constructor(
    private readonly limit: number,
    private readonly weigh: (value: V) => number = () => 1,
  ) {}

  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  /** Keeps the value, unless it alone is too heavy; answers the keys that were forgotten for it. */
  set(key: K, value: V): readonly K[] {
    this.forget(key);
    this.entries.set(key, value);
    this.weight += this.weigh(value);
    const forgotten: K[] = [];
    for (const oldest of this.entries.keys()) {
      if (this.weight <= this.limit) break;
      this.forget(oldest);
      forgotten.push(oldest);
    }
    return forgotten;
  }

  get size(): number {
    return this.entries.size;
  }

  private forget(key: K): void {
    const value = this.entries.get(key);
    if (value === undefined) return;
    this.entries.delete(key);
    this.weight -= this.weigh(value);
  }
}
