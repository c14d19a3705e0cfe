/** One entry between those used before and after it. */
interface Entry<K, V> {
  readonly key: K;
  readonly value: V;
  older: Entry<K, V> | undefined;
  newer: Entry<K, V> | undefined;
}

/**
 * A map that holds entries up to a total weight and forgets those unused for longest. The order of
 * use is a list beside the map: a Map that is deleted from and added to at every use makes a new
 * table every few times, and the collector carries the chain of old ones along.
 */
export class LruCache<K, V> {
  private readonly entries = new Map<K, Entry<K, V>>();
  private weight = 0;
  private newest: Entry<K, V> | undefined;
  private oldest: Entry<K, V> | undefined;

  /** Each entry weighs 1 unless `weigh` tells otherwise. */
  constructor(
    private readonly limit: number,
    private readonly weigh: (value: V) => number = () => 1,
  ) {}

  get(key: K): V | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    if (entry !== this.newest) {
      this.unlink(entry);
      this.append(entry);
    }
    return entry.value;
  }

  /** Keeps the value, unless it alone is too heavy; answers the keys that were forgotten for it. */
  set(key: K, value: V): readonly K[] {
    const before = this.entries.get(key);
    if (before !== undefined) this.forget(before);
    const entry: Entry<K, V> = { key, value, older: undefined, newer: undefined };
    this.entries.set(key, entry);
    this.append(entry);
    this.weight += this.weigh(value);
    const forgotten: K[] = [];
    while (this.weight > this.limit && this.oldest !== undefined) {
      forgotten.push(this.oldest.key);
      this.forget(this.oldest);
    }
    return forgotten;
  }

  get size(): number {
    return this.entries.size;
  }

  private forget(entry: Entry<K, V>): void {
    this.unlink(entry);
    this.entries.delete(entry.key);
    this.weight -= this.weigh(entry.value);
  }

  private append(entry: Entry<K, V>): void {
    entry.older = this.newest;
    if (this.newest !== undefined) this.newest.newer = entry;
    this.newest = entry;
    this.oldest ??= entry;
  }

  private unlink(entry: Entry<K, V>): void {
    const { older, newer } = entry;
    if (older !== undefined) older.newer = newer;
    else this.oldest = newer;
    if (newer !== undefined) newer.older = older;
    else this.newest = older;
    entry.older = undefined;
    entry.newer = undefined;
  }
}
