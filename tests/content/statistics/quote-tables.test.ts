import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../support/postgres.js';

/*
 * State > Ministry > Port until 2019; since 2020 Port stands under Agency, which has no parent. Ada
 * works at Port, Ben at the Ministry. What is said below is told in full, since doctor and triggers
 * share the definitions that this file tries.
 */
let dataSource: DataSource;
beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  await dataSource.query(`
    insert into speaker (id, kind, name, folded_name, slug) values
      (1, 'ORGANISATION', 'State', 'state', 'state'), (2, 'ORGANISATION', 'Ministry', 'ministry', 'ministry'),
      (3, 'ORGANISATION', 'Port', 'port', 'port'), (4, 'ORGANISATION', 'Agency', 'agency', 'agency'),
      (5, 'PERSON', 'Ada', 'ada', 'ada'), (6, 'PERSON', 'Ben', 'ben', 'ben')`);
  await dataSource.query(`
    insert into organisation_parent (child_id, parent_id, start_date, end_date) values
      (2, 1, null, null), (3, 2, null, '2019'), (3, 4, '2020', null)`);
  const article = async (id: number, day: string, status = 'PUBLISHED') => {
    await dataSource.query(
      `insert into article (id, outlet_id, external_id, slug, headline, language, published_at,
         visible_from, text_hash, word_count, status)
       values ($1::bigint, 1, $1::bigint::text, 'a-' || $1::bigint, 'Port', 'en', $2, 'infinity',
         encode(sha256('Port.'), 'hex'), 1, $3)`,
      [id, day, status],
    );
    await dataSource.query(
      `insert into article_version (article_id, version, plain_text, text_hash)
       values ($1, 1, 'Port.', encode(sha256('Port.'), 'hex'))`,
      [id],
    );
  };
  await article(1, '2019-05-01Z');
  await article(2, '2021-03-01Z');
  await article(3, '2021-03-02Z', 'DRAFT');
  type Said = [kind: string, speaker: number, office: number | null];
  const quote = async (id: number, at: number, saidAt: string | null, ...said: Said[]) => {
    await dataSource.query(
      `insert into quote (id, article_id, article_version, position, text, kind, language, method, said_at, status)
       values ($1::bigint, $2, 1, $1::bigint, 'Port.', 'DIRECT', 'en', 'FEED', $3, case $1::bigint when 7 then 'RETRACTED' else 'ACTIVE' end)`,
      [id, at, saidAt],
    );
    for (const [i, [kind, speaker, office]] of said.entries())
      await dataSource.query(
        `insert into attribution (quote_id, ordinal, speaker_kind, speaker_id, role_organisation_id)
         values ($1, $2, $3, $4, $5)`,
        [id, i + 1, kind, speaker, office],
      );
  };
  await quote(1, 1, null, ['PERSON', 5, 3]);
  await quote(2, 2, null, ['PERSON', 5, 3]);
  await quote(3, 1, null, ['PERSON', 5, 3], ['PERSON', 6, 2]);
  await quote(4, 1, null, ['ORGANISATION', 3, null]);
  await quote(5, 2, '2019-02-01Z', ['PERSON', 5, 3]);
  await quote(6, 3, null, ['PERSON', 5, 3]);
  await quote(7, 2, null, ['PERSON', 5, 3]);
});

describe('the organisations of a quote', () => {
  it('are its offices and speakers and all above them on the day of speaking (semantics 27)', async () => {
    const rows = await dataSource.query(`
      select quote_id::int as quote, s.name, array_to_string(array_remove(array[
        case when office then 'office' end, case when office_below then 'office below' end,
        case when self then 'self' end, case when self_below then 'self below' end], null), ', ') as by
      from quote_organisation join speaker s on s.id = organisation_id order by 1, s.id`);
    const told = (rows as { quote: number; name: string; by: string }[]).map(
      ({ quote, name, by }) => `${quote} ${name}: ${by}`,
    );
    expect(told).toEqual([
      '1 State: office below',
      '1 Ministry: office below',
      '1 Port: office',
      '2 Port: office',
      '2 Agency: office below',
      '3 State: office below',
      '3 Ministry: office, office below',
      '3 Port: office',
      '4 State: self below',
      '4 Ministry: self below',
      '4 Port: self',
      '5 State: office below',
      '5 Ministry: office below',
      '5 Port: office',
      '6 Port: office',
      '6 Agency: office below',
      '7 Port: office',
      '7 Agency: office below',
    ]);
  });
});

describe('counts', () => {
  const counts = async (where: string) =>
    (
      (await dataSource.query(
        `select sum(office)::int as a, sum(office_tree)::int as b, sum(with_self)::int as c,
           sum(tree_with_self)::int as d from quote_count_now where ${where}`,
      )) as [{ a: number; b: number; c: number; d: number }]
    ).map(({ a, b, c, d }) => [a, b, c, d])[0];

  it('hold public, unretracted quotes once, by office, with descendants, with the body itself', async () => {
    expect(await counts(`organisation_id = 3 and speaker_id = 0 and grain = 'ALL'`)).toEqual([
      4, 4, 5, 5,
    ]);
    expect(await counts(`organisation_id = 2 and speaker_id = 0 and grain = 'ALL'`)).toEqual([
      1, 3, 1, 4,
    ]);
    expect(await counts(`organisation_id = 4 and speaker_id = 0 and grain = 'ALL'`)).toEqual([
      0, 1, 0, 1,
    ]);
  });

  it('fall into months and days by publication, not by the day of speaking (semantics 57)', async () => {
    expect(
      await counts(
        `organisation_id = 2 and speaker_id = 0 and grain = 'MONTH' and starts = '2021-03-01'`,
      ),
    ).toEqual([0, 1, 0, 1]);
    expect(
      await counts(
        `organisation_id = 3 and speaker_id = 0 and grain = 'DAY' and starts = '2019-05-01'`,
      ),
    ).toEqual([2, 2, 3, 3]);
  });

  it('give each of several speakers the quote, through the own office of each (semantics 77)', async () => {
    const all = `grain = 'ALL'`;
    expect(await counts(`organisation_id = 0 and speaker_id = 0 and ${all}`)).toEqual([5, 5, 5, 5]);
    expect(await counts(`organisation_id = 0 and speaker_id = 5 and ${all}`)).toEqual([4, 4, 4, 4]);
    expect(await counts(`organisation_id = 2 and speaker_id = 5 and ${all}`)).toEqual([0, 3, 0, 3]);
    expect(await counts(`organisation_id = 2 and speaker_id = 6 and ${all}`)).toEqual([1, 1, 1, 1]);
    expect(await counts(`organisation_id = 3 and speaker_id = 6 and ${all}`)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
