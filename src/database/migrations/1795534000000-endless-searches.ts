import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches without a beginning fail on no server: before Postgres 17 there is no infinite interval. */
export class EndlessSearches1795534000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Pages of a search need this function: drop the database instead.');
  }
}

const sql = String.raw`
-- Hits from the newest on: so many as wanted, if there are, and as a rule some more, in no order.
-- None is older than since, and all stand behind (before, before_id): newest first, of the same instant
-- by id.
-- Goes back by spans of whole days or months, as many as hold the quotes in which the missing hits are
-- to be expected; reads all the rest at once where its hits cost less than the way to the missing ones:
-- a hit, mostly a page of its own, costs as much as some 170 quotes of a span, whose list in the index is
-- run through. How many quotes there are is told by the folded counts: what is quick depends on them, not
-- what is found.
-- The words and the span are two conditions: as one tsquery the index would judge each quote of the
-- span, not only where both lists meet.
create or replace function newest_hits(sought tsquery, enough integer, with_hidden boolean,
  with_retracted boolean default false, since timestamptz default '-infinity',
  before timestamptz default 'infinity', before_id bigint default 0)
returns table (quote_id bigint, published_at timestamptz, score real)
language plpgsql stable strict rows 2000
set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  bound timestamptz := before + interval '1 microsecond';
  newest timestamptz;
  starts timestamptz;
  unit text;
  form text;
  spans tsquery[];
  stored bigint;
  seen bigint := 0;
  wanted bigint := 4::bigint * enough;
  first_day date;
  volume bigint;
  units integer;
  missing float8;
  rate float8;
  hits integer;
  total integer := 0;
begin
  select coalesce(sum(c.office), 0) into stored from quote_count c
    where c.organisation_id = 0 and c.speaker_id = 0 and c.grain = 'ALL';
  if isfinite(since) then
    select coalesce(sum(c.office), 0) into wanted from quote_count c
      where c.organisation_id = 0 and c.speaker_id = 0 and c.grain = 'MONTH'
        and c.starts >= date_trunc('month', since at time zone 'UTC')::date;
    -- the instant behind which some page stopped: there are about as many hits as a page ranks
    missing := 2000;
    rate := missing / greatest(wanted, 1);
  end if;
  while 3 * wanted < 2 * (stored - seen) loop
    exit when rate * (stored - seen) < missing * (1 + 0.006 / rate);
    select max(q.published_at) into newest from quote q where q.published_at < bound;
    if newest is null or newest < since then return; end if;
    select case when c.office > 2 * wanted or newest < since + interval '40 days' then 'DAY' else 'MONTH' end
      into unit from quote_count c
      where c.organisation_id = 0 and c.speaker_id = 0 and c.grain = 'MONTH' and c.starts <= day_of(newest)
      order by c.starts desc limit 1;
    select w.starts, w.volume, w.units into first_day, volume, units
      from (
        select c.starts, sum(c.office) over newer as volume, row_number() over newer as units
        from quote_count c
        where c.organisation_id = 0 and c.speaker_id = 0 and c.grain = unit and c.starts <= day_of(newest)
        window newer as (order by c.starts desc)
      ) w
      where w.volume >= wanted or w.starts <= day_of(since)
      order by w.starts desc limit 1;
    exit when first_day is null;
    form := case unit when 'DAY' then '''"day" YYYY-MM-DD''' else '''"month" YYYY-MM''' end;
    spans := array(select to_char(d, form)::tsquery
      from generate_series(greatest(first_day::timestamp, date_trunc(unit, since at time zone 'UTC')),
        newest at time zone 'UTC', ('1 ' || unit)::interval) d);
    -- a date far ahead of all others: its own day or month alone, for now
    if cardinality(spans) > 2 * units + 60 then
      first_day := date_trunc(unit, newest at time zone 'UTC');
      spans := spans[cardinality(spans):];
      volume := 0;
    end if;
    starts := greatest(since, first_day::timestamp at time zone 'UTC');
    return query select h.* from unnest(spans) w (span) cross join lateral (
      select s.quote_id, s.published_at, ts_rank(s.words, sought) from quote_search s
      where s.words @@ sought and s.words @@ w.span and s.published_at >= starts and s.published_at < bound
        and (s.published_at < before or (s.published_at = before and s.quote_id > before_id))
        and (with_retracted or not s.retracted) and (with_hidden or s.visible_from <= now())
      -- offset 0: the index is asked for each span, for both conditions
      offset 0) h;
    get diagnostics hits = row_count;
    total := total + hits;
    if total >= enough or starts <= since then return; end if;
    bound := starts;
    continue when volume = 0;
    seen := seen + volume;
    missing := (enough - total) * (1 + 1.5 / sqrt(total + 1));
    rate := greatest(total, 1) / seen::float8;
    wanted := least(24 * seen, missing / rate);
  end loop;
  return query select s.quote_id, s.published_at, ts_rank(s.words, sought) from quote_search s
    where s.words @@ sought and s.published_at >= since and s.published_at < bound
      and (s.published_at < before or (s.published_at = before and s.quote_id > before_id))
      and (with_retracted or not s.retracted) and (with_hidden or s.visible_from <= now());
end $$;
`;
