import { describe, expect, it } from '@jest/globals';
import { createDataSource } from '../../src/database/data-source.js';
import { freshDatabase } from '../support/postgres.js';
import { startRelay } from '../support/relay.js';

describe('a session of the pool', () => {
  it('is in UTC and gives up on statements, locks and forgotten transactions', async () => {
    const { dataSource } = await freshDatabase();
    const rows = await dataSource.query(
      `select name, setting from pg_settings where name in
       ('TimeZone', 'statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') `,
    );
    expect(rows).toHaveLength(4);
    expect(rows).toEqual(
      expect.arrayContaining([
        { name: 'idle_in_transaction_session_timeout', setting: '10000' },
        { name: 'lock_timeout', setting: '3000' },
        { name: 'statement_timeout', setting: '5000' },
        { name: 'TimeZone', setting: 'UTC' },
      ]),
    );
  });

  it('is replaced when the server ends it, idle or in the middle of a statement', async () => {
    const { url, dataSource } = await freshDatabase();
    const other = createDataSource({ url, applicationName: 'tests' });
    await other.initialize();
    const running = dataSource.query('select pg_sleep(5)');
    const fate = running.then(
      () => 'finished',
      (error: { code?: string }) => error.code,
    );
    const end = `select count(pg_terminate_backend(pid)) from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid()`;
    for (let tries = 0; tries < 50; tries++) {
      const [{ count }] = (await other.query(
        `select count(*)::int from pg_stat_activity where query like 'select pg_sleep%' and datname = current_database()`,
      )) as [{ count: number }];
      if (count > 0) break;
    }
    await other.query(end);
    expect(await fate).toBe('57P01');
    // a connection that died unseen may fail one statement each, never more
    const answers: unknown[] = [];
    for (let tries = 0; tries < 10 && answers.length === 0; tries++) {
      await dataSource.query('select 1 as one').then(
        (rows) => answers.push(rows),
        () => undefined,
      );
    }
    expect(answers).toEqual([[{ one: 1 }]]);
    await other.destroy();
  });

  it('is waited for no longer than two seconds when all are taken', async () => {
    const { url } = await freshDatabase();
    const small = createDataSource({ url, applicationName: 'tests', poolSize: 1 });
    await small.initialize();
    await small.transaction(async () => {
      await expect(small.query('select 1')).rejects.toThrow(
        /timeout exceeded when trying to connect/,
      );
    });
    expect(await small.query('select 1 as one')).toEqual([{ one: 1 }]);
    await small.destroy();
  });

  it('is replaced when the server says nothing any more, but let be in a transaction', async () => {
    const { url } = await freshDatabase();
    const relay = await startRelay(url);
    const dataSource = createDataSource({
      url: relay.url,
      applicationName: 'tests',
      poolSize: 1,
      silentAtMostMs: 200,
    });
    await dataSource.initialize();
    await dataSource.transaction((manager) => manager.query('select pg_sleep(0.6)'));
    relay.swallow();
    await expect(dataSource.query('select 1')).rejects.toThrow(/silent for too long/);
    expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
    await dataSource.destroy();
    await relay.close();
  });
});
