import { describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { countStatements } from '../support/count-statements.js';
import { freshDatabase } from '../support/postgres.js';
import { ask, Reply, send, testApp } from '../support/test-app.js';

const read = '{ quotes(first: 1) { totalCount nodes { id } } }';
const outcome = ({ status, codes }: Reply): unknown[] => [status, ...codes];

describe('a database in trouble (semantics 87)', () => {
  it('that is gone is 503 for reads, and the process lives on', async () => {
    const { dataSource } = await freshDatabase();
    const app = await testApp({ dataSource });
    await dataSource.destroy();
    const reply = await ask(app, read);
    expect(outcome(reply)).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(reply.headers['retry-after']).toBe('1');
    expect((await send(app, { method: 'GET', path: '/healthz' })).status).toBe(200);
    await dataSource.initialize();
    expect((await ask(app, read)).status).toBe(200);
  });

  it('that throws every connection out answers again at once', async () => {
    const { dataSource } = await freshDatabase();
    const app = await testApp({ dataSource });
    expect((await ask(app, read)).status).toBe(200);
    await withOtherConnection(dataSource, (run) =>
      run(`select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and pid <> pg_backend_pid()`),
    );
    const replies = [await ask(app, read), await ask(app, read), await ask(app, read)];
    expect(
      replies.flatMap((reply) => reply.codes).filter((code) => code !== 'SERVICE_UNAVAILABLE'),
    ).toEqual([]);
    expect(replies.at(-1)?.status).toBe(200);
  });

  it('whose tables are locked is TIMEOUT', async () => {
    const { dataSource } = await freshDatabase();
    const app = await testApp({ dataSource });
    await withOtherConnection(dataSource, async (run) => {
      await run('begin');
      await run('lock table quote in access exclusive mode');
      expect(outcome(await ask(app, '{ quotes { nodes { id } } }'))).toEqual([503, 'TIMEOUT']);
      await run('rollback');
    });
    expect((await ask(app, read)).status).toBe(200);
  });

  it('whose connections are all in use is SERVICE_UNAVAILABLE', async () => {
    const { dataSource } = await freshDatabase();
    const app = await testApp({ dataSource });
    const busy = Array.from({ length: 10 }, () => dataSource.query('select pg_sleep(3)'));
    expect(outcome(await ask(app, read))).toEqual([503, 'SERVICE_UNAVAILABLE']);
    await Promise.all(busy);
    expect((await ask(app, read)).status).toBe(200);
  });
});

describe('what is refused', () => {
  const page = 'quotes(first: 100) { nodes { article { quotes(first: 100) { nodes { id } } } } }';
  it.each([
    ['for its nodes', `{ a: ${page} ${page} people { totalCount } }`, 400],
    [
      'for its aliases',
      `{ ${Array.from({ length: 31 }, (_, i) => `q${i}: __typename`).join(' ')} }`,
      400,
    ],
    ['for its syntax', '{ quotes(', 400],
    ['for a field that does not exist', '{ quotes { nothing } }', 400],
    ['for want of a key', '{ apiKeys { id } }', 401],
  ])('%s has not reached the database', async (_, query, status) => {
    const app = await testApp();
    const { result, statements } = await countStatements(() => ask(app, query));
    expect(result.status).toBe(status);
    expect(statements).toEqual([]);
  });
});

type Run = (statement: string) => Promise<unknown>;

async function withOtherConnection(
  dataSource: DataSource,
  work: (run: Run) => Promise<unknown>,
): Promise<void> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await work((statement) => runner.query(statement));
  } finally {
    await runner.release();
  }
}
