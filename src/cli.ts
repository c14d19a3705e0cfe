#!/usr/bin/env node
// before anything with decorators, whichever command loads it
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { reportFailure } from './commands/report-failure.js';
import { wantsDebugging } from './config.js';

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** In the order of the help. Only the one that is asked for is loaded: the server's take a while. */
const commands: readonly [name: string, load: () => Promise<(program: Command) => void>][] = [
  ['serve', async () => (await import('./commands/serve/serve.js')).addServeCommand],
  ['ingest', async () => (await import('./commands/ingest.js')).addIngestCommand],
  ['attribute', async () => (await import('./commands/attribute.js')).addAttributeCommand],
  ['evaluate', async () => (await import('./commands/evaluate.js')).addEvaluateCommand],
  ['gold', async () => (await import('./commands/gold.js')).addGoldCommand],
  ['migrate', async () => (await import('./commands/migrate.js')).addMigrateCommand],
  ['keys', async () => (await import('./commands/keys.js')).addKeysCommand],
  ['doctor', async () => (await import('./commands/doctor.js')).addDoctorCommand],
  ['audit', async () => (await import('./commands/audit.js')).addAuditCommand],
  ['webhooks', async () => (await import('./commands/webhooks.js')).addWebhooksCommand],
  ['schema', async () => (await import('./commands/schema.js')).addSchemaCommand],
  ['config', async () => (await import('./commands/config.js')).addConfigCommand],
];

const program = new Command('whosaid')
  .description(
    'Who said what in the news: articles in, quotes and their speakers out, over GraphQL.',
  )
  .version(version)
  .showHelpAfterError('(whosaid --help lists the commands)')
  .exitOverride();

try {
  const asked = commands.filter(([name]) => name === process.argv[2]);
  for (const [, load] of asked.length > 0 ? asked : commands) (await load())(program);
  await program.parseAsync();
} catch (error) {
  process.exitCode =
    error instanceof CommanderError
      ? Math.min(error.exitCode * 2, 2)
      : reportFailure(error, wantsDebugging());
}
