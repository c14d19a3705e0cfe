import { DataSource } from 'typeorm';

/** Fit to serve, or the one reason why not, free of hosts and secrets. */
export type Readiness =
  { readonly ready: true } | { readonly ready: false; readonly reason: string };

const databaseTimeoutMs = 1_000;

/**
 * Asks whether the database answers within a second and holds every migration of this code.
 * Never throws.
 */
export async function checkReadiness(dataSource: DataSource): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve(unfit('database is slow')), databaseTimeoutMs);
  });
  try {
    return await Promise.race([askDatabase(dataSource), late]);
  } finally {
    clearTimeout(timer);
  }
}

const migrated = new WeakSet<DataSource>();

async function askDatabase(dataSource: DataSource): Promise<Readiness> {
  try {
    await dataSource.query('SELECT 1');
    if (!migrated.has(dataSource)) {
      if (await dataSource.showMigrations()) return unfit('migrations are pending');
      migrated.add(dataSource);
    }
    return { ready: true };
  } catch {
    return unfit('database does not answer');
  }
}

function unfit(reason: string): Readiness {
  return { ready: false, reason };
}
