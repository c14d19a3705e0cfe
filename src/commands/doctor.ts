import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { type Verdict, verifyDerived } from '../content/statistics/verify-derived.js';
import { addDatabaseFlags, withDatabase } from './with-database.js';

/**
 * `whosaid doctor`: recomputes every derived table in the database, checks that quotes stand word
 * for word in their texts, and names the first differences; exit code 1 when there are any.
 */
export function addDoctorCommand(program: Command): void {
  const command = program
    .command('doctor')
    .description('Recompute every derived table, compare, and check quotes against their texts.')
    .option('--repair', 'fill the derived tables anew before looking; writers wait meanwhile')
    .option('--json', 'print JSON, a line for each check');
  addDatabaseFlags(command);
  command.action((options: Record<string, unknown>) =>
    withDatabase('whosaid doctor', options, async ({ dataSource }) => {
      if (options['repair'] === true) await repair(dataSource);
      if (!(await examine(dataSource, options['json'] === true))) process.exitCode = 1;
    }),
  );
}

async function repair(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('set local statement_timeout = 0; set local lock_timeout = 0');
    await manager.query('select refill_quote_tables()');
  });
  process.stderr.write('The derived tables were filled anew.\n');
}

/** True when nothing was found. */
async function examine(dataSource: DataSource, asJson: boolean): Promise<boolean> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    await manager.query('set transaction read only');
    await manager.query(`set local statement_timeout = 0; set local work_mem = '256MB'`);
    let isSound = true;
    for await (const verdict of verifyDerived(manager)) {
      console.log(asJson ? JSON.stringify(verdict) : tell(verdict));
      isSound &&= verdict.differences.length === 0;
    }
    return isSound;
  });
}

function tell({ of, differences }: Verdict): string {
  if (differences.length === 0) return `ok       ${of}`;
  return differences
    .map(({ fault, row }) => `${fault.padEnd(8)} ${of}  ${JSON.stringify(row)}`)
    .join('\n');
}
