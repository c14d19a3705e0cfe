import type { Command } from 'commander';
import { addDatabaseFlags, withDatabase } from './with-database.js';

/** `whosaid migrate`: brings the schema of the database up to date, then stops. */
export function addMigrateCommand(program: Command): void {
  const command = program
    .command('migrate')
    .description('Bring the schema of the database up to date; `serve` does it by itself.');
  addDatabaseFlags(command);
  command.action(async (options: Record<string, unknown>) => {
    const migrated = await withDatabase('whosaid migrate', options, async (database) => {
      return database.migrated;
    });
    const count = migrated.length;
    for (const name of migrated) console.log(name);
    process.stderr.write(
      count === 0 ? 'The schema is up to date.\n' : `${count} migrations ran.\n`,
    );
  });
}
