import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A search goes back by months as soon as its spans are longer than two weeks. */
export class SearchSpans1795512582000 implements MigrationInterface {
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
-- Goes back by spans of days, of months where they are longer than two weeks, each as long as the
-- hits so far suggest and at most eight times the way gone, so that a frequent word reads few hits
-- and a rare one takes few steps, however much is stored. The index asks each quote of a span for
-- each of its days: a month's own word costs a tenth of thirty days.
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
  spans tsquery;
  width integer := 2;
  gone integer := 0;
  hits integer;
  total integer := 0;
begin
  while total < enough loop
    select max(q.published_at) into newest from quote q where q.published_at < bound;
    exit when newest is null or newest < since or width > 750;
    unit := case when width > 14 then 'month' else 'day' end;
    starts := greatest(since,
      date_trunc(unit, (newest at time zone 'UTC') - (width - 1) * interval '1 day') at time zone 'UTC');
    select string_agg(quote_literal(case unit when 'day' then to_char(d, '"day" YYYY-MM-DD')
        else to_char(d, '"month" YYYY-MM') end), ' | ')::tsquery
      into spans from generate_series(date_trunc(unit, starts at time zone 'UTC'),
        newest at time zone 'UTC', ('1 ' || unit)::interval) d;
    return query select s.quote_id, s.published_at, ts_rank(s.words, sought) from quote_search s
      where s.words @@ (sought && spans) and s.published_at >= starts and s.published_at < bound
        and (s.published_at < before or (s.published_at = before and s.quote_id > before_id))
        and (with_retracted or not s.retracted) and (with_hidden or s.visible_from <= now());
    get diagnostics hits = row_count;
    total := total + hits;
    gone := gone + 1 + day_of(newest) - day_of(starts);
    bound := starts;
    width := least(8 * gone, ceil(1.1 * (enough - total) * gone / greatest(total, 1)));
  end loop;
  if total < enough and newest >= since then
    return query select s.quote_id, s.published_at, ts_rank(s.words, sought) from quote_search s
      where s.words @@ sought and s.published_at >= since and s.published_at < bound
        and (s.published_at < before or (s.published_at = before and s.quote_id > before_id))
        and (with_retracted or not s.retracted) and (with_hidden or s.visible_from <= now());
  end if;
end $$;
`;
