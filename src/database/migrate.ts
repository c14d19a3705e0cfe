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
 * leaves the schema as it was. Where nothing is pending it only reads, so that a standby will do, and
 * a role that may change no table. Throws OperatorError for a server that we do not know, for a
 * schema made by a newer release, and for one that waits for migrations where nothing can be written.
 */
export async function migrate(
  dataSource: DataSource,
  list: readonly MigrationClass[] = migrations,
): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await checkServer(runner);
    const pending = await findPending(runner, list);
    if (pending.length === 0) return [];
    if (await isReadOnly(runner)) throw withoutWrites(pending.length);
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
  refuseForeign(done, list);
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

/** True on a standby, and where default_transaction_read_only is on. */
export async function isReadOnly(connection: Pick<DataSource, 'query'>): Promise<boolean> {
  const [row] = await connection.query<[{ setting: string }]>(
    `select current_setting('transaction_read_only') as setting`,
  );
  return row.setting === 'on';
}

async function findPending(runner: QueryRunner, list: readonly MigrationClass[]) {
  const [{ exists }] = (await runner.query(
    `select to_regclass('migrations') is not null as exists`,
  )) as [{ exists: boolean }];
  const done = exists ? await readDone(runner) : new Set<string>();
  refuseForeign(done, list);
  return list.filter((migration) => !done.has(migration.name));
}

function withoutWrites(pending: number): OperatorError {
  return new OperatorError(
    'The schema cannot be brought up to date.',
    `This database takes no writes (a standby, or default_transaction_read_only is on), and ${pending} migrations wait.`,
    'Point DATABASE_URL at the primary, or run whosaid migrate there first.',
  );
}

function refuseForeign(done: ReadonlySet<string>, list: readonly MigrationClass[]): void {
  const known = new Set(list.map((migration) => migration.name));
  const foreign = [...done].filter((name) => !known.has(name));
  if (foreign.length === 0) return;
  throw new OperatorError(
    'The database belongs to a newer release.',
    `It holds migrations that this release does not know: ${foreign.join(', ')}.`,
    'Start the newer release, or point DATABASE_URL at another database.',
  );
}

async function readDone(runner: QueryRunner): Promise<Set<string>> {
  const rows = (await runner.query('select name from migrations')) as { name: string }[];
  return new Set(rows.map((row) => row.name));
}

async function checkServer(runner: QueryRunner): Promise<void> {
  const [server] = (await runner.query(
    `select current_setting('server_version_num')::int / 10000 as major,
            current_setting('server_encoding') as encoding,
            lower('ÅÉI') = 'åéi' as "knowsLetters"`,
  )) as [DatabaseTraits];
  const refusal = refusalOf(server);
  if (refusal) throw refusal;
}

/** What of a database can be neither changed by us nor done without. */
export interface DatabaseTraits {
  /** Of Postgres. */
  readonly major: number;
  readonly encoding: string;
  /** Whether its locale knows which letters are the same but for their case: C knows ASCII's alone. */
  readonly knowsLetters: boolean;
}

/** Why a database cannot be used; null when it can. */
export function refusalOf(traits: DatabaseTraits): OperatorError | null {
  const { major, encoding, knowsLetters } = traits;
  if (major < oldestMajor || major > newestMajor) {
    return new OperatorError(
      'This Postgres server cannot be used.',
      `It is version ${major}; Whosaid runs on ${oldestMajor} to ${newestMajor}.`,
      'Point DATABASE_URL at a server of one of these versions.',
    );
  }
  if (encoding !== 'UTF8') return unfit(`Its encoding is ${encoding}; news needs UTF8.`);
  if (!knowsLetters)
    return unfit('In its locale É is not the capital of é; names need one where it is.');
  return null;
}

function unfit(why: string): OperatorError {
  return new OperatorError('This database cannot be used.', why, `Create one with: ${creating}`);
}

/** How to make a database that can be used. */
export const creating = `create database whosaid encoding 'UTF8' locale 'C.UTF-8' template template0`;
