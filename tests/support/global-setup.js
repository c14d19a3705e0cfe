import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** A server that loses its data in a power cut is quicker, and tests do not mind. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/**
 * Builds dist (jest cannot load TypeScript here, and the tests of commands run what users run),
 * starts a Postgres for this run or takes TEST_DATABASE_URL, and migrates the template that
 * freshDatabase() clones. What it made is undone by the function that global-teardown.js calls.
 */
export default async function globalSetup() {
  build();
  const { createDataSource } = await load('database/data-source.js');
  const { migrate } = await load('database/migrate.js');
  const server = await openServer();
  const template = `whosaid_test_${randomBytes(6).toString('hex')}`;
  const maintenance = createDataSource({ url: server.url, applicationName: 'tests', poolSize: 1 });
  await maintenance.initialize();
  await maintenance.query(`create database ${template} encoding 'UTF8' template template0`);
  const migrated = createDataSource({
    url: withDatabase(server.url, template),
    applicationName: 'tests',
    poolSize: 1,
  });
  await migrated.initialize();
  await migrate(migrated);
  await migrated.destroy();

  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_TEMPLATE = template;
  globalThis.endTestServer = async () => {
    const left = await maintenance.query(`select datname from pg_database where datname like $1`, [
      `${template}%`,
    ]);
    for (const { datname } of left)
      await maintenance.query(`drop database ${datname} with (force)`);
    await maintenance.destroy();
    await server.close();
  };
}

function build() {
  const require = createRequire(import.meta.url);
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  spawnSync(process.execPath, [tsc, '-p', project], { stdio: ['ignore', 'inherit', 'inherit'] });
}

function load(path) {
  return import(pathToFileURL(join(project, 'dist', path)).href);
}

async function openServer() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: async () => undefined };
  const { openEmbedded } = await load('database/embedded/open-embedded.js');
  const dataFolder = mkdtempSync(join(tmpdir(), 'whosaid-test-'));
  const server = await openEmbedded({ dataFolder, purpose: 'tests', settings });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
