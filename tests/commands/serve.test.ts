import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { exampleQueries } from '../../src/server/explorer/example-queries.js';
import { isAlive, makeDataFolder, type DataFolder } from '../support/data-folder.js';
import { freshDatabase } from '../support/postgres.js';
import { runCommand, startServer } from '../support/run-command.js';

let folder: DataFolder;
let WHOSAID_DATA_DIR = '';
beforeEach(async () => {
  folder = await makeDataFolder();
  WHOSAID_DATA_DIR = folder.path;
});
afterEach(() => folder.remove());

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** The first block of a language in the README, as the greeting is indented. */
const blockOf = (language: string) =>
  readme
    .split('```')
    .find((block) => block.startsWith(`${language}\n`))!
    .slice(language.length)
    .trim()
    .replace(/^/gm, '  ');
/** Queries within lines of the README, but for those that leave something out. */
const inlineQueries = [...readme.matchAll(/`(\w+\([^`]*\) \{[^`]*\})`/g)]
  .map(([, query]) => `{ ${query} }`)
  .filter((query) => !query.includes('…'));
/** The first list within an answer. */
const firstList = (value: unknown): unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value)
    .map(firstList)
    .find((list) => list !== undefined);
};

const threeLines = (stderr: string) => stderr.trim().split('\n');
const ready = async (url: string) => (await fetch(`${url}/readyz`)).status;

describe('whosaid serve on an empty data folder', () => {
  it('makes a database, reads the samples, and greets as the README says', async () => {
    const server = await startServer({ WHOSAID_DATA_DIR, WHOSAID_SAMPLES: 'on' });
    expect(server.output()).toMatch(/Dashboard +http:\/\/127\.0\.0\.1:\d+\n/);
    expect(server.output()).toMatch(/Explorer +http:\/\/127\.0\.0\.1:\d+\/graphql/);
    expect(server.output()).toMatch(/Admin key +whosaid_run_\S{43}/);
    expect(server.output()).toContain(`Content    ${WHOSAID_DATA_DIR}`);
    expect(server.output()).toContain(`This query\n\n${blockOf('graphql')}\n\n`);
    expect(server.output()).toContain(`is answered with\n\n${blockOf('json')}\n`);
    expect(await ready(server.url)).toBe(200);
    expect(inlineQueries).toHaveLength(3);
    for (const query of [...inlineQueries, ...exampleQueries]) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const answer = (await response.json()) as { data: unknown; errors?: unknown };
      expect(answer.errors).toBeUndefined();
      expect([query, firstList(answer.data)?.length ?? 0]).not.toEqual([query, 0]);
    }
    expect((await server.end()).code).toBe(0);
  });

  it('stops all of it with 0 when Ctrl-C comes twice, from the terminal and from npm', async () => {
    const server = await startServer({ WHOSAID_DATA_DIR });
    const postmaster = folder.postmaster();
    expect(isAlive(postmaster)).toBe(true);
    process.kill(server.pid, 'SIGINT');
    await sleep(20);
    expect((await server.end('SIGINT')).code).toBe(0);
    expect(isAlive(postmaster)).toBe(false);
  });
});

describe('whosaid serve that cannot start', () => {
  it('says so when the port is taken, before it makes or opens a database', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await runCommand(['serve', '--port', String(port)], {
      WHOSAID_DATA_DIR,
    });
    await new Promise((resolve) => other.close(resolve));
    expect(code).toBe(1);
    expect(threeLines(stderr)).toEqual([
      `Port ${port} cannot be listened on.`,
      `Another program listens on 127.0.0.1:${port}.`,
      `Stop it, or take another port: PORT=${port + 1} npm start`,
    ]);
    expect(await readdir(WHOSAID_DATA_DIR)).toEqual([]);
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
    ['refuses the user', null, /refuses us/],
    ['does not exist', null, /does not exist/],
  ])('says so when the database %s, without the password', async (fault, given, expected) => {
    const url = new URL(given ?? (await freshDatabase()).url);
    if (fault === 'refuses the user') url.username = 'stranger';
    if (fault === 'does not exist') url.pathname = '/nowhere';
    url.password ||= 'hunter2';
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
  it('makes no key and no data folder, and prints no admin key (semantics 95)', async () => {
    const { url } = await freshDatabase();
    const server = await startServer({
      DATABASE_URL: url,
      WHOSAID_DATA_DIR: join(WHOSAID_DATA_DIR, 'x'),
    });
    expect(await ready(server.url)).toBe(200);
    const { stdout, code } = await server.end();
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/Admin key/);
    const { password } = new URL(url);
    expect(password !== '' && stdout.includes(password)).toBe(false);
    expect(folder.postmaster()).toBe(0);
  });
});
