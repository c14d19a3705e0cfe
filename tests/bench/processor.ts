import { readFileSync } from 'node:fs';
import type { Client } from 'pg';

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const tickMs = 10;

/** Processor time of processes since they began, by process id. */
export type ProcessorMs = ReadonlyMap<number, number>;

/** Processor time, in user and system mode, of a server and of all connections to its database. Linux only. */
export async function processorMs(
  client: Client,
  server: number,
): Promise<{ server: ProcessorMs; database: ProcessorMs }> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  return { server: read([server]), database: read(rows.map(({ pid }) => pid)) };
}

/** What was used between two readings; a process that came in between counts from its beginning. */
export function usedMs(before: ProcessorMs, after: ProcessorMs): number {
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
