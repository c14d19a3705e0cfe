#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addConfigCommand } from './commands/config.js';
import { addDoctorCommand } from './commands/doctor.js';
import { addIngestCommand } from './commands/ingest.js';
import { addKeysCommand } from './commands/keys.js';
import { addMigrateCommand } from './commands/migrate.js';
import { reportFailure } from './commands/report-failure.js';
import { addSchemaCommand } from './commands/schema.js';
import { addServeCommand } from './commands/serve/serve.js';
import { wantsDebugging } from './config.js';

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** In the order of the help. */
const commands = [
  addServeCommand,
  addIngestCommand,
  addMigrateCommand,
  addKeysCommand,
  addDoctorCommand,
  addSchemaCommand,
  addConfigCommand,
];

const program = new Command('whosaid')
  .description(
    'Who said what in the news: articles in, quotes and their speakers out, over GraphQL.',
  )
  .version(version)
  .showHelpAfterError('(whosaid --help lists the commands)')
  .exitOverride();
for (const add of commands) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode =
    error instanceof CommanderError
      ? Math.min(error.exitCode * 2, 2)
      : reportFailure(error, wantsDebugging());
}
