import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { readConfig, type Config } from '../../config.js';
import { openDatabase } from '../../database/open-database.js';
import { createLogger, type Logger } from '../../observability/logger.js';
import { createApp } from '../../server/create-app.js';
import { addSettingFlags, flagsIn } from '../setting-flags.js';
import { askExample } from './example-query.js';
import { fillWithSamples } from './fill-with-samples.js';
import { assertFree, listenOr } from './listen.js';
import { startLifetime, type Lifetime } from './lifetime.js';
import { formatWelcome } from './welcome.js';

/** `whosaid serve`: the server, until a signal ends it. */
export function addServeCommand(program: Command): void {
  const command = program
    .command('serve')
    .description('Start the server: database, schema, sample articles, GraphQL.');
  addSettingFlags(command, ['host', 'port', 'dataDir', 'samples']);
  command.action((options: Record<string, unknown>) => serve(readConfig(flagsIn(options))));
}

async function serve(config: Config): Promise<void> {
  const logger = createLogger({ level: config.logLevel, readable: process.stderr.isTTY });
  const lifetime = startLifetime(logger);
  try {
    await start(config, logger, lifetime);
  } catch (error) {
    if (lifetime.isEnding) return; // a signal closed the database under the start
    await lifetime.close();
    throw error;
  }
}

async function start(config: Config, logger: Logger, lifetime: Lifetime): Promise<void> {
  await assertFree(config); // before a database is made, migrated and filled for nothing
  const opening = openDatabase({
    databaseUrl: config.databaseUrl,
    migrateUrl: config.migrateUrl,
    dataDir: config.dataDir,
    purpose: 'whosaid serve',
    asServer: true,
    onConnectionError: (error) => logger.warn({ err: error }, 'A database connection broke.'),
  });
  lifetime.add(opening);
  const database = await opening;

  if (database.isEmbedded && config.samples) {
    await fillWithSamples(database.dataSource, config.dataDir);
  }
  const madeKey = database.isEmbedded && config.adminKey === null ? makeKey() : null;
  const introspection = config.introspection ?? config.nodeEnv !== 'production';
  const app = await createApp({
    dataSource: database.dataSource,
    logger,
    host: config.host,
    port: config.port,
    adminKey: config.adminKey ?? madeKey,
    introspection,
    corsOrigins: config.corsOrigins,
    anonymousReading: config.anonymousReading,
    rateLimit: config.rateLimit,
    trustedProxies: config.trustedProxies,
    webhookAllow: config.webhookAllow,
    eventDays: config.eventDays,
    publicUrl: config.publicUrl,
  });
  lifetime.add(app);
  const { url } = await listenOr(() => app.listen(), config);

  const welcome = formatWelcome({
    url,
    hasExplorer: introspection,
    madeKey,
    storage: database.isEmbedded
      ? `${config.dataDir}  (embedded Postgres)`
      : `${new URL(config.databaseUrl ?? '').host}  (DATABASE_URL)`,
    secondsToStart: process.uptime(),
    example: await askExample(url).catch(() => null),
  });
  process.stdout.write(welcome);
}

/** 256 random bits: nobody guesses it, and it dies with the process. */
function makeKey(): string {
  return `whosaid_run_${randomBytes(32).toString('base64url')}`;
}
