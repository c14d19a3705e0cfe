/** Numbers that look random and are the same for the same seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** 0 <= n < 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, 0 <= n < limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }
}

/**
 * Draws ranks 0..size-1 with the weights 1 / (rank + shift): Zipf's law, flattened at the top by
 * the shift. In constant time by Walker's alias method.
 */
export class Zipf {
  readonly #threshold: Float64Array;
  readonly #alias: Int32Array;

  constructor(size: number, shift = 1) {
    const weights = Float64Array.from({ length: size }, (_, rank) => 1 / (rank + shift));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const scaled = weights.map((weight) => (weight / sum) * size);
    this.#threshold = new Float64Array(size).fill(1);
    this.#alias = Int32Array.from({ length: size }, (_, rank) => rank);
    const small: number[] = [];
    const large: number[] = [];
    scaled.forEach((share, rank) => (share < 1 ? small : large).push(rank));
    while (small.length > 0 && large.length > 0) {
      const low = small.pop()!;
      const high = large.at(-1)!;
      this.#threshold[low] = scaled[low]!;
      this.#alias[low] = high;
      scaled[high]! -= 1 - scaled[low]!;
      if (scaled[high]! < 1) small.push(large.pop()!);
    }
  }

  draw(random: Random): number {
    const place = random.next() * this.#threshold.length;
    const rank = Math.floor(place);
    return place - rank < this.#threshold[rank]! ? rank : this.#alias[rank]!;
  }
}
