import * as fc from 'fast-check';
import type { EntityManager } from 'typeorm';

/** A write that some client could make, as SQL; $1, $2, $3 pick rows and values by number. */
export interface Write {
  readonly name: string;
  readonly picks: readonly [number, number, number];
}

const nth = (rows: string, pick: string) =>
  `(select id from ${rows} order by id offset ${pick}::int % greatest((select count(*) from ${rows}), 1) limit 1)`;
const quote = nth('quote', '$1');
const article = nth('article', '$1');
const organisations = `(select id from speaker where kind = 'ORGANISATION') o`;
const organisation = (pick: string) => nth(organisations, pick);
const person = (pick: string) => nth(`(select id from speaker where kind = 'PERSON') p`, pick);

const attribute = (quotes: string) => `
  insert into attribution (quote_id, ordinal, speaker_kind, speaker_id, role_organisation_id)
  select q.id, 1, 'PERSON', ${person('($2 + q.id)')},
    case when $3::int % 4 > 0 then ${organisation('($3 + q.id)')} end
  from (${quotes}) q where $2::int % 5 < 3
  union all
  select q.id, 2, 'ORGANISATION', ${organisation('($2 + q.id)')}, null
  from (${quotes}) q where $2::int % 5 in (2, 3)
  union all
  select q.id, 3, 'UNNAMED', null, ${organisation('$3')} from (${quotes}) q where $2::int % 5 = 4
  union all
  select q.id, 4, 'PERSON', ${person('($2 + q.id + 1)')}, ${organisation('($3 + 1)')}
  from (${quotes}) q where $1::int % 3 = 0`;

const writes: Readonly<Record<string, string>> = {
  'new quotes': `
    insert into quote (article_id, article_version, position, text, kind, language, method, said_at)
    select ${article}, 1, 100 + n + coalesce((select max(position) from quote), 0),
      (array['The harbour is shut.', 'Ships wait.', 'No one was told.'])[1 + $2::int % 3],
      (array['DIRECT', 'INDIRECT', 'MIXED'])[1 + ($1::int + n) % 3],
      (array['en', 'de', 'en-GB'])[1 + $3::int % 3], 'FEED',
      case when $3::int % 2 = 0 then '2019-06-01'::timestamptz + $2::int * interval '40 days' end
    from generate_series(1, 1 + $2::int % 4) n`,
  'attributions of quotes without': attribute(
    `select id from quote where id not in (select quote_id from attribution)`,
  ),
  'removed attributions': `delete from attribution where quote_id = ${quote} and $2::int >= 0 and $3::int >= 0`,
  'moved speaker': `update attribution set speaker_id = ${person('$2')}, speaker_kind = 'PERSON'
    where quote_id = ${quote} and ordinal = 1 and $3::int >= 0`,
  'corrected office': `update attribution set role_organisation_id = ${organisation('$2')}
    where quote_id = ${quote} and $3::int >= 0`,
  'merged people': `update attribution a set speaker_id = ${person('$1')}
    where speaker_id = ${person('$2')} and $3::int >= 0 and not exists
      (select from attribution b where b.quote_id = a.quote_id and b.speaker_id = ${person('$1')})`,
  'merged organisations': `update attribution a set role_organisation_id = ${organisation('$1')}
    where role_organisation_id = ${organisation('$2')} and $3::int >= 0`,
  retracted: `update quote set status = 'RETRACTED' where id = ${quote} and $2::int >= 0 and $3::int >= 0`,
  restored: `update quote set status = 'CORRECTED' where id = ${quote} and $2::int >= 0 and $3::int >= 0`,
  'corrected day': `update quote set said_at = '2018-01-01'::timestamptz + $2::int * interval '30 days'
    where id = ${quote} and $3::int >= 0`,
  'corrected words': `update quote set text = 'Boats sail at number ' || $2::int, language = 'fr'
    where id = ${quote} and $3::int >= 0`,
  'other kind': `update quote set kind = (array['DIRECT', 'INDIRECT', 'MIXED'])[1 + $2::int % 3]
    where id = ${quote} and $3::int >= 0`,
  'other outlet': `update article set outlet_id = ${organisation('$2')}
    where id = ${article} and $3::int >= 0`,
  'new article': `
    with made as (
      insert into article (outlet_id, external_id, slug, headline, language, published_at, visible_from,
        text_hash, word_count)
      select ${organisation('$1')}, 'b' || n, 'b-' || n, 'Harbour shut', 'en',
        '2018-01-01'::timestamptz + $2::int * interval '41 days', '-infinity',
        encode(sha256('The harbour is shut.'), 'hex'), 4
      from (select count(*) as n from article where $3::int >= 0) c returning id, text_hash)
    insert into article_version (article_id, version, plain_text, text_hash)
      select id, 1, 'The harbour is shut.', text_hash from made`,
  renumbered: `update quote set position = position + 1000 where article_id = ${article}
    and $2::int >= 0 and $3::int >= 0`,
  'removed quote': `delete from quote where id = ${quote} and $2::int >= 0 and $3::int >= 0`,
  'article status': `update article set status = (array['PUBLISHED', 'WITHHELD', 'DRAFT'])[1 + $2::int % 3]
    where id = ${article} and $3::int >= 0`,
  'article embargo': `update article set embargo_until = (array[null, now() + interval '1 hour',
    now() - interval '1 hour', now() + interval '1 day'])[1 + $2::int % 4]
    where id = ${article} and $3::int >= 0`,
  'article date': `update article set published_at = '2018-01-01'::timestamptz + $2::int * interval '37 days'
    where id = ${article} and $3::int >= 0`,
  'parent link': `insert into organisation_parent (child_id, parent_id, start_date, end_date)
    select ${organisation('$1')}, ${organisation('$2')},
      (array[null, '2018', '2019-06'])[1 + $3::int % 3], (array[null, '2020-05', '2021'])[1 + $3::int / 3 % 3]`,
  'ended parent link': `update organisation_parent set start_date = null, end_date = '2019-03'
    where id = ${nth('organisation_parent', '$1')} and $2::int >= 0 and $3::int >= 0`,
  'moved parent link': `update organisation_parent set parent_id = ${organisation('$2')}
    where id = ${nth('organisation_parent', '$1')} and $3::int >= 0`,
  'removed parent link': `delete from organisation_parent
    where id = ${nth('organisation_parent', '$1')} and $2::int >= 0 and $3::int >= 0`,
  folded: 'select fold_counts() where $1::int + $2::int + $3::int >= 0',
};

const pick = fc.nat(40);

/** Histories of writes, shrinking to the shortest that matters. */
export const randomWrites: fc.Arbitrary<Write[]> = fc.array(
  fc.record({
    name: fc.constantFrom(...Object.keys(writes)),
    picks: fc.tuple(pick, pick, pick),
  }),
  { minLength: 1, maxLength: 25, size: 'max' },
);

/** Six organisations in three levels, four people, three articles with three quotes each. */
export async function seed(manager: EntityManager): Promise<void> {
  await manager.query(`
    insert into speaker (kind, name, folded_name, slug)
      select 'ORGANISATION', 'Body ' || n, 'body ' || n, 'body-' || n from generate_series(1, 6) n
      union all select 'PERSON', 'Person ' || n, 'person ' || n, 'person-' || n from generate_series(1, 4) n`);
  await manager.query(`
    insert into article (outlet_id, external_id, slug, headline, language, published_at, visible_from,
      text_hash, word_count)
    select (select min(id) from speaker where kind = 'ORGANISATION'), 'a' || n, 'a-' || n, 'Harbour shut', 'en',
      '2018-03-01'::timestamptz + n * interval '400 days', '-infinity',
      encode(sha256('The harbour is shut.'), 'hex'), 4
    from generate_series(1, 3) n`);
  await manager.query(`
    insert into article_version (article_id, version, plain_text, text_hash)
    select id, 1, 'The harbour is shut.', text_hash from article`);
  await manager.query(`
    insert into organisation_parent (child_id, parent_id, start_date, end_date)
    select c.id, p.id, case when c.id % 2 = 0 then '2018' end, '2019'
    from speaker c join speaker p on p.slug = 'body-' || split_part(c.slug, '-', 2)::int / 2
    where c.slug like 'body-%'`);
  await manager.query(`
    insert into quote (article_id, article_version, position, text, kind, language, method)
    select a.id, 1, n, 'The harbour is shut.', 'DIRECT', 'en', 'FEED'
    from article a, generate_series(1, 3) n`);
  await apply(manager, { name: 'attributions of quotes without', picks: [3, 2, 1] });
}

/** Makes a write; false where the database refuses it, as it refuses a cycle of parents. */
export async function apply(manager: EntityManager, { name, picks }: Write): Promise<boolean> {
  await manager.query('savepoint write');
  try {
    await manager.query(writes[name] ?? '', [...picks]);
    await manager.query('release savepoint write');
    return true;
  } catch (error) {
    if (!refusals.has(String(Reflect.get(error as Error, 'code')))) throw error;
    await manager.query('rollback to savepoint write');
    return false;
  }
}

/** check, exclusion, unique and foreign key violation */
const refusals = new Set(['23514', '23P01', '23505', '23503']);
