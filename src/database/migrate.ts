import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { OperatorError } from '../base/operator-error.js';
import { migrations } from './migrations.js';

const lockKey = 0x77686f73;
/** How long to wait for another process that migrates. */
const lockTimeout = '10min';
const oldestMajor = 14;
const newestMajor = 18;

/** A migration by its class. */
type MigrationClass = new () => MigrationInterface;

/**
 * Brings the schema up to date and returns the names of the migrations that ran. All of them run
 * in one transaction under one lock: any number of processes may call this at once, and a failure
 * leaves the schema as it was. Throws OperatorError for a server that we do not know and for a
 * schema made by a newer release.
 */
export async function migrate(
  dataSource: DataSource,
  list: readonly MigrationClass[] = migrations,
): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await checkServer(runner);
    await runner.startTransaction();
    await runner.query(`set local statement_timeout = 0`);
    await runner.query(`set local idle_in_transaction_session_timeout = 0`);
    await runner.query(`set local lock_timeout = '${lockTimeout}'`);
    await runner.query('select pg_advisory_xact_lock($1)', [lockKey]);
    const ran = await runPending(runner, list);
    await runner.commitTransaction();
    return ran;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

async function runPending(runner: QueryRunner, list: readonly MigrationClass[]) {
  await runner.query(
    `create table if not exists migrations
       (id serial primary key, "timestamp" bigint not null, name varchar not null)`,
  );
  const done = await readDone(runner);
  const known = new Set(list.map((migration) => migration.name));
  const foreign = [...done].filter((name) => !known.has(name));
  if (foreign.length > 0) {
    throw new OperatorError(
      'The database belongs to a newer release.',
      `It holds migrations that this release does not know: ${foreign.join(', ')}.`,
      'Start the newer release, or point DATABASE_URL at another database.',
    );
  }
  const ran: string[] = [];
  for (const migration of list) {
    if (done.has(migration.name)) continue;
    await new migration().up(runner);
    const timestamp = Number(/\d{13}$/.exec(migration.name)?.[0] ?? 0);
    await runner.query('insert into migrations ("timestamp", name) values ($1, $2)', [
      timestamp,
      migration.name,
    ]);
    ran.push(migration.name);
  }
  return ran;
}

async function readDone(runner: QueryRunner): Promise<Set<string>> {
  const rows = (await runner.query('select name from migrations')) as { name: string }[];
  return new Set(rows.map((row) => row.name));
}

async function checkServer(runner: QueryRunner): Promise<void> {
  const [server] = (await runner.query(
    `select current_setting('server_version_num')::int / 10000 as major,
            current_setting('server_encoding') as encoding`,
  )) as [{ major: number; encoding: string }];
  const refusal = refusalOf(server);
  if (refusal) throw refusal;
}

/** Why a server cannot be used; null when it can. */
export function refusalOf(server: { major: number; encoding: string }): OperatorError | null {
  if (server.major < oldestMajor || server.major > newestMajor) {
    return new OperatorError(
      'This Postgres server cannot be used.',
      `It is version ${server.major}; Whosaid runs on ${oldestMajor} to ${newestMajor}.`,
      'Point DATABASE_URL at a server of one of these versions.',
    );
  }
  if (server.encoding === 'UTF8') return null;
  return new OperatorError(
    'This database cannot be used.',
    `Its encoding is ${server.encoding}; news needs UTF8.`,
    "Create one with: create database whosaid encoding 'UTF8' template template0.",
  );
}
