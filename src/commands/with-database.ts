import type { Command } from 'commander';
import { readConfig } from '../config.js';
import { openDatabase, type OpenDatabase } from '../database/open-database.js';
import { addSettingFlags, flagsIn } from './setting-flags.js';

/** Gives commands the flags that withDatabase looks at. */
export function addDatabaseFlags(...commands: readonly Command[]): void {
  for (const command of commands) addSettingFlags(command, ['dataDir']);
}

/**
 * Opens the database that flags and settings name, migrated, and closes it when the work is done or
 * has failed. `purpose` is what others see who use the database: whosaid doctor.
 */
export async function withDatabase<T>(
  purpose: string,
  options: Readonly<Record<string, unknown>>,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const { databaseUrl, migrateUrl, dataDir } = readConfig(flagsIn(options));
  const database = await openDatabase({ databaseUrl, migrateUrl, dataDir, purpose });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
