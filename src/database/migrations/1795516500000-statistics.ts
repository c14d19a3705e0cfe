import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What statistics count by stands in narrow tables: article, outlet, kind and speaker beside the rows
 * by speaker and by organisation, so that an index holds all that is counted; a row for each article
 * with its quotes by kind; counts of speakers by kind. What an embargo keeps back waits among the
 * changes of counts until the embargo ends, so that a reader of counts has one place to look at.
 */
export class Statistics1795516500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Derived tables are not taken away: drop the database instead.');
  }
}

const sql = String.raw`
-- A row for each article, whoever may see it, with its unretracted quotes by kind.
create table article_quotes (
  article_id bigint not null,
  outlet_id bigint not null,
  published_at timestamptz not null,
  visible_from timestamptz not null,
  direct integer not null,
  indirect integer not null,
  mixed integer not null,
  constraint article_quotes_pkey primary key (article_id)
);
create index article_quotes_by_time on article_quotes (published_at)
  include (outlet_id, visible_from, direct, indirect, mixed);
create index article_quotes_by_outlet on article_quotes (outlet_id, published_at)
  include (visible_from, direct, indirect, mixed);

create view article_quotes_source as
  select a.id as article_id, a.outlet_id, a.published_at, a.visible_from,
    (count(*) filter (where q.kind = 'DIRECT'))::int as direct,
    (count(*) filter (where q.kind = 'INDIRECT'))::int as indirect,
    (count(*) filter (where q.kind = 'MIXED'))::int as mixed
  from article a left join quote q on q.article_id = a.id and q.status <> 'RETRACTED'
  group by a.id;

create function follow_articles() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into article_quotes
      select id, outlet_id, published_at, visible_from, 0, 0, 0 from new_rows;
  elsif tg_op = 'DELETE' then
    delete from article_quotes t using old_rows o where t.article_id = o.id;
  else
    update article_quotes t set outlet_id = n.outlet_id, published_at = n.published_at,
        visible_from = n.visible_from
      from new_rows n where t.article_id = n.id
        and (t.outlet_id, t.published_at, t.visible_from) is distinct from
          (n.outlet_id, n.published_at, n.visible_from);
    perform refresh_speakers(array(
      select q.id from new_rows n join old_rows o on o.id = n.id and o.outlet_id <> n.outlet_id
      join quote q on q.article_id = n.id));
  end if;
  return null;
end $$;
create trigger follow_new after insert on article
  referencing new table as new_rows for each statement execute function follow_articles();
create trigger follow_changed after update on article
  referencing old table as old_rows new table as new_rows
  for each statement execute function follow_articles();
create trigger follow_removed after delete on article
  referencing old table as old_rows for each statement execute function follow_articles();

-- The rows of new_rows count, those of old_rows do not any more.
create function tally_new_quotes() returns trigger language plpgsql as $$
begin
  update article_quotes t
    set direct = t.direct + d.direct, indirect = t.indirect + d.indirect, mixed = t.mixed + d.mixed
    from (select article_id, count(*) filter (where kind = 'DIRECT') as direct,
        count(*) filter (where kind = 'INDIRECT') as indirect,
        count(*) filter (where kind = 'MIXED') as mixed
      from new_rows where status <> 'RETRACTED' group by 1) d
    where t.article_id = d.article_id;
  return null;
end $$;
create function tally_changed_quotes() returns trigger language plpgsql as $$
begin
  update article_quotes t
    set direct = t.direct + d.direct, indirect = t.indirect + d.indirect, mixed = t.mixed + d.mixed
    from (select article_id, sum(sign) filter (where kind = 'DIRECT') as direct,
        sum(sign) filter (where kind = 'INDIRECT') as indirect,
        sum(sign) filter (where kind = 'MIXED') as mixed
      from (
        select 1 as sign, article_id, kind from new_rows where status <> 'RETRACTED'
        union all select -1, article_id, kind from old_rows where status <> 'RETRACTED') s
      group by 1) c (article_id, direct, indirect, mixed)
      cross join lateral (select coalesce(c.direct, 0) as direct, coalesce(c.indirect, 0) as indirect,
        coalesce(c.mixed, 0) as mixed) d
    where t.article_id = c.article_id and (d.direct, d.indirect, d.mixed) <> (0, 0, 0);
  return null;
end $$;
create function tally_removed_quotes() returns trigger language plpgsql as $$
begin
  update article_quotes t
    set direct = t.direct - d.direct, indirect = t.indirect - d.indirect, mixed = t.mixed - d.mixed
    from (select article_id, count(*) filter (where kind = 'DIRECT') as direct,
        count(*) filter (where kind = 'INDIRECT') as indirect,
        count(*) filter (where kind = 'MIXED') as mixed
      from old_rows where status <> 'RETRACTED' group by 1) d
    where t.article_id = d.article_id;
  return null;
end $$;
create trigger tally_new after insert on quote
  referencing new table as new_rows for each statement execute function tally_new_quotes();
create trigger tally_changed after update on quote
  referencing old table as old_rows new table as new_rows
  for each statement execute function tally_changed_quotes();
create trigger tally_removed after delete on quote
  referencing old table as old_rows for each statement execute function tally_removed_quotes();

-- What is counted by stands beside the rows by speaker and by organisation.
truncate quote_speaker, quote_organisation, quote_count, quote_count_change;
alter table quote_speaker
  add column article_id bigint not null,
  add column outlet_id bigint not null,
  add column kind text not null,
  add column joint boolean not null;
drop index quote_speaker_by_time;
create index quote_speaker_by_time on quote_speaker
  (speaker_id, published_at desc, position, quote_id)
  include (visible_from, retracted, article_id, outlet_id, kind, joint);
create index quote_speaker_by_outlet on quote_speaker (outlet_id, published_at)
  include (speaker_id, quote_id, visible_from, retracted, kind, joint);
create index quote_speaker_joint on quote_speaker (speaker_id, published_at)
  include (quote_id, visible_from, retracted, kind, outlet_id) where joint;
drop index quote_speaker_embargoed;
create index quote_speaker_by_day on quote_speaker (published_at)
  include (speaker_id, quote_id, visible_from, retracted, kind, outlet_id, joint);

alter table quote_organisation
  add column article_id bigint not null,
  add column outlet_id bigint not null,
  add column kind text not null,
  add column speaker_id bigint,
  add column joint boolean not null;
drop index quote_organisation_by_time;
drop index quote_organisation_direct;
drop index quote_organisation_embargoed;
create index quote_organisation_by_time on quote_organisation
  (organisation_id, published_at desc, position, quote_id)
  include (office, office_below, self, self_below, visible_from, retracted,
    article_id, outlet_id, kind, speaker_id, joint);
create index quote_organisation_direct on quote_organisation
  (organisation_id, published_at desc, position, quote_id)
  include (office, self, visible_from, retracted, article_id, outlet_id, kind, speaker_id, joint)
  where office or self;

create or replace view quote_speaker_source as
  select q.id as quote_id, a.speaker_id, a.role_organisation_id,
    day_of(coalesce(q.said_at, q.published_at)) as said_on, q.position, q.published_at,
    q.visible_from, q.status = 'RETRACTED' as retracted,
    q.article_id, p.outlet_id, q.kind,
    exists (select from attribution b
      where b.quote_id = q.id and b.speaker_id <> a.speaker_id) as joint
  from quote q join article p on p.id = q.article_id join attribution a on a.quote_id = q.id
  where a.speaker_id is not null;

create or replace view quote_organisation_source as
  select q.id as quote_id, p.ancestor_id as organisation_id, q.published_at,
    q.visible_from, q.position,
    bool_or(o.office and p.depth = 0) as office, bool_or(o.office and p.depth > 0) as office_below,
    bool_or(not o.office and p.depth = 0) as self, bool_or(not o.office and p.depth > 0) as self_below,
    q.status = 'RETRACTED' as retracted, q.article_id, r.outlet_id, q.kind,
    s.speaker_id, s.joint
  from quote q
  join article r on r.id = q.article_id
  join attribution a on a.quote_id = q.id
  cross join lateral (select min(b.speaker_id) filter (where b.speaker_id is not null) as speaker_id,
    coalesce(min(b.speaker_id) <> max(b.speaker_id), false) as joint
    from attribution b where b.quote_id = q.id) s
  cross join lateral (values (a.role_organisation_id, true),
    (case when a.speaker_kind = 'ORGANISATION' then a.speaker_id end, false)) as o (id, office)
  -- offset 0: ancestors are looked up for each organisation, never paired with quotes first
  cross join lateral (select u.ancestor_id, u.depth from organisation_path u where u.descendant_id = o.id
    and u.span @> day_of(coalesce(q.said_at, q.published_at)) offset 0) p
  group by q.id, r.outlet_id, s.speaker_id, s.joint, p.ancestor_id;

create or replace view quote_search_source as
  select q.id as quote_id, q.published_at, q.visible_from,
    q.status = 'RETRACTED' as retracted,
    to_tsvector(search_config(q.language), q.text) || array_to_tsvector(array[
      'language ' || lower(q.language),
      'month ' || to_char(q.published_at at time zone 'UTC', 'YYYY-MM'),
      'day ' || to_char(q.published_at at time zone 'UTC', 'YYYY-MM-DD')
    ]) as words,
    (select f.id from quote_form f
      where f.fingerprint = form_fingerprint(normal_form(q.text))) as form_id
  from quote q;
drop index quote_search_embargoed;

create or replace function fill_organisations(quotes bigint[], organisations bigint[] default null) returns void
language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  insert into quote_organisation (quote_id, organisation_id, published_at, visible_from, position,
      office, office_below, self, self_below, retracted, article_id, outlet_id, kind, speaker_id, joint)
    select quote_id, organisation_id, published_at, visible_from, position,
      office, office_below, self, self_below, retracted, article_id, outlet_id, kind, speaker_id, joint
    from quote_organisation_source
    where quote_id = any(quotes) and (organisations is null or organisation_id = any(organisations));
end $$;
create or replace function fill_speakers(quotes bigint[]) returns boolean
language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  insert into quote_speaker (quote_id, speaker_id, role_organisation_id, said_on, position,
      published_at, visible_from, retracted, article_id, outlet_id, kind, joint)
    select quote_id, speaker_id, role_organisation_id, said_on, position,
      published_at, visible_from, retracted, article_id, outlet_id, kind, joint
    from quote_speaker_source where quote_id = any(quotes);
  perform fill_organisations(quotes);
  return change_counts(quotes, 'SPEAKERS', 1);
end $$;

create or replace function follow_changed_quotes() returns trigger language plpgsql as $$
begin
  perform refresh_words(array(
    select id from new_rows n join old_rows o using (id)
    where (n.published_at, n.visible_from, n.status = 'RETRACTED', n.text, n.language)
      is distinct from (o.published_at, o.visible_from, o.status = 'RETRACTED', o.text, o.language)));
  perform refresh_speakers(array(
    select id from new_rows n join old_rows o using (id)
    where (n.published_at, n.visible_from, n.status = 'RETRACTED', n.position, n.said_at, n.kind)
      is distinct from (o.published_at, o.visible_from, o.status = 'RETRACTED', o.position, o.said_at, o.kind)));
  return null;
end $$;

-- Of a speaker, through whatever office or none, also by kind: what is neither is direct.
alter table quote_count
  add column indirect integer not null,
  add column mixed integer not null;
-- A change counts from an instant on; those of embargoes to come stay here, unfolded.
alter table quote_count_change
  add column visible_from timestamptz not null,
  add column indirect integer not null,
  add column mixed integer not null;
-- of organisations by what is said through an office in them, for facets
create index quote_count_offices on quote_count (grain, starts, office desc, organisation_id)
  where speaker_id = 0 and organisation_id > 0 and office > 0 and grain <> 'DAY';

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
  select 'SPEAKERS', 0, speaker_id, quote_id, day_of(published_at), visible_from, retracted, 1, 1, 1, 1,
    (kind = 'INDIRECT')::int, (kind = 'MIXED')::int
  from quote_speaker
  union all
  select 'SPEAKERS', p.ancestor_id, s.speaker_id, s.quote_id, day_of(s.published_at), s.visible_from, s.retracted,
    (p.depth = 0)::int, 1, (p.depth = 0)::int, 1, 0, 0
  from quote_speaker s
  join organisation_path p on p.descendant_id = s.role_organisation_id and p.span @> s.said_on;

create or replace view quote_count_source as
  select f.organisation_id, f.speaker_id, g.grain, g.starts,
    sum(f.office)::int as office, sum(f.office_tree)::int as office_tree,
    sum(f.with_self)::int as with_self, sum(f.tree_with_self)::int as tree_with_self,
    sum(f.indirect)::int as indirect, sum(f.mixed)::int as mixed
  from quote_fact f cross join lateral grains_of(f.day, f.speaker_id) g
  where f.visible_from <= now() and not f.retracted
  group by 1, 2, 3, 4;
-- An arm for each grain: a reader that names one plans with one.
create or replace view quote_count_recent as
  select organisation_id, speaker_id, 'ALL' as grain, '-infinity'::date as starts,
    office, office_tree, with_self, tree_with_self, indirect, mixed
  from quote_count_change where visible_from <= now()
  union all
  select organisation_id, speaker_id, 'MONTH', date_trunc('month', day::timestamp)::date,
    office, office_tree, with_self, tree_with_self, indirect, mixed
  from quote_count_change where visible_from <= now()
  union all
  select organisation_id, speaker_id, 'DAY', day,
    office, office_tree, with_self, tree_with_self, indirect, mixed
  from quote_count_change where visible_from <= now() and speaker_id = 0;
create or replace view quote_count_now as
  select organisation_id, speaker_id, grain, starts, office, office_tree, with_self, tree_with_self,
    indirect, mixed
  from quote_count
  union all
  select organisation_id, speaker_id, grain, starts, office, office_tree, with_self, tree_with_self,
    indirect, mixed
  from quote_count_recent;

create or replace function change_counts(quotes bigint[], of_part text, sign integer, organisations bigint[] default null)
returns boolean
language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  due boolean;
begin
  with appended as (
    insert into quote_count_change (organisation_id, speaker_id, day, visible_from,
      office, office_tree, with_self, tree_with_self, indirect, mixed)
    select organisation_id, speaker_id, day, visible_from, sign * sum(office), sign * sum(office_tree),
      sign * sum(with_self), sign * sum(tree_with_self), sign * sum(indirect), sign * sum(mixed)
    from quote_fact
    where quote_id = any(quotes) and part = of_part and visible_from < 'infinity' and not retracted
      and (organisations is null or organisation_id = any(organisations))
    group by organisation_id, speaker_id, day, visible_from
    returning id
  )
  select coalesce(bool_or(id % 2000 = 0), false) into due from appended;
  return due;
end $$;

create or replace function fold_counts() returns void
language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  if not pg_try_advisory_xact_lock(hashtext('quote_count')) then return; end if;
  with gone as (
    delete from quote_count_change where visible_from <= now() returning *
  )
  insert into quote_count as c (organisation_id, speaker_id, grain, starts,
    office, office_tree, with_self, tree_with_self, indirect, mixed)
  select o.organisation_id, o.speaker_id, g.grain, g.starts,
    sum(o.office), sum(o.office_tree), sum(o.with_self), sum(o.tree_with_self),
    sum(o.indirect), sum(o.mixed)
  from gone o cross join lateral grains_of(o.day, o.speaker_id) g
  group by 1, 2, 3, 4
  having sum(o.tree_with_self) <> 0 or sum(o.office) <> 0 or sum(o.office_tree) <> 0
    or sum(o.with_self) <> 0 or sum(o.indirect) <> 0 or sum(o.mixed) <> 0
  on conflict (organisation_id, speaker_id, grain, starts) do update set
    office = c.office + excluded.office, office_tree = c.office_tree + excluded.office_tree,
    with_self = c.with_self + excluded.with_self, tree_with_self = c.tree_with_self + excluded.tree_with_self,
    indirect = c.indirect + excluded.indirect, mixed = c.mixed + excluded.mixed;
end $$;

drop function settle_embargoes();
drop function settled(timestamptz);

-- What a speaker said, where and how, without its words: anew.
create function refill_speaker_tables() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('organisation_parent'));
  lock table article, quote, attribution in share mode;
  truncate article_quotes, quote_speaker, quote_organisation, quote_count, quote_count_change;
  insert into article_quotes
    select article_id, outlet_id, published_at, visible_from, direct, indirect, mixed
    from article_quotes_source;
  insert into quote_speaker (quote_id, speaker_id, role_organisation_id, said_on, position,
      published_at, visible_from, retracted, article_id, outlet_id, kind, joint)
    select quote_id, speaker_id, role_organisation_id, said_on, position,
      published_at, visible_from, retracted, article_id, outlet_id, kind, joint
    from quote_speaker_source;
  insert into quote_organisation (quote_id, organisation_id, published_at, visible_from, position,
      office, office_below, self, self_below, retracted, article_id, outlet_id, kind, speaker_id, joint)
    select quote_id, organisation_id, published_at, visible_from, position,
      office, office_below, self, self_below, retracted, article_id, outlet_id, kind, speaker_id, joint
    from quote_organisation_source;
  insert into quote_count (organisation_id, speaker_id, grain, starts,
      office, office_tree, with_self, tree_with_self, indirect, mixed)
    select organisation_id, speaker_id, grain, starts,
      office, office_tree, with_self, tree_with_self, indirect, mixed
    from quote_count_source;
  insert into quote_count_change (organisation_id, speaker_id, day, visible_from,
      office, office_tree, with_self, tree_with_self, indirect, mixed)
    select organisation_id, speaker_id, day, visible_from, sum(office), sum(office_tree),
      sum(with_self), sum(tree_with_self), sum(indirect), sum(mixed)
    from quote_fact where visible_from > now() and visible_from < 'infinity' and not retracted
    group by organisation_id, speaker_id, day, visible_from;
end $$;

-- All of them anew, in one go: for data that came in past the triggers. Writers wait meanwhile.
-- Wordings keep their ids.
create or replace function refill_quote_tables() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('organisation_parent'));
  lock table article, quote, attribution in share mode;
  truncate quote_search, quote_language;
  insert into quote_form (fingerprint, form, words, lead, runs)
    select fingerprint, form, words, lead, runs from quote_form_source
    on conflict (fingerprint) do update
      set form = excluded.form, words = excluded.words, lead = excluded.lead, runs = excluded.runs;
  insert into quote_search (quote_id, published_at, visible_from, retracted, words, form_id)
    select quote_id, published_at, visible_from, retracted, words, form_id from quote_search_source;
  insert into quote_language (language) select distinct lower(language) from quote;
  perform refill_speaker_tables();
end $$;
select refill_speaker_tables();
`;
