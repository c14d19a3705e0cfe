import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A data folder of one test, with what can be seen of its Postgres from outside. */
export interface DataFolder {
  readonly path: string;
  /** Process of the database server, 0 when none has the folder. */
  postmaster(): number;
  /** Ends a server that a failed test left behind, and removes the folder. */
  remove(): Promise<void>;
}

/** Makes an empty data folder. */
export async function makeDataFolder(): Promise<DataFolder> {
  const path = await mkdtemp(join(tmpdir(), 'whosaid-data-'));
  const postmaster = () => postmasterOf(path);
  const remove = async () => {
    const pid = postmaster();
    if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
    for (let tries = 0; tries < 200 && isAlive(pid); tries++) await sleep(25);
    await rm(path, { recursive: true, force: true });
  };
  return { path, postmaster, remove };
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function postmasterOf(path: string): number {
  try {
    const file = join(path, 'postgres', 'data', 'postmaster.pid');
    return Number(readFileSync(file, 'utf8').split('\n')[0]);
  } catch {
    return 0;
  }
}
