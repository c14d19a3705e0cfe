import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { createDataSource } from '../../src/database/data-source.js';
import { openEmbedded } from '../../src/database/embedded/open-embedded.js';
import { migrate } from '../../src/database/migrate.js';
import { Stage } from '../support/make/stage.js';
import { outletSlug } from './soak-articles.js';

/** A Postgres of this run alone. */
export interface SoakServer {
  /** A migrated database of this name that holds the outlet of the articles. */
  database(name: string): Promise<string>;
  /** Ends Postgres by a signal; it is started again on its port. Resolves once it is back. */
  restart(signal: 'SIGINT' | 'SIGQUIT'): Promise<void>;
  close(): Promise<void>;
}

/** Starts it in a temporary folder, which is removed on close. */
export async function openSoakServer(): Promise<SoakServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'whosaid-soak-'));
  const embedded = await openEmbedded({ dataFolder, purpose: 'soak' });
  return {
    database: (name) => makeDatabase(embedded.url, name),
    restart: async (signal) => {
      const pid = postmasterOf(dataFolder);
      process.kill(pid, signal);
      while (postmasterOf(dataFolder) === pid || !(await accepts(embedded.url))) await sleep(20);
    },
    close: async () => {
      await embedded.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function makeDatabase(server: string, name: string): Promise<string> {
  const url = new URL(server);
  await run(url.href, `create database ${name} encoding 'UTF8' template template0`);
  url.pathname = `/${name}`;
  const dataSource = createDataSource({ url: url.href, applicationName: 'soak', poolSize: 1 });
  await dataSource.initialize();
  await migrate(dataSource);
  await new Stage(dataSource).organisation('The Soak', { slug: outletSlug });
  await dataSource.destroy();
  return url.href;
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function accepts(url: string): Promise<boolean> {
  return run(url, 'select 1').then(
    () => true,
    () => false,
  );
}

function postmasterOf(dataFolder: string): number {
  try {
    const file = join(dataFolder, 'postgres', 'data', 'postmaster.pid');
    return Number(readFileSync(file, 'utf8').split('\n')[0]);
  } catch {
    return 0;
  }
}
