import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';

import type { News } from '../../content/events/event-context.js';

/** Without any word of the database, it is asked this often all the same. */
const heartbeatMs = 5_000;
const reconnectMs = 500;

/**
 * Hears of new events from Postgres by one connection of its own, for all who follow them in this
 * process. The connection is opened for the first who asks and again whenever it breaks; what was
 * said meanwhile is made good by waking everybody.
 */
export class NewsDesk implements News {
  private readonly waiting = new Set<() => void>();
  private client: Client | null = null;
  private heartbeat: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly dataSource: DataSource) {}

  next(signal: AbortSignal): Promise<void> {
    this.open();
    return new Promise((resolve) => {
      if (signal.aborted || this.isClosed) return resolve();
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  /** Lets everybody go and hears nothing more. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.heartbeat);
    this.wakeAll();
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private open(): void {
    if (this.client || this.isClosed) return;
    this.heartbeat ??= setInterval(() => this.wakeAll(), heartbeatMs).unref();
    const { url } = this.dataSource.options as PostgresDataSourceOptions;
    const client = new Client({
      connectionString: url,
      application_name: 'whosaid news',
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
    });
    this.client = client;
    client.on('notification', () => this.wakeAll());
    client.on('error', () => this.reopen(client));
    client.on('end', () => this.reopen(client));
    client
      .connect()
      .then(() => client.query('listen quote_event'))
      .then(() => this.wakeAll())
      .catch((error: unknown) => {
        // a standby can be read but not listened to: until it is promoted, look each time
        if (isReadOnly(error)) this.wakeAll();
        this.reopen(client);
      });
  }

  private reopen(broken: Client): void {
    if (this.client !== broken || this.isClosed) return;
    void broken.end().catch(() => undefined);
    setTimeout(() => {
      if (this.client !== broken) return;
      this.client = null;
      this.open();
    }, reconnectMs).unref();
  }

  private wakeAll(): void {
    for (const wake of this.waiting) wake();
  }
}

function isReadOnly(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'code') === '25006';
}
