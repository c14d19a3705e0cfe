import { setTimeout as sleep } from 'node:timers/promises';
import { readPostmaster, type Cluster } from './cluster.js';

const fastMs = 8_000;
const immediateMs = 3_000;
const lastMomentMs = 500;

/**
 * Stops the server of a cluster: open transactions are rolled back and everything is on disk when
 * this returns. A server that does not follow within 8 seconds is stopped as if by a power cut,
 * which loses nothing that was committed.
 */
export async function stopPostgres(cluster: Cluster): Promise<void> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !signal(postmaster.pid, 'SIGINT')) return;
  if (await isGone(cluster, postmaster.pid, fastMs)) return;
  signal(postmaster.pid, 'SIGQUIT');
  await isGone(cluster, postmaster.pid, immediateMs);
}

/** It takes its pid file away when all is written, and ends a moment later. */
async function isGone(cluster: Cluster, pid: number, withinMs: number): Promise<boolean> {
  const isDone = () => readPostmaster(cluster)?.pid !== pid || !signal(pid, 0);
  if (!(await comesTrue(isDone, withinMs))) return false;
  await comesTrue(() => !signal(pid, 0), lastMomentMs);
  return true;
}

async function comesTrue(holds: () => boolean, withinMs: number): Promise<boolean> {
  const giveUpAt = performance.now() + withinMs;
  while (performance.now() < giveUpAt) {
    if (holds()) return true;
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
