import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { OperatorError } from '../../base/operator-error.js';

/**
 * Advisory locks of the maintenance database. Postgres drops them with the connection, so that a
 * killed process never holds one: no pid to compare, no file to be stale.
 */
const space = 0x77686f73;
/** Shared by everyone who uses the server; whoever gets it alone is the last. */
const inUse = 1;
/** Held by the one `whosaid serve` of the data folder. */
const serving = 2;

/** Counts us among the users of the server. Fails when the last user is stopping it. */
export async function lockAsUser(client: Client): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1, $2)', [space, inUse]);
}

/** Claims the data folder for a server; OperatorError names the process that has it. */
export async function lockAsServer(client: Client, dataFolder: string): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt++) {
    if (await tryLock(client, serving)) return;
    await sleep(100); // Postgres needs a moment to see that a killed process is gone
  }
  const holder = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.granted`,
    [space, serving],
  );
  throw new OperatorError(
    'Whosaid runs already on this data folder.',
    `${holder.rows[0]?.name ?? 'Another process'} uses ${dataFolder}.`,
    'Use that server, stop it first, or set WHOSAID_DATA_DIR to another folder.',
  );
}

/**
 * Gives our share back; true when nobody else has one. Whoever joins in that moment waits for the
 * lock that we now hold, until our connection or the server ends.
 */
export async function lastOut(client: Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_all()');
  return tryLock(client, inUse);
}

async function tryLock(client: Client, key: number): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(
    'select pg_try_advisory_lock($1, $2) as got',
    [space, key],
  );
  return rows[0]?.got === true;
}
