import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { openEmbedded, type EmbeddedDatabase } from './embedded/open-embedded.js';
import { explainRefusal } from './explain-refusal.js';
import { grantRights } from './grant-rights.js';
import { isReadOnly, migrate } from './migrate.js';

/** Which database, and for whom. */
export interface OpenDatabaseOptions {
  /** Null takes the embedded one. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Who owns the tables of databaseUrl and migrates them; null: whoever uses them. */
  readonly migrateUrl?: string | null;
  /** As others see it: 'whosaid serve'. */
  readonly purpose: string;
  /** True for the one server that an embedded database may have. */
  readonly asServer?: boolean;
  readonly onConnectionError?: (error: Error) => void;
}

/** A database whose schema is up to date. */
export interface OpenDatabase {
  readonly dataSource: DataSource;
  readonly isEmbedded: boolean;
  /** Names of the migrations that opening it ran. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens DATABASE_URL or the embedded database, which it makes, starts or joins, and migrates it.
 * Throws OperatorError where an operator can mend the cause.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const embedded = options.databaseUrl === null ? await openEmbeddedFor(options) : null;
  try {
    const url = embedded?.url ?? options.databaseUrl ?? '';
    const dataSource = createDataSource({ ...options, url, applicationName: options.purpose });
    await connect(dataSource, url);
    const close = async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await embedded?.close();
    };
    try {
      const migrated = options.migrateUrl
        ? await migrateAsOwner(dataSource, options.migrateUrl, options.purpose)
        : await migrate(dataSource);
      return { dataSource, isEmbedded: embedded !== null, migrated, close };
    } catch (error) {
      await dataSource.destroy();
      throw error;
    }
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}

/** Migrates by the role that owns the tables and gives the running one what it needs. */
async function migrateAsOwner(
  running: DataSource,
  url: string,
  applicationName: string,
): Promise<string[]> {
  const owner = createDataSource({ url, applicationName, poolSize: 1 });
  await connect(owner, url);
  try {
    const migrated = await migrate(owner);
    if (await isReadOnly(owner)) return migrated;
    const [{ role }] = await running.query<[{ role: string }]>('select current_user as role');
    await grantRights(owner, role);
    return migrated;
  } finally {
    await owner.destroy();
  }
}

function openEmbeddedFor(options: OpenDatabaseOptions): Promise<EmbeddedDatabase> {
  const { dataDir, purpose, asServer = false, onConnectionError = () => undefined } = options;
  return openEmbedded({ dataFolder: dataDir, purpose, asServer, onTrouble: onConnectionError });
}

async function connect(dataSource: DataSource, url: string): Promise<void> {
  try {
    await dataSource.initialize();
  } catch (error) {
    throw explainRefusal(error, placeOf(url)) ?? error;
  }
}

/** host:port/database without user and password. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'the local socket'}${port ? `:${port}` : ''}${pathname}`;
}
