/**
 * Memory that connections to Postgres read into and use again. A buffer that Node makes for each read lies
 * outside of the heap, and some 60 MB of such buffers set off a collection of the whole heap, three a second
 * where answers are long.
 */

/** What Node reads at most at once (libuv's suggestion). */
const bufferBytes = 65_536;
/** Kept for later at most: 8 MB. */
const spareAtMost = 128;

const spare: Buffer[] = [];
/** By their memory, so that each comes back once. */
const lent = new WeakSet<ArrayBufferLike>();

/** A buffer to read into, whose bytes are another answer's. */
export function takeReadBuffer(): Buffer {
  return spare.pop() ?? Buffer.allocUnsafeSlow(bufferBytes);
}

/**
 * Lends the buffer that these bytes are part of to whoever gets them. It is read into again after `giveBack`
 * alone; who never gives back leaves it to the collection of garbage.
 */
export function lend(bytes: Buffer): void {
  lent.add(bytes.buffer);
}

/**
 * Gives back what was lent of these pieces, when nobody will read them any more: the kernel has the bytes,
 * or a copy was made. All other pieces, and those given back before, are left alone.
 */
export function giveBack(pieces: readonly Buffer[]): void {
  for (const { buffer } of pieces)
    if (lent.delete(buffer) && spare.length < spareAtMost) spare.push(Buffer.from(buffer));
}
