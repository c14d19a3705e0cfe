import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of one embedded database: all in the folder `postgres` of the data folder. */
export interface Cluster {
  readonly folder: string;
  /** Postgres' own data directory. */
  readonly data: string;
  /** File with the password of the role whosaid, readable by its owner alone. */
  readonly password: string;
  readonly log: string;
}

/** Where the cluster of a data folder lies, whether it exists or not. */
export function clusterIn(dataFolder: string, name = 'postgres'): Cluster {
  const folder = join(dataFolder, name);
  return {
    folder,
    data: join(folder, 'data'),
    password: join(folder, 'password'),
    log: join(folder, 'log'),
  };
}

/** True once initdb has done its work. */
export function clusterExists(cluster: Cluster): boolean {
  return existsSync(join(cluster.data, 'PG_VERSION'));
}

/** What Postgres itself writes down about the server that runs on a cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** True once it accepts connections. */
  readonly ready: boolean;
  /** True while it starts, and recovers from a power cut where there was one. */
  readonly starting: boolean;
}

/** Reads postmaster.pid; null when no server has written one. The process may be long dead. */
export function readPostmaster(cluster: Cluster): Postmaster | null {
  try {
    const lines = readFileSync(join(cluster.data, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    const state = lines[7]?.trim();
    return pid > 0 ? { pid, port, ready: state === 'ready', starting: state === 'starting' } : null;
  } catch {
    return null;
  }
}
