import type { Socket } from 'node:net';
import type { Client } from 'pg';

/** How often a connection is looked at within the time that it may be silent. */
const looks = 5;

/** What pg keeps of a client and its types leave out. */
interface Insides {
  readonly _activeQuery: object | null;
  readonly connection: { readonly stream: Socket };
}

interface Silence {
  query: object | null;
  bytesRead: number;
  seen: number;
}

/**
 * Breaks connections whose server says nothing to a statement for longer than the server itself would
 * let it run: a machine or a proxy between us is gone, which TCP takes a quarter of an hour to see, and
 * all the while the connection would be one of the pool that nobody can use. Statements within
 * transactions are let be, for these set limits of their own.
 */
export class SilenceWatch {
  private readonly watched = new Map<Client, Silence>();
  private timer: NodeJS.Timeout | undefined;

  /** `silentAtMost` in milliseconds; the connection is broken within a fifth more of it. */
  constructor(private readonly silentAtMost: number) {}

  /** Until it ends. Costs the statements nothing. */
  watch(client: Client): void {
    this.watched.set(client, { query: null, bytesRead: 0, seen: 0 });
    this.timer ??= setInterval(() => this.look(), this.silentAtMost / looks).unref();
    client.once('end', () => {
      this.watched.delete(client);
      if (this.watched.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    });
  }

  /** Counts looks, not time: a process that was stopped itself has heard nothing meanwhile. */
  private look(): void {
    for (const [client, silence] of this.watched) {
      const { _activeQuery: query, connection } = client as unknown as Insides;
      const { stream } = connection;
      const isLimited = query !== null && client.getTransactionStatus() === 'I';
      const isSilent = query === silence.query && stream.bytesRead === silence.bytesRead;
      silence.seen = isLimited && isSilent ? silence.seen + 1 : 0;
      silence.query = query;
      silence.bytesRead = stream.bytesRead;
      if (silence.seen < looks) continue;
      stream.destroy(new Error('Connection terminated: the server has been silent for too long'));
    }
  }
}
