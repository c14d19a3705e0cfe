import { spawn, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../../base/operator-error.js';
import { readPostmaster, type Cluster } from './cluster.js';
import type { Binaries } from './find-binaries.js';
import type { ServerUser } from './find-server-user.js';
import { dataPathFor } from './make-cluster.js';

/** Refusals that pass: another server holds the cluster or the port, or a dead one's children end. */
const passing = [
  'lock file "postmaster.pid" already exists',
  'pre-existing shared memory block',
  'could not create any TCP/IP sockets',
];
const logLimitBytes = 1_000_000;

/** What a server is started with beside the cluster's own configuration. */
export interface StartOptions {
  readonly binaries: Binaries;
  readonly user: ServerUser | null;
  /** 0 takes any free port. */
  readonly port: number;
  /** Settings of postgresql.conf that override ours. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Starts a server on the cluster in a session of its own, so that Ctrl-C reaches us alone. It
 * listens on 127.0.0.1 and outlives us when we are killed. `started` means that it accepts
 * connections; `taken` that something still holds the cluster or the port.
 */
export async function startPostgres(
  cluster: Cluster,
  options: StartOptions,
): Promise<'started' | 'taken'> {
  removeStalePid(cluster);
  const from = prepareLog(cluster.log);
  const child = launch(cluster, options, options.port || (await freePort()));
  const state = { ended: false, refusal: '' };
  child.once('exit', () => (state.ended = true));
  child.once('error', (error) => {
    state.ended = true;
    state.refusal = error.message;
  });
  while (!state.ended) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.ready && postmaster.pid === child.pid) return 'started';
    await sleep(10);
  }
  const words = state.refusal || readFileSync(cluster.log, 'utf8').slice(from);
  if (passing.some((known) => words.includes(known))) return 'taken';
  throw new OperatorError(
    'The embedded database did not start.',
    reasonIn(words).replaceAll('/proc/self/cwd', cluster.data),
    `Read ${cluster.log}, or set DATABASE_URL to a Postgres server of yours.`,
  );
}

function reasonIn(words: string): string {
  const told = /(?:FATAL|PANIC): +(.*)/.exec(words)?.[1];
  return told ?? (words.trim().split('\n').at(-1) || 'It ended at once.');
}

function launch(cluster: Cluster, options: StartOptions, port: number): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...options.settings,
  };
  const changes = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(cluster.log, 'a', 0o600);
  const child = spawn(
    options.binaries.postgres,
    ['-D', dataPathFor(cluster, options.user), '-p', String(port), ...changes],
    {
      ...options.user,
      cwd: cluster.data,
      detached: true,
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  child.unref();
  return child;
}

/**
 * Postgres sees for itself whether the process that its pid file names is dead. In a container that
 * was killed the number may belong to another process of ours by now: only that is mended here,
 * and only where the system shows that this process does not work in the data directory.
 */
function removeStalePid(cluster: Cluster): void {
  const named = readPostmaster(cluster);
  if (!named || !existsSync(`/proc/${named.pid}`)) return;
  try {
    if (readlinkSync(`/proc/${named.pid}/cwd`) === realpathSync(cluster.data)) return;
  } catch (error) {
    // a process of another user: Postgres decides. A dead one that nobody reaped works nowhere.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return;
  }
  rmSync(join(cluster.data, 'postmaster.pid'), { force: true });
}

/** Sets a long log aside; returns where what is written from now on begins. */
function prepareLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= logLimitBytes) return size;
  renameSync(path, `${path}.1`);
  return 0;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return address !== null && typeof address === 'object' ? address.port : 0;
}
