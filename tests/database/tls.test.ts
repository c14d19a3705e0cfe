import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase, type OpenDatabase } from '../../src/database/open-database.js';
import { Stage } from '../support/make/stage.js';
import { ask, testApp, type TestApp } from '../support/test-app.js';
import { startTlsServer, type TlsServer } from '../support/tls-server.js';

let server: TlsServer;
beforeAll(async () => void (server = await startTlsServer()));
afterAll(() => server.close());

function open(parameters: string): Promise<OpenDatabase> {
  const databaseUrl = server.url(parameters.replace('ROOT', server.certificate));
  return openDatabase({ databaseUrl, dataDir: '', purpose: 'tests' });
}

describe('DATABASE_URL of a server with TLS', () => {
  it.each([
    ['that proves itself by a given root', 'sslmode=verify-full&sslrootcert=ROOT'],
    ['whose certificate nobody checks', 'sslmode=no-verify'],
    ["that is asked for TLS in libpq's sense", 'uselibpqcompat=true&sslmode=require'],
  ])('lets us in %s, encrypted', async (_, parameters) => {
    const { dataSource, close } = await open(parameters);
    const [session] = await dataSource.query<{ ssl: boolean }[]>(
      'select ssl from pg_stat_ssl where pid = pg_backend_pid()',
    );
    expect(session).toEqual({ ssl: true });
    await close();
  });

  it.each([
    ['a certificate that nobody vouches for', 'sslmode=verify-full', /self.signed certificate/],
    ['to speak without TLS', 'sslmode=disable', /does not let this user in/],
    ['a root that is not there', 'sslmode=verify-full&sslrootcert=/nowhere', /ENOENT/],
  ])('refuses %s, and says so', async (_, parameters, cause) => {
    await expect(open(parameters)).rejects.toMatchObject({
      name: 'OperatorError',
      why: expect.stringMatching(cause),
    });
  });

  it('refuses a server that has no TLS where it is asked for', async () => {
    await server.setTls(false);
    const refusal = await open('sslmode=no-verify').catch((error: unknown) => error);
    await server.setTls(true);
    expect(refusal).toMatchObject({
      name: 'OperatorError',
      why: expect.stringMatching(/does not support SSL/),
    });
  });
});

describe('answers that come over TLS', () => {
  const letters = 2_000;
  const texts = Array.from({ length: 100 }, (_, i) => `${i} `.padEnd(letters, `öß€${i % 7} `));
  let database: OpenDatabase;
  let app: TestApp;
  beforeAll(async () => {
    database = await open('sslmode=verify-full&sslrootcert=ROOT');
    const stage = new Stage(database.dataSource);
    const article = await stage.article(texts.join('\n'));
    for (const text of texts) await stage.quote(article, text);
    app = await testApp({ dataSource: database.dataSource });
  });
  afterAll(() => database.close());

  const count = (alias: number) => `{ a${alias % 9}: quotes { totalCount } }`;
  const page = (first: number) => `{ quotes(first: ${first}) { nodes { text } } }`;
  const pageOf = (first: number) => {
    return { quotes: { nodes: texts.slice(0, first).map((text) => ({ text })) } };
  };

  it('are whole, small and large, with many under way at once and failures among them', async () => {
    const asked = Array.from({ length: 90 }, async (_, i) => {
      if (i % 3 === 0) {
        expect((await ask(app, count(i))).data).toEqual({ [`a${i % 9}`]: { totalCount: 100 } });
      } else if (i % 3 === 1) {
        const first = 1 + ((i * 37) % 100);
        expect((await ask(app, page(first))).data).toEqual(pageOf(first));
      } else {
        await expect(database.dataSource.query('select 1 / 0')).rejects.toThrow('division by zero');
      }
    });
    await Promise.all(asked);
    const reply = await ask(app, page(100));
    expect(reply.bytes.length).toBeGreaterThan(3 * 65_536);
    expect(reply.data).toEqual(pageOf(100));
  });

  it('go on after a statement that was cancelled', async () => {
    const question = page(2);
    expect((await ask(app, question)).data).toEqual(pageOf(2));
    const cancelled = await whileLocked(database.dataSource, async (cancel) => {
      const asked = ask(app, question);
      await cancel();
      return asked;
    });
    expect([cancelled.status, ...cancelled.codes]).toEqual([503, 'TIMEOUT']);
    const replies = await Promise.all(Array.from({ length: 20 }, () => ask(app, question)));
    expect(replies.map(({ data }) => data)).toEqual(replies.map(() => pageOf(2)));
  });

  it('are 503 while the server has no TLS any more, and come again with it', async () => {
    await server.setTls(false);
    // its own session last: it would not come to those behind it
    await database.dataSource
      .query(
        `select pg_terminate_backend(pid)
           from (select pid from pg_stat_ssl where ssl order by pid = pg_backend_pid()) s`,
      )
      .catch(() => undefined);
    // a session that is being ended may answer once more
    let refused = await ask(app, page(1));
    while (refused.status === 200) refused = await ask(app, page(1));
    await server.setTls(true);
    expect([refused.status, ...refused.codes]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect((await ask(app, page(1))).data).toEqual(pageOf(1));
  });
});

/** Works while nobody can read quotes; cancels who waits for them. */
async function whileLocked<T>(
  dataSource: DataSource,
  work: (cancel: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('lock table quote in access exclusive mode');
  const cancel = async (): Promise<void> => {
    const waiting = `select pg_cancel_backend(pid) from pg_stat_activity
      where pg_backend_pid() = any (pg_blocking_pids(pid))`;
    while (((await runner.query(waiting)) as unknown[]).length === 0);
  };
  try {
    return await work(cancel);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
