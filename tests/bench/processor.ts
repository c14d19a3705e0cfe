import { readFileSync } from 'node:fs';
import type { Client } from 'pg';

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const tickMs = 10;

/** Processor time of processes since they began, by process id. */
type ProcessorMs = ReadonlyMap<number, number>;

/** What some work gave, and the processor time that it took of a server and of its database. */
export interface Spent<T> {
  readonly result: T;
  readonly serverMs: number;
  readonly databaseMs: number;
}

/**
 * Does the work and tells the processor time, in user and system mode, that the server and all
 * connections to its database spent meanwhile, in steps of 10 ms. Linux only.
 */
export async function spentMs<T>(
  client: Client,
  server: number,
  work: () => Promise<T>,
): Promise<Spent<T>> {
  const before = { server: read([server]), database: read(await connections(client)) };
  const result = await work();
  return {
    result,
    serverMs: difference(before.server, read([server])),
    databaseMs: difference(before.database, read(await connections(client))),
  };
}

async function connections(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  return rows.map(({ pid }) => pid);
}

/** A process that came in between counts from its beginning. */
function difference(before: ProcessorMs, after: ProcessorMs): number {
  return [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
}

function read(pids: readonly number[]): ProcessorMs {
  return new Map(pids.map((pid) => [pid, ofProcess(pid)]));
}

/** 0 where the process has ended. */
function ofProcess(pid: number): number {
  try {
    // the name, in brackets, may hold spaces: fields are counted from behind it
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return tickMs * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return 0;
  }
}

/** Milliseconds of processor time of a process since it began, without what its children did. */
export function busyMs(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}
