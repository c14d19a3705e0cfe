import { describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../support/postgres.js';
import { runQuery } from '../support/run-query.js';

describe('prepared statements', () => {
  it('are kept for documents that come again, up to a bound on each connection, and go on answering', async () => {
    const { dataSource } = await freshDatabase();
    const ask = (first: number, skip: number) =>
      runQuery(dataSource, `{ a${skip}: people(first: ${first}) { totalCount } }`, { once: true });
    for (let i = 0; i < 320; i++) {
      await ask(i % 100, i);
      const { data } = await ask(i % 100, i);
      expect(data[`a${i}`]).toEqual({ totalCount: 0 });
    }
    const [kept] = await dataSource.query<{ count: number }[]>(
      'select count(*)::int as count from pg_prepared_statements',
    );
    const { count } = kept!;
    expect(count).toBeGreaterThan(100);
    expect(count).toBeLessThanOrEqual(300);
    expect((await ask(0, 0)).data).toEqual({ a0: { totalCount: 0 } });
  });
});
