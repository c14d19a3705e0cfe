import type { Command } from 'commander';
import { readConfig } from '../config.js';
import { openDatabase } from '../database/open-database.js';
import { addSettingFlags, flagsIn } from './setting-flags.js';

/** `whosaid migrate`: brings the schema of the database up to date, then stops. */
export function addMigrateCommand(program: Command): void {
  const command = program
    .command('migrate')
    .description('Bring the schema of the database up to date; `serve` does it by itself.');
  addSettingFlags(command, ['dataDir']);
  command.action(async (options: Record<string, unknown>) => {
    const { databaseUrl, migrateUrl, dataDir } = readConfig(flagsIn(options));
    const database = await openDatabase({
      databaseUrl,
      migrateUrl,
      dataDir,
      purpose: 'whosaid migrate',
    });
    await database.close();
    const count = database.migrated.length;
    for (const name of database.migrated) console.log(name);
    process.stderr.write(
      count === 0 ? 'The schema is up to date.\n' : `${count} migrations ran.\n`,
    );
  });
}
