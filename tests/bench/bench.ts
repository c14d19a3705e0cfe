import { parseArgs } from 'node:util';
import type { BenchArgs } from './bench-args.js';
import { compareServers } from './commands/compare.js';
import { measureGrowth } from './commands/growth.js';
import { measureImport } from './commands/import.js';
import { measureIngest } from './commands/ingest.js';
import { loadSizes } from './commands/load.js';
import { measureOperations } from './commands/operations.js';
import { measurePages } from './commands/pages.js';
import { measureSql } from './commands/sql.js';
import { openBenchServer, type BenchDatabase } from './data/bench-database.js';

/** `npm run bench -- NAME …`, as README.md lists them. Tables go to standard output, progress to standard error. */
const commands: Readonly<
  Record<string, (database: BenchDatabase, args: BenchArgs) => Promise<void>>
> = {
  compare: compareServers,
  growth: measureGrowth,
  operations: measureOperations,
  pages: measurePages,
  sql: measureSql,
  load: loadSizes,
  import: measureImport,
  ingest: measureIngest,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    quotes: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    only: { type: 'string' },
    against: { type: 'string' },
    with: { type: 'string' },
  },
});
const [name = 'compare', ...words] = positionals;
const command = commands[name];
if (!command) throw new Error(`"${name}" is none of: ${Object.keys(commands).join(', ')}.`);
// what a load fills and indexes in the transaction that emptied it goes past a minimal log; it
// gathers statistics at its end
const database = await openBenchServer(
  name === 'load' ? { wal_level: 'minimal', max_wal_senders: '0', autovacuum: 'off' } : {},
);
try {
  await command(database, { words, flags: values });
} finally {
  await database.close();
}
