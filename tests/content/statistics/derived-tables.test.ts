import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DataSource, EntityManager } from 'typeorm';
import { type Difference, verifyDerived } from '../../../src/content/statistics/verify-derived.js';
import { freshDatabase } from '../../support/postgres.js';
import { apply, randomWrites, seed } from './random-writes.js';

let dataSource: DataSource;
beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  await dataSource.transaction(seed);
});

async function differences(manager: EntityManager): Promise<Difference[]> {
  const found: Difference[] = [];
  for await (const verdict of verifyDerived(manager)) found.push(...verdict.differences);
  return found;
}

/** Runs in a transaction that leaves nothing behind. */
async function rolledBack<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    return await work(runner.manager);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

async function totalOf(manager: EntityManager): Promise<number> {
  const [row] = (await manager.query(
    `select coalesce(sum(office), 0)::int as total from quote_count_now
       where organisation_id = 0 and speaker_id = 0 and grain = 'ALL'`,
  )) as [{ total: number }];
  return row.total;
}

describe('derived tables', () => {
  it('equal their recomputation after any history of writes', async () => {
    await fc.assert(
      fc.asyncProperty(randomWrites, async (history) => {
        const found = await rolledBack(async (manager) => {
          for (const write of history) await apply(manager, write);
          return differences(manager);
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('equal their recomputation after writers that ran side by side', async () => {
    const one = (writer: number, turn: number) =>
      dataSource.transaction(async (manager) => {
        for (const name of ['new quotes', 'attributions of quotes without'])
          await apply(manager, { name, picks: [writer, turn, writer + turn] });
        if (writer === 0)
          await apply(manager, { name: 'parent link', picks: [turn, turn + 1, turn] });
        else await apply(manager, { name: 'moved speaker', picks: [turn, writer, turn] });
      });
    const writer = async (number: number) => {
      for (let turn = 0; turn < 12; turn++) await one(number, turn).catch(refuseUnlessConflict);
    };
    await Promise.all([0, 1, 2, 3].map(writer));
    const [{ quotes }] = (await dataSource.query('select count(*)::int as quotes from quote')) as [
      { quotes: number },
    ];
    expect(quotes).toBeGreaterThan(40);
    expect(await differences(dataSource.manager)).toEqual([]);
  });

  it('count an embargoed article from the instant at which its embargo ends, without a write', async () => {
    const { manager } = dataSource;
    await manager.query('select fold_counts()');
    const before = await totalOf(manager);
    await manager.query(
      `update article set embargo_until = now() + interval '600 ms'
         where id = (select min(id) from article)`,
    );
    const hidden = await totalOf(manager);
    expect(hidden).toBeLessThan(before);
    await manager.query('select pg_sleep(0.7)');
    expect(await totalOf(manager)).toBe(before);
    expect(await differences(manager)).toEqual([]);
    await manager.query('select fold_counts()');
    const [{ waiting }] = (await manager.query(
      'select count(*)::int as waiting from quote_count_change',
    )) as [{ waiting: number }];
    expect(waiting).toBe(0);
    expect(await totalOf(manager)).toBe(before);
    expect(await differences(manager)).toEqual([]);
  });

  it('are filled anew equal to what triggers kept', async () => {
    const found = await rolledBack(async (manager) => {
      await manager.query('select refill_quote_tables()');
      return differences(manager);
    });
    expect(found).toEqual([]);
  });
});

describe('top_speakers', () => {
  it('has the first places of every month among its rows, whatever is folded', async () => {
    await fc.assert(
      fc.asyncProperty(randomWrites, fc.boolean(), async (history, below) => {
        const wrong = await rolledBack(async (manager) => {
          for (const write of history) await apply(manager, write);
          // all there is, counted one by one, against what the function answers
          return (await manager.query(
            `with months as (
               select array_agg(distinct date_trunc('month', published_at at time zone 'UTC')::date) as all
               from quote),
             counted as (
               select f.organisation_id, date_trunc('month', f.day)::date as month, f.speaker_id,
                 sum(case when $1 then f.office_tree else f.office end)::int as quotes
               from quote_fact f where f.speaker_id > 0 and f.organisation_id > 0
                 and f.visible_from <= now() and not f.retracted group by 1, 2, 3),
             placed as (
               select *, rank() over (partition by organisation_id, month order by quotes desc) as place
               from counted where quotes > 0)
             select * from placed p where place <= 2 and not exists (
               select from months, top_speakers(p.organisation_id, months.all, $1, 2) t
               where t.month = p.month and t.speaker_id = p.speaker_id and t.quotes = p.quotes)`,
            [below],
          )) as unknown[];
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('newest_hits', () => {
  it('has the newest hits among its rows and nothing but hits, whatever their dates', async () => {
    const enough = fc.integer({ min: 1, max: 6 });
    await fc.assert(
      fc.asyncProperty(randomWrites, enough, fc.boolean(), async (history, wanted, hidden) => {
        const wrong = await rolledBack(async (manager) => {
          for (const write of history) await apply(manager, write);
          return (await manager.query(
            `with sought as (select search_query('harbour OR boats OR ships') as words),
             hits as (
               select s.quote_id, rank() over (order by s.published_at desc) as place
               from sought, quote_search s
               where s.words @@ sought.words and not s.retracted and ($2 or s.visible_from <= now())),
             answered as (select h.quote_id from sought, newest_hits(sought.words, $1, $2) h)
             select quote_id from hits where place <= $1
               and quote_id not in (select quote_id from answered)
             union all select quote_id from answered
               where quote_id not in (select quote_id from hits)
             union all select quote_id from answered group by 1 having count(*) > 1`,
            [wanted, hidden],
          )) as unknown[];
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('stems each quote by its own language and no other', async () => {
    const found = await rolledBack(async (manager) => {
      await manager.query(
        `insert into quote (article_id, article_version, position, text, kind, language, method)
         select (select min(id) from article), 1, 500 + n, t, 'DIRECT', l, 'FEED'
         from (values (1, 'Wir singen Lieder', 'de'), (2, 'We sing songs', 'en'),
           (3, 'Singen lieder', 'xx')) as v (n, t, l)`,
      );
      const search = async (words: string, language: string | null) =>
        (
          (await manager.query(
            `select q.text from newest_hits(search_query($1, $2), 10, false) h
               join quote q on q.id = h.quote_id order by q.text`,
            [words, language],
          )) as { text: string }[]
        ).map(({ text }) => text);
      return {
        lied: await search('lied', null),
        songs: await search('song', null),
        both: await search('singen', null),
        german: await search('singen', 'de'),
        english: await search('sings', 'en'),
        none: await search('the', 'en'),
      };
    });
    expect(found).toEqual({
      lied: ['Wir singen Lieder'],
      songs: ['We sing songs'],
      both: ['Singen lieder', 'Wir singen Lieder'],
      german: ['Wir singen Lieder'],
      english: ['We sing songs'],
      none: [],
    });
  });
});

describe('verifyDerived', () => {
  const tampering: readonly (readonly [string, string, string])[] = [
    ['organisation_path', 'missing', 'delete from organisation_path where depth > 0'],
    ['article_quotes', 'wrong', 'update article_quotes set mixed = mixed + 1'],
    ['quote_speaker', 'wrong', 'update quote_speaker set position = position + 7'],
    [
      'quote_organisation',
      'wrong',
      'update quote_organisation set office_below = not office_below',
    ],
    ['quote_search', 'missing', 'delete from quote_search'],
    ['quote_language', 'missing', 'delete from quote_language'],
    ['quote_count', 'wrong', 'update quote_count set office = office + 1'],
    [
      'the times of a quote are those of its article',
      'broken',
      `update quote set published_at = published_at + interval '1 day'`,
    ],
    [
      'an article is visible by its status and embargo',
      'broken',
      `alter table article disable trigger set_visible_from;
       update article set visible_from = 'infinity'`,
    ],
    [
      'an article has the text that its hash names',
      'broken',
      `update article set text_hash = repeat('0', 64)`,
    ],
    [
      'the spans of a quote cut its words out of the text',
      'broken',
      `insert into quote_span (quote_id, ordinal, span_start, span_end, exact)
         select id, 1, 4, 11, 'harbour' from quote limit 1`,
    ],
  ];
  it.each(tampering)('finds a fault in: %s', async (of, fault, sql) => {
    const found = await rolledBack(async (manager) => {
      await manager.query('select fold_counts()');
      await manager.query(sql);
      return differences(manager);
    });
    expect(found).toContainEqual(expect.objectContaining({ of, fault }));
  });
});

/** serialisation, deadlock, lock timeout, and a position that another writer took */
function refuseUnlessConflict(error: { code?: string }): void {
  if (!['40001', '40P01', '55P03', '23505'].includes(error.code ?? '')) throw error;
}
