import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataSource } from '../../src/database/data-source.js';
import { openEmbedded } from '../../src/database/embedded/open-embedded.js';
import { isAlive, makeDataFolder, type DataFolder } from '../support/data-folder.js';
import { runCommand, startServer } from '../support/run-command.js';

let folder: DataFolder;
let WHOSAID_DATA_DIR = '';
beforeEach(async () => {
  folder = await makeDataFolder();
  WHOSAID_DATA_DIR = folder.path;
});
afterEach(() => folder.remove());

const ready = async (url: string) => (await fetch(`${url}/readyz`)).status;

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
    expect(folder.postmaster()).toBe(0);
  });
});

describe('whosaid serve after a kill -9', () => {
  it('takes over the database server that was left behind', async () => {
    const first = await startServer({ WHOSAID_DATA_DIR });
    const postmaster = folder.postmaster();
    await first.end('SIGKILL');
    expect(isAlive(postmaster)).toBe(true);
    const second = await startServer({ WHOSAID_DATA_DIR });
    expect(await ready(second.url)).toBe(200);
    expect(folder.postmaster()).toBe(postmaster);
    expect((await second.end()).code).toBe(0);
    expect(folder.postmaster()).toBe(0);
  });

  it('recovers when the database server was killed with it', async () => {
    const first = await startServer({ WHOSAID_DATA_DIR });
    process.kill(folder.postmaster(), 'SIGKILL');
    await first.end('SIGKILL');
    const second = await startServer({ WHOSAID_DATA_DIR });
    expect(await ready(second.url)).toBe(200);
    expect((await second.end()).code).toBe(0);
  });
});

describe('whosaid serve when the embedded database dies under it', () => {
  it('starts it again and is ready again, without ending itself', async () => {
    const server = await startServer({ WHOSAID_DATA_DIR });
    const postmaster = folder.postmaster();
    process.kill(postmaster, 'SIGKILL');
    for (let tries = 0; tries < 400; tries++) {
      if (folder.postmaster() !== postmaster && (await ready(server.url)) === 200) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(await ready(server.url)).toBe(200);
    expect((await server.end()).code).toBe(0);
  });
});

describe('a data folder that cannot be opened', () => {
  it('for want of its password is told of, and no database server is left running', async () => {
    expect((await runCommand(['migrate'], { WHOSAID_DATA_DIR })).code).toBe(0);
    await rm(join(WHOSAID_DATA_DIR, 'postgres', 'password'));
    const { code, stderr } = await runCommand(['migrate'], { WHOSAID_DATA_DIR });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\nThe embedded database in .* cannot be opened\.\nENOENT/);
    expect(folder.postmaster()).toBe(0);
  });
});

describe('commands that start at once on an empty data folder', () => {
  it('make one database together, and the last of them stops it', async () => {
    const three = [1, 2, 3].map(() => runCommand(['migrate'], { WHOSAID_DATA_DIR }));
    const codes = (await Promise.all(three)).map(({ code }) => code);
    expect(codes).toEqual([0, 0, 0]);
    expect(folder.postmaster()).toBe(0);
  });
});
