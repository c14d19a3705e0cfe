import { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import { DataSource } from 'typeorm';
import { PostgresSocket } from '../base/postgres-socket.js';
import { entities } from './entities.js';
import { SilenceWatch } from './silence-watch.js';
import { migrations } from './migrations.js';
import { SnakeNaming } from './snake-naming.js';

/** How to reach a database. */
export interface DataSourceOptions {
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  /** Connections at most; 10 unless told. */
  readonly poolSize?: number;
  /** For how long a server may say nothing to a statement outside a transaction; 10 s unless told. */
  readonly silentAtMostMs?: number;
  /** Told of a connection that broke; the pool replaces it. Nothing to do but to log it. */
  readonly onConnectionError?: (error: Error) => void;
}

/** What every session is held to; a writer that needs longer says `set local` in its transaction. */
const sessionLimits = {
  connectionTimeoutMillis: 2_000,
  statement_timeout: 5_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
  // an idle connection whose machine is gone is found out before the next statement needs it
  keepAliveInitialDelayMillis: 10_000,
};

/** Twice as long as the server lets a statement run. */
const silentAtMostMs = 2 * sessionLimits.statement_timeout;

/**
 * Statements are prepared and their plans kept: planning anew for each value costs more than most of
 * them do. Functions where values decide the plan say so themselves.
 */
const sessionSettings = '-c TimeZone=UTC -c jit=off -c plan_cache_mode=force_generic_plan';

/** TLS reads from the socket by itself, and brings its own buffers. */
function socketFor({ ssl }: { readonly ssl?: unknown }): Socket {
  return ssl ? new Socket() : new PostgresSocket();
}

/**
 * TypeORM over a pool that outlives the database: a connection that breaks, idle or in use, never
 * ends the process; the next query gets a new one or fails within 2 seconds. So does one whose server
 * has fallen silent. Sessions are in UTC.
 * The schema comes from the migrations alone.
 */
export function createDataSource(options: DataSourceOptions): DataSource {
  const onConnectionError = options.onConnectionError ?? (() => undefined);
  const silence = new SilenceWatch(options.silentAtMostMs ?? silentAtMostMs);
  // a client without a listener would end the process when it breaks while a query runs
  class WatchedClient extends Client {
    constructor(config?: string | ClientConfig) {
      super(config);
      this.on('error', onConnectionError);
      this.once('connect', () => silence.watch(this));
    }
  }
  return new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    entities,
    namingStrategy: new SnakeNaming(),
    poolSize: options.poolSize ?? 10,
    poolErrorHandler: onConnectionError,
    installExtensions: false,
    migrations: [...migrations],
    migrationsRun: false,
    synchronize: false,
    logging: false,
    // to compile a short statement costs more than to run it, hence no jit
    extra: { ...sessionLimits, options: sessionSettings, Client: WatchedClient, stream: socketFor },
  });
}
