import { Socket, type OnReadOpts, type SocketConstructorOpts } from 'node:net';
import { lend, takeReadBuffer } from './read-buffers.js';

/**
 * A connection's socket that reads into buffers that are used again. Until it has a `reader`, whoever listens
 * to 'data' gets copies.
 */
export class PostgresSocket extends Socket {
  /**
   * Gets the bytes of each read, which are valid within the call alone, unless it answers true: then they
   * are lent to it (read-buffers.ts).
   */
  reader: ((bytes: Buffer) => boolean) | null = null;

  constructor() {
    let buffer: Buffer | null = null;
    const onread: OnReadOpts = {
      buffer: () => (buffer ??= takeReadBuffer()),
      callback: (count) => {
        const bytes = buffer!.subarray(0, count);
        if (!this.reader) this.emit('data', Buffer.from(bytes));
        else if (this.reader(bytes)) {
          lend(bytes);
          buffer = null;
        }
        return true;
      },
    };
    // its constructor takes what net.connect takes; its type does not say so
    super({ onread } as SocketConstructorOpts);
  }
}
