import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataSource } from '../../src/database/data-source.js';
import { openEmbedded } from '../../src/database/embedded/open-embedded.js';
import { freshDatabase } from '../support/postgres.js';
import { runCommand, startServer } from '../support/run-command.js';

let WHOSAID_DATA_DIR = '';
beforeEach(async () => {
  WHOSAID_DATA_DIR = await mkdtemp(join(tmpdir(), 'whosaid-serve-'));
});
afterEach(async () => {
  await killPostgres();
  await rm(WHOSAID_DATA_DIR, { recursive: true, force: true });
});

const postmasterPid = () => {
  try {
    const path = join(WHOSAID_DATA_DIR, 'postgres', 'data', 'postmaster.pid');
    return Number(readFileSync(path, 'utf8').split('\n')[0]);
  } catch {
    return 0;
  }
};

const isAlive = (pid: number) => {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Ends the server of this test's own data folder, where a test failed before it was stopped. */
async function killPostgres(): Promise<void> {
  const pid = postmasterPid();
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGQUIT');
  for (let tries = 0; tries < 200 && isAlive(pid); tries++)
    await new Promise((r) => setTimeout(r, 25));
}

const threeLines = (stderr: string) => stderr.trim().split('\n');

const ready = async (url: string) => (await fetch(`${url}/readyz`)).status;

describe('whosaid serve on an empty data folder', () => {
  it('makes a database, says where everything is, is ready, and a SIGTERM ends all of it with 0', async () => {
    const server = await startServer({ WHOSAID_DATA_DIR });
    expect(server.output()).toMatch(/Explorer +http:\/\/127\.0\.0\.1:\d+\/graphql/);
    expect(server.output()).toMatch(/Admin key +whosaid_run_\S{43}/);
    expect(server.output()).toContain(`Content    ${WHOSAID_DATA_DIR}`);
    expect(await ready(server.url)).toBe(200);
    const postmaster = postmasterPid();
    expect(isAlive(postmaster)).toBe(true);
    const { code } = await server.end();
    expect(code).toBe(0);
    expect(isAlive(postmaster)).toBe(false);
  });
});

describe('whosaid serve on a data folder in use', () => {
  it('refuses in three lines and leaves the running server alone', async () => {
    const WHOSAID_ADMIN_KEY = 'a-key-that-somebody-gave';
    const server = await startServer({ WHOSAID_DATA_DIR, WHOSAID_ADMIN_KEY });
    expect(server.output()).not.toMatch(/Admin key|somebody-gave/);
    const second = await runCommand(['serve'], { WHOSAID_DATA_DIR, PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.stderr.trim().split('\n')).toEqual([
      'Whosaid runs already on this data folder.',
      `whosaid serve, process ${server.pid} uses ${WHOSAID_DATA_DIR}.`,
      'Use that server, stop it first, or set WHOSAID_DATA_DIR to another folder.',
    ]);
    expect(await ready(server.url)).toBe(200);
    await server.end();
  });

  it('shares its database with a command beside it, whichever ends first', async () => {
    const server = await startServer({ WHOSAID_DATA_DIR });
    const migration = await runCommand(['migrate'], { WHOSAID_DATA_DIR });
    expect(migration).toMatchObject({ code: 0, stderr: 'The schema is up to date.\n' });
    expect(await ready(server.url)).toBe(200);

    const beside = await openEmbedded({ dataFolder: WHOSAID_DATA_DIR, purpose: 'tests' });
    expect((await server.end()).code).toBe(0);
    const dataSource = createDataSource({ url: beside.url, applicationName: 'tests' });
    await dataSource.initialize();
    expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
    await dataSource.destroy();
    await beside.close();
    expect(postmasterPid()).toBe(0);
  });
});

describe('whosaid serve after a kill -9', () => {
  it('takes over the database server that was left behind', async () => {
    const first = await startServer({ WHOSAID_DATA_DIR });
    const postmaster = postmasterPid();
    await first.end('SIGKILL');
    expect(isAlive(postmaster)).toBe(true);
    const second = await startServer({ WHOSAID_DATA_DIR });
    expect(await ready(second.url)).toBe(200);
    expect(postmasterPid()).toBe(postmaster);
    expect((await second.end()).code).toBe(0);
    expect(postmasterPid()).toBe(0);
  });

  it('recovers when the database server was killed with it', async () => {
    const first = await startServer({ WHOSAID_DATA_DIR });
    process.kill(postmasterPid(), 'SIGKILL');
    await first.end('SIGKILL');
    const second = await startServer({ WHOSAID_DATA_DIR });
    expect(await ready(second.url)).toBe(200);
    expect((await second.end()).code).toBe(0);
  });
});

describe('whosaid serve when the embedded database dies under it', () => {
  it('starts it again and is ready again, without ending itself', async () => {
    const server = await startServer({ WHOSAID_DATA_DIR });
    const postmaster = postmasterPid();
    process.kill(postmaster, 'SIGKILL');
    for (let tries = 0; tries < 400; tries++) {
      if (postmasterPid() !== postmaster && (await ready(server.url)) === 200) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(await ready(server.url)).toBe(200);
    expect((await server.end()).code).toBe(0);
  });
});

describe('commands that start at once on an empty data folder', () => {
  it('make one database together, and the last of them stops it', async () => {
    const three = [1, 2, 3].map(() => runCommand(['migrate'], { WHOSAID_DATA_DIR }));
    const codes = (await Promise.all(three)).map(({ code }) => code);
    expect(codes).toEqual([0, 0, 0]);
    expect(postmasterPid()).toBe(0);
  });
});

describe('whosaid serve that cannot start', () => {
  it('says so when the port is taken, and stops the database that it started', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await runCommand(['serve', '--port', String(port)], {
      WHOSAID_DATA_DIR,
      WHOSAID_SAMPLES: 'off',
    });
    await new Promise((resolve) => other.close(resolve));
    expect(code).toBe(1);
    expect(threeLines(stderr)).toEqual([
      `Port ${port} cannot be listened on.`,
      `Another program listens on 127.0.0.1:${port}.`,
      `Stop it, or take another port: PORT=${port + 1} npm start`,
    ]);
    expect(postmasterPid()).toBe(0);
  });

  it('says so when the data folder cannot be made', async () => {
    const path = join(WHOSAID_DATA_DIR, 'file', 'folder');
    await writeFile(join(WHOSAID_DATA_DIR, 'file'), '');
    const { code, stderr } = await runCommand(['serve'], { WHOSAID_DATA_DIR: path });
    expect(code).toBe(1);
    expect(threeLines(stderr)).toEqual([
      `The data folder ${path} cannot be used.`,
      expect.stringContaining('ENOTDIR'),
      expect.stringContaining('WHOSAID_DATA_DIR'),
    ]);
  });

  it('says so when the data belongs to another Postgres version', async () => {
    const data = join(WHOSAID_DATA_DIR, 'postgres', 'data');
    await mkdir(data, { recursive: true });
    await writeFile(join(data, 'PG_VERSION'), '15\n');
    const { code, stderr } = await runCommand(['serve'], { WHOSAID_DATA_DIR });
    expect(code).toBe(1);
    expect(threeLines(stderr)[1]).toMatch(/belongs to Postgres 15/);
  });

  it.each([
    ['cannot be reached', 'postgresql://me:hunter2@127.0.0.1:1/x', /cannot be reached/],
    ['refuses the password', null, /refuses us/],
    ['does not exist', null, /does not exist/],
  ])('says so when the database %s, without the password', async (_, given, expected) => {
    const url = new URL(given ?? (await freshDatabase()).url);
    if (String(expected).includes('refuses')) url.password = 'hunter2';
    if (String(expected).includes('exist')) url.pathname = '/nowhere';
    const { code, stdout, stderr } = await runCommand(['serve'], { DATABASE_URL: url.href });
    expect(code).toBe(1);
    expect(threeLines(stderr)).toHaveLength(3);
    expect(stderr).toMatch(expected);
    expect(stdout + stderr).not.toContain(url.password);
  });

  it('lists every fault of the configuration at once and exits with 2', async () => {
    const { code, stderr } = await runCommand(['serve'], { PORT: 'x', LOG_LEVEL: 'y' });
    expect(code).toBe(2);
    expect(stderr).toMatch(/PORT .*\n.*LOG_LEVEL/);
  });
});

describe('whosaid serve with DATABASE_URL', () => {
  it('makes no key and no data folder', async () => {
    const { url } = await freshDatabase();
    const server = await startServer({
      DATABASE_URL: url,
      WHOSAID_DATA_DIR: join(WHOSAID_DATA_DIR, 'x'),
    });
    expect(await ready(server.url)).toBe(200);
    const { stdout, code } = await server.end();
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/Admin key/);
    expect(stdout).not.toContain(new URL(url).password);
    expect(postmasterPid()).toBe(0);
  });
});
