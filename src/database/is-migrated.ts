import type { DataSource } from 'typeorm';
import { migrations } from './migrations.js';

/** Whether the database holds every migration of this code. Rejects where it does not answer. */
export async function isMigrated(dataSource: DataSource): Promise<boolean> {
  const [table] = (await dataSource.query(
    `select to_regclass('migrations') is not null as exists`,
  )) as { exists: boolean }[];
  if (!table?.exists) return false;
  const rows = (await dataSource.query('select name from migrations')) as { name: string }[];
  const done = new Set(rows.map((row) => row.name));
  return migrations.every((migration) => done.has(migration.name));
}
