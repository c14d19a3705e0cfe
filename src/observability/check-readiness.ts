import { DataSource } from 'typeorm';

/** Fit to serve, or the one reason why not, free of hosts and secrets. */
export type Readiness =
  { readonly ready: true } | { readonly ready: false; readonly reason: string };

const databaseTimeoutMs = 1_000;

/** Tells whether the schema is that of this code; rejects where the database does not answer. */
export type IsMigrated = (dataSource: DataSource) => Promise<boolean>;

/**
 * Asks whether the database answers within a second and holds every migration of this code.
 * Never throws.
 */
export async function checkReadiness(
  dataSource: DataSource,
  isMigrated: IsMigrated,
): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve(unfit('database is slow')), databaseTimeoutMs);
  });
  try {
    return await Promise.race([askDatabase(dataSource, isMigrated), late]);
  } finally {
    clearTimeout(timer);
  }
}

const migrated = new WeakSet<DataSource>();

async function askDatabase(dataSource: DataSource, isMigrated: IsMigrated): Promise<Readiness> {
  try {
    if (migrated.has(dataSource)) await dataSource.query('select 1');
    else if (await isMigrated(dataSource)) migrated.add(dataSource);
    else return unfit('migrations are pending');
    return { ready: true };
  } catch {
    return unfit('database does not answer');
  }
}

function unfit(reason: string): Readiness {
  return { ready: false, reason };
}
