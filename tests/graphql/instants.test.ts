import { describe, expect, it } from '@jest/globals';
import { makeWorld } from '../content/lists/oracle/world.js';
import { freshDatabase } from '../support/postgres.js';
import { runQuery } from '../support/run-query.js';

describe('an instant', () => {
  it('is answered with three decimals, cut off and never rounded', async () => {
    const { dataSource } = await freshDatabase();
    await makeWorld(dataSource, 3);
    const [{ id }] = await dataSource.query<[{ id: string }]>(
      `select id from article where visible_from <= now() limit 1`,
    );
    const answered: string[] = [];
    const stored = [
      '2024-02-29T03:04:05Z',
      '2024-02-29T03:04:05.1Z',
      '2024-02-29T03:04:05.120Z',
      '2024-12-31T23:59:59.999999Z',
      '1969-12-31T23:59:59.9996Z',
      '1000-01-01T00:00:00.000001Z',
    ];
    for (const instant of stored) {
      await dataSource.query('update article set published_at = $2 where id = $1', [id, instant]);
      const { data } = await runQuery(dataSource, `{ article(id: "art_${id}") { publishedAt } }`);
      answered.push(data['article'].publishedAt);
    }
    expect(answered).toEqual([
      '2024-02-29T03:04:05.000Z',
      '2024-02-29T03:04:05.100Z',
      '2024-02-29T03:04:05.120Z',
      '2024-12-31T23:59:59.999Z',
      '1969-12-31T23:59:59.999Z',
      '1000-01-01T00:00:00.000Z',
    ]);
  });
});
