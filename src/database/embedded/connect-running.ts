import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { OperatorError } from '../../base/operator-error.js';
import { readPostmaster, type Cluster } from './cluster.js';

const role = 'whosaid';
const database = 'whosaid';

/** A connection to the maintenance database of a server that runs on a cluster. */
export interface Running {
  readonly client: Client;
  readonly port: number;
}

/**
 * Connects to the server that postmaster.pid names; null when none answers there. The password is
 * checked both ways (SCRAM), so that a stranger on the same port is not taken for ours.
 */
export async function connectRunning(
  cluster: Cluster,
  applicationName: string,
): Promise<Running | null> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster?.ready) return null;
  const client = new Client({
    host: '127.0.0.1',
    port: postmaster.port,
    user: role,
    password: readPassword(cluster),
    database: 'postgres',
    application_name: applicationName,
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { client, port: postmaster.port };
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}

/** URL of the database whosaid on a server at this port of the loopback. */
export function databaseUrl(cluster: Cluster, port: number): string {
  return `postgresql://${role}:${readPassword(cluster)}@127.0.0.1:${port}/${database}`;
}

/** Makes the database whosaid where it is missing; two who do so at once both succeed. */
export async function ensureDatabase(client: Client): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (found.rowCount) return;
  try {
    await client.query(`create database ${database}`);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== '42P04' && code !== '23505') throw error;
  }
}

/** The password of our role; OperatorError where this user cannot read it. */
export function readPassword(cluster: Cluster): string {
  try {
    return readFileSync(cluster.password, 'utf8').trim();
  } catch (error) {
    throw new OperatorError(
      `The embedded database in ${cluster.folder} cannot be opened.`,
      (error as Error).message,
      'Run as the user who made it, or set WHOSAID_DATA_DIR to another folder.',
    );
  }
}
