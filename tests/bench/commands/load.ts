import type { BenchArgs } from '../bench-args.js';
import type { BenchDatabase } from '../data/bench-database.js';
import { loadQuotes } from '../data/load.js';

/** `npm run bench -- load 1000000`: loads data sets, or the rest of one that was cut off. */
export async function loadSizes(database: BenchDatabase, { words }: BenchArgs): Promise<void> {
  for (const quotes of words.map(Number)) {
    await loadQuotes(database.urlOf(quotes), quotes);
    console.error(`${quotes} quotes are there.`);
  }
}
