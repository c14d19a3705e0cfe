import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rows that follow quotes are changed where they stand when all that changes is the outlet, or which
 * person says a quote: they were taken away and made anew, with all counts. Outlets are checked to be
 * organisations once a statement.
 */
export class MovesInPlace1795536000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Derived tables are the same before and after: there is nothing to undo.');
  }
}

const sql = String.raw`
-- Nothing is counted by outlet.
create function follow_outlets(articles bigint[]) returns void
language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  quotes bigint[] := array(select id from quote where article_id = any(articles));
begin
  perform lock_quotes(quotes);
  update quote_speaker s set outlet_id = a.outlet_id from article a
    where s.article_id = any(articles) and a.id = s.article_id and a.outlet_id <> s.outlet_id;
  update quote_organisation o set outlet_id = a.outlet_id from article a
    where o.quote_id = any(quotes) and a.id = o.article_id and a.outlet_id <> o.outlet_id;
end $$;

drop trigger outlet_kind on article;
create or replace function follow_articles() returns trigger language plpgsql as $$
declare
  moved bigint[];
begin
  if tg_op = 'DELETE' then
    delete from article_quotes t using old_rows o where t.article_id = o.id;
    return null;
  end if;
  if exists (select from new_rows n join speaker s on s.id = n.outlet_id where s.kind <> 'ORGANISATION') then
    raise exception using errcode = 'check_violation', constraint = 'article_outlet_id_kind',
      message = 'article.outlet_id must be of kind ORGANISATION';
  end if;
  if tg_op = 'INSERT' then
    insert into article_quotes
      select id, outlet_id, published_at, visible_from, 0, 0, 0 from new_rows;
  else
    update article_quotes t set outlet_id = n.outlet_id, published_at = n.published_at,
        visible_from = n.visible_from
      from new_rows n where t.article_id = n.id
        and (t.outlet_id, t.published_at, t.visible_from) is distinct from
          (n.outlet_id, n.published_at, n.visible_from);
    moved := array(select n.id from new_rows n join old_rows o on o.id = n.id and o.outlet_id <> n.outlet_id);
    if moved <> '{}' then perform follow_outlets(moved); end if;
  end if;
  return null;
end $$;

-- What a quote counts for because of one who says it.
create view quote_speaker_fact as
  select 0::bigint as organisation_id, speaker_id, quote_id,
    day_of(published_at) as day, visible_from, retracted,
    1 as office, 1 as office_tree, 1 as with_self, 1 as tree_with_self,
    (kind = 'INDIRECT')::int as indirect, (kind = 'MIXED')::int as mixed
  from quote_speaker
  union all
  select p.ancestor_id, s.speaker_id, s.quote_id, day_of(s.published_at), s.visible_from, s.retracted,
    (p.depth = 0)::int, 1, (p.depth = 0)::int, 1, 0, 0
  from quote_speaker s
  join organisation_path p on p.descendant_id = s.role_organisation_id and p.span @> s.said_on;

create or replace view quote_fact as
  select 'WORDS' as part, 0::bigint as organisation_id, 0::bigint as speaker_id, quote_id,
    day_of(published_at) as day, visible_from, retracted,
    1 as office, 1 as office_tree, 1 as with_self, 1 as tree_with_self, 0 as indirect, 0 as mixed
  from quote_search
  union all
  select 'SPEAKERS', organisation_id, 0, quote_id, day_of(published_at), visible_from, retracted,
    office::int, (office or office_below)::int, (office or self)::int, 1, 0, 0
  from quote_organisation
  union all
  select 'SPEAKERS', organisation_id, speaker_id, quote_id, day, visible_from, retracted,
    office, office_tree, with_self, tree_with_self, indirect, mixed
  from quote_speaker_fact;

-- Counts these quotes for these speakers, pair by pair, or with the sign -1 does so no longer; answers
-- whether it is time to fold.
create function change_counts_of(quotes bigint[], speakers bigint[], sign integer) returns boolean
language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  due boolean;
begin
  with appended as (
    insert into quote_count_change (organisation_id, speaker_id, day, visible_from,
      office, office_tree, with_self, tree_with_self, indirect, mixed)
    select f.organisation_id, f.speaker_id, f.day, f.visible_from,
      sign * sum(f.office), sign * sum(f.office_tree),
      sign * sum(f.with_self), sign * sum(f.tree_with_self), sign * sum(f.indirect), sign * sum(f.mixed)
    from unnest(quotes, speakers) as said (quote_id, speaker_id)
    join quote_speaker_fact f using (quote_id, speaker_id)
    -- the array says it again, so that the rows are found by it
    where f.quote_id = any(quotes) and f.visible_from < 'infinity' and not f.retracted
    group by f.organisation_id, f.speaker_id, f.day, f.visible_from
    returning id
  )
  select coalesce(bool_or(id % 2000 = 0), false) into due from appended;
  return due;
end $$;

-- Each of these quotes is said by another person, where it stands in the arrays, and nothing else of it
-- has changed.
create function follow_other_speakers(quotes bigint[], before bigint[], since bigint[]) returns void
language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  perform lock_quotes(quotes);
  perform change_counts_of(quotes, before, -1);
  update quote_speaker s set speaker_id = c.since
    from unnest(quotes, before, since) as c (quote_id, before, since)
    where s.quote_id = c.quote_id and s.speaker_id = c.before;
  update quote_organisation o set speaker_id = s.speaker_id
    from (select quote_id, min(speaker_id) as speaker_id from attribution
      where quote_id = any(quotes) group by 1) s
    where o.quote_id = s.quote_id and o.speaker_id is distinct from s.speaker_id;
  if change_counts_of(quotes, since, 1) then perform fold_counts(); end if;
end $$;

create or replace function follow_changed_attributions() returns trigger language plpgsql as $$
declare
  in_place bigint[];
  said_by bigint[];
  now_by bigint[];
  others bigint[];
begin
  with changed as (
    select coalesce(n.quote_id, o.quote_id) as quote_id, o.speaker_id as before, n.speaker_id as since,
      o.speaker_kind = 'PERSON' and n.speaker_kind = 'PERSON'
        and n.role_organisation_id is not distinct from o.role_organisation_id as other_person
    from new_rows n full join old_rows o on n.quote_id = o.quote_id and n.ordinal = o.ordinal
    where (n.speaker_id, n.role_organisation_id) is distinct from (o.speaker_id, o.role_organisation_id)
  ), quote_changed as (
    select quote_id, min(before) as before, min(since) as since,
      count(*) = 1 and bool_and(coalesce(other_person, false)) as alone
    from changed group by quote_id
  )
  select array_agg(q.quote_id order by q.quote_id) filter (where q.alone),
      array_agg(q.before order by q.quote_id) filter (where q.alone),
      array_agg(q.since order by q.quote_id) filter (where q.alone),
      array_agg(q.quote_id order by q.quote_id) filter (where not q.alone)
    into in_place, said_by, now_by, others from quote_changed q;
  if in_place is not null then perform follow_other_speakers(in_place, said_by, now_by); end if;
  perform refresh_speakers(coalesce(others, '{}'));
  return null;
end $$;
`;
