import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { rehearse } from '../../../src/content/history/rehearse.js';
import { writeTransaction } from '../../../src/content/history/write-transaction.js';
import { Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';

let dataSource: DataSource;
let ids: [string, string];

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  const stage = new Stage(dataSource);
  ids = [await stage.person('One'), await stage.person('Two')];
});

const describeBoth = (order: readonly string[], words: string, met: () => Promise<unknown>) =>
  writeTransaction(dataSource, async (manager) => {
    for (const id of order) {
      await manager.query('update speaker set description = $2 where id = $1', [id, words]);
      await met();
    }
  });

describe('writeTransaction', () => {
  it('does a write again that a deadlock stopped, so that both come through', async () => {
    let waiting = 0;
    // both hold one row before either asks for the other; later attempts do not wait
    const met = async (): Promise<void> => {
      waiting++;
      while (waiting < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await Promise.all([
      describeBoth(ids, 'first', met),
      describeBoth(ids.toReversed(), 'second', met),
    ]);
    const rows = await dataSource.query<{ description: string }[]>(
      'select distinct description from speaker',
    );
    expect(rows).toHaveLength(1);
  });

  it('gives up after the third time with CONFLICT', async () => {
    let attempts = 0;
    await expect(
      writeTransaction(dataSource, async (manager) => {
        attempts++;
        await manager.query(
          `do $$ begin raise exception using errcode = '40001', message = 'again'; end $$`,
        );
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(attempts).toBe(4);
  });

  it.each([
    [`raise exception using errcode = '23505', constraint = 'speaker_wikidata'`, 'CONFLICT'],
    [`raise exception using errcode = '23514', constraint = 'quote_span_exact'`, 'SPAN_MISMATCH'],
    [`raise exception using errcode = '22021'`, 'BAD_USER_INPUT'],
  ])('tells the law that was broken: %s', async (statement, code) => {
    await expect(
      writeTransaction(dataSource, (manager) => manager.query(`do $$ begin ${statement}; end $$`)),
    ).rejects.toMatchObject({ name: 'WhosaidError', code });
  });

  it('leaves what nobody foresaw as it is', async () => {
    await expect(
      writeTransaction(dataSource, (manager) => manager.query('select * from nowhere')),
    ).rejects.toMatchObject({ name: 'QueryFailedError' });
  });
});

describe('rehearse', () => {
  it('answers what the write gave, and takes it back', async () => {
    const seen = await rehearse(dataSource, async (manager) => {
      await manager.query(`update speaker set description = 'never'`);
      const [row] = await manager.query<{ description: string }[]>(
        'select description from speaker',
      );
      return row!.description;
    });
    expect(seen).toBe('never');
    expect(
      await dataSource.query(`select count(*)::int as n from speaker where description = 'never'`),
    ).toEqual([{ n: 0 }]);
  });
});
