import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Offices that articles state show only the days of articles that the public sees. A hidden article
 * leaves the span of an office as it is; when it becomes public, the days are made good.
 */
export class StatedOffices1795512218000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Offices would show the days of hidden articles again.');
  }
}

const sql = String.raw`
-- Which quotes state an extracted office, on which days.
create view office_statement as
  select m.id, q.article_id, q.visible_from, day_of(q.published_at)::text as day
  from membership m join attribution a on a.role_membership_id = m.id join quote q on q.id = a.quote_id
  where m.extracted and a.role_basis = 'STATED';

-- The days of the offices that these articles state: an office that was public only
-- grows, one that was hidden shows the articles that are visible no later than it. Each change is a
-- version with a revision.
create function restate_offices(articles bigint[]) returns void language plpgsql as $$
declare
  seen_at timestamptz := clock_timestamp();
begin
  with stated as (
    select distinct s.id from office_statement s where s.article_id = any(articles)
  ), statement as (
    select s.id, s.day, case when s.visible_from <= seen_at then '-infinity' else s.visible_from end as visible_from
    from office_statement s where s.id in (select id from stated)
  ), office as (
    select m.*, m.visible_from <= seen_at as is_public,
      least(case when m.visible_from <= seen_at then '-infinity' else m.visible_from end,
        (select min(s.visible_from) from statement s where s.id = m.id)) as shown_from
    from membership m where m.id in (select id from stated)
    order by m.id for no key update
  ), wanted as (
    select o.id, o.version, o.start_date, o.end_date, o.shown_from,
      case when o.is_public then least(o.start_date, min(s.day)) else min(s.day) end as new_start,
      case when o.is_public then greatest(o.end_date, max(s.day)) else max(s.day) end as new_end
    from office o join statement s on s.id = o.id and s.visible_from <= o.shown_from
    group by o.id, o.version, o.start_date, o.end_date, o.shown_from, o.is_public
  ), changed as (
    update membership m set visible_from = w.shown_from, start_date = w.new_start, end_date = w.new_end,
      version = m.version + ((w.new_start, w.new_end) is distinct from (w.start_date, w.end_date))::int
    from wanted w where w.id = m.id and (m.visible_from > w.shown_from
      or (w.new_start, w.new_end) is distinct from (w.start_date, w.end_date))
    returning m.id, m.version, w.start_date, w.end_date, w.new_start, w.new_end
  )
  insert into revision (entity_type, entity_id, version, changed_at, actor_name, actor_kind, changes)
    select 'Membership', id, version, clock_timestamp(), 'system', 'system', (
      select jsonb_agg(jsonb_build_object('field', field, 'before', before, 'after', after))
      from (values ('startDate', start_date, new_start), ('endDate', end_date, new_end)) as
        f (field, before, after) where before is distinct from after)
    from changed where (new_start, new_end) is distinct from (start_date, end_date) order by id;
end $$;

create or replace function reveal_speakers() returns trigger language plpgsql as $$
begin
  update speaker s set visible_from = (
      select min(a.visible_from) from speaker_in_article l join article a on a.id = l.article_id
      where l.speaker_id = s.id)
    where s.visible_from > now() and s.id in (
      select speaker_id from speaker_in_article where article_id = new.id);
  perform restate_offices(array[new.id]);
  return null;
end $$;

-- Offices are locked before the lock of the events is taken, as by every writer.
create or replace function lift_embargoes() returns integer language plpgsql as $$
declare
  since timestamptz := (select lifted_until from embargo_clock);
  until timestamptz := clock_timestamp();
  found_first bigint[] := lifted_between(since, until);
  lifted bigint[];
begin
  if found_first = '{}' then return 0; end if;
  perform restate_offices(found_first);
  perform pg_advisory_xact_lock(hashtext('quote_event'));
  since := (select lifted_until from embargo_clock);
  lifted := lifted_between(since, until);
  if not lifted <@ found_first then perform restate_offices(lifted); end if;
  perform announce(array(
    select q.id from unnest(lifted) with ordinality as l (article_id, n) join quote q using (article_id)
    where q.status <> 'RETRACTED' order by l.n, q.position));
  update embargo_clock set lifted_until = greatest(lifted_until, until);
  return cardinality(lifted);
end $$;
create function lifted_between(since timestamptz, until timestamptz) returns bigint[] language sql stable as $$
  select array(select id from article where visible_from > since and visible_from <= until
    and visible_from > '-infinity' and visible_from < 'infinity' order by visible_from, id)
$$;
`;
