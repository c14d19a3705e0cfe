import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OperatorError } from '../../base/operator-error.js';
import type { Binaries } from './find-binaries.js';
import type { ServerUser } from './find-server-user.js';
import { clusterExists, clusterIn, type Cluster } from './cluster.js';

const hourMs = 3_600_000;

/**
 * Makes an empty cluster: UTF-8, sorted by code point, a random password. It is made aside and
 * moved into place whole, so that a kill leaves nothing half-made and of two makers one wins.
 */
export async function makeCluster(
  cluster: Cluster,
  binaries: Binaries,
  user: ServerUser | null,
): Promise<void> {
  const dataFolder = dirname(cluster.folder);
  removeLeftovers(dataFolder);
  const aside = clusterIn(dataFolder, basename(mkdtempSync(join(dataFolder, 'unfinished-'))));
  try {
    prepare(aside, user);
    await runInitdb(aside, binaries, user);
    renameSync(aside.folder, cluster.folder);
  } catch (error) {
    if (!clusterExists(cluster)) throw error;
  } finally {
    rmSync(aside.folder, { recursive: true, force: true });
  }
}

/** The server user needs to pass through the folder, and to own data and password. */
function prepare(aside: Cluster, user: ServerUser | null): void {
  chmodSync(aside.folder, user ? 0o755 : 0o700);
  mkdirSync(aside.data, { mode: 0o700 });
  writeFileSync(aside.password, randomBytes(32).toString('hex'), { mode: 0o600 });
  if (!user) return;
  chownSync(aside.data, user.uid, user.gid);
  chownSync(aside.password, user.uid, user.gid);
}

async function runInitdb(aside: Cluster, binaries: Binaries, user: ServerUser | null) {
  const child = spawn(
    binaries.initdb,
    [
      `--pgdata=${dataPathFor(aside, user)}`,
      `--pwfile=${dataPathFor(aside, user)}/../password`,
      '--username=whosaid',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    {
      ...user,
      cwd: aside.data,
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      words += error.message;
      resolve(null);
    });
    child.once('close', resolve);
  });
  if (code === 0) return;
  throw new OperatorError(
    'The embedded database could not be made.',
    reasonIn(words, aside),
    'Check free space and rights of the data folder (WHOSAID_DATA_DIR), or set DATABASE_URL.',
  );
}

/** What initdb died of; its last words tell only that it cleans up. */
function reasonIn(words: string, { data }: Cluster): string {
  const lines = words.trim().split('\n');
  const reason = lines.find((line) => /error:|FATAL:|PANIC:/.test(line)) ?? lines.at(-1)!;
  return reason.replaceAll('/proc/self/cwd', data);
}

/**
 * The data directory as Postgres is told it. A server under another account may be unable to pass
 * through the folders above (/root is 0700), while its working directory, entered by us as root
 * before the account changes, is always open to it by this name.
 */
export function dataPathFor(cluster: Cluster, user: ServerUser | null): string {
  return user && process.platform === 'linux' ? '/proc/self/cwd' : cluster.data;
}

function removeLeftovers(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    if (!name.startsWith('unfinished-')) continue;
    const age =
      Date.now() - (statSync(join(dataFolder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > hourMs) rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
}
