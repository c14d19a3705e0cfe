import type { ImportItem } from './import-item.js';
import { marksOf } from './marks-of.js';

/** Chunks at work at once: while one is written, the texts of the next are read. */
const mostAtOnce = 2;

/**
 * Works on chunks, two at a time, in their order as far as they touch the same article or url.
 * Rejects with the first failure, when what had begun is over.
 */
export async function runChunks<Item extends ImportItem>(
  chunks: Iterable<Item[]> | AsyncIterable<Item[]>,
  work: (chunk: Item[]) => Promise<void>,
): Promise<void> {
  const running = new Map<Promise<void>, ReadonlySet<string>>();
  const failures: unknown[] = [];
  for await (const chunk of chunks) {
    const marks = new Set(chunk.flatMap(marksOf));
    const blocks = () =>
      [...running].find(([, others]) => [...marks].some((mark) => others.has(mark)))?.[0] ??
      (running.size >= mostAtOnce ? Promise.race(running.keys()) : null);
    for (let blocker = blocks(); blocker !== null; blocker = blocks()) await blocker;
    if (failures.length > 0) break;
    const one: Promise<void> = work(chunk)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(one));
    running.set(one, marks);
  }
  await Promise.all(running.keys());
  if (failures.length > 0) throw failures[0];
}
