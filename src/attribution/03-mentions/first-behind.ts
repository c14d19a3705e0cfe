import type { Mention } from './find-mentions.js';

/** Index of the first mention that ends behind this token; mentions stand in order. */
export function firstBehind(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.endToken <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
