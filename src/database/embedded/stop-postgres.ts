import { setTimeout as sleep } from 'node:timers/promises';
import { readPostmaster, type Cluster } from './cluster.js';

const fastMs = 10_000;
const immediateMs = 5_000;

/**
 * Stops the server of a cluster: open transactions are rolled back and everything is on disk when
 * this returns. A server that does not follow within 10 seconds is stopped as if by a power cut,
 * which loses nothing that was committed.
 */
export async function stopPostgres(cluster: Cluster): Promise<void> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !signal(postmaster.pid, 'SIGINT')) return;
  if (await isGone(cluster, postmaster.pid, fastMs)) return;
  signal(postmaster.pid, 'SIGQUIT');
  await isGone(cluster, postmaster.pid, immediateMs);
}

async function isGone(cluster: Cluster, pid: number, withinMs: number): Promise<boolean> {
  const giveUpAt = Date.now() + withinMs;
  while (Date.now() < giveUpAt) {
    if (readPostmaster(cluster)?.pid !== pid || !signal(pid, 0)) return true;
    await sleep(20);
  }
  return false;
}

/** False when there is no such process. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}
