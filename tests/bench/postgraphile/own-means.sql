-- Counts, the best of each month and search as one writes them for PostGraphile over tables with indexes:
-- what is counted is counted when it is asked for, and full text is a GIN index, ts_rank and ts_headline.
create function bench.said_for(organisation bigint) returns setof quote_organisation language sql stable as $$
  select x.* from quote_organisation x
  where x.organisation_id = organisation and (x.office or x.office_below)
    and x.visible_from <= now() and not x.retracted
$$;
create function bench.months_of(organisation bigint, since date, until date)
returns table (starts date, quote_count integer) language sql stable as $$
  select m::date, coalesce(c.quotes, 0)::int from generate_series(since, until - 1, interval '1 month') m
  left join (
    select date_trunc('month', x.published_at at time zone 'UTC') as month, count(*) as quotes
    from bench.said_for(organisation) x
    where x.published_at >= since::timestamp at time zone 'UTC' and x.published_at < until::timestamp at time zone 'UTC'
    group by 1) c on c.month = m
  order by m
$$;
create function bench.top_of(organisation bigint, since date, until date)
returns table (month date, total integer, rank integer, quote_count integer, share float8, speaker_id bigint, name text)
language sql stable as $$
  with said as materialized (
    select date_trunc('month', x.published_at at time zone 'UTC') as month, x.quote_id, x.speaker_id, x.joint
    from bench.said_for(organisation) x
    where x.published_at >= since::timestamp at time zone 'UTC' and x.published_at < until::timestamp at time zone 'UTC'),
  totals as (select s.month, count(*) as total from said s group by 1),
  counted as (
    select e.month, e.speaker_id, count(*) as quotes from (
      select s.month, s.speaker_id from said s where not s.joint
      union all
      select s.month, t.speaker_id from said s join quote q on q.id = s.quote_id
        join attribution t on t.quote_id = s.quote_id
        where s.joint and t.speaker_id is not null and exists (select from organisation_path p
          where p.ancestor_id = organisation and p.descendant_id = t.role_organisation_id
            and p.span @> day_of(coalesce(q.said_at, q.published_at)))) e
    group by 1, 2)
  select r.month::date, r.total::int, r.rank::int, r.quotes::int, r.quotes::float8 / r.total, r.id, r.name from (
    select c.month, c.quotes, t.total, s.id, s.name,
      rank() over (partition by c.month order by c.quotes desc) as rank,
      row_number() over (partition by c.month
        order by c.quotes desc, s.folded_name collate "C", s.name collate "C", s.id) as place
    from counted c join totals t on t.month = c.month join speaker s on s.id = c.speaker_id) r
  where r.place <= 10 order by r.month, r.place
$$;
create function bench.search(words text)
returns table (quote_id bigint, score real, text text, html text, article_id bigint, headline text,
  published_at timestamptz, speaker_id bigint, name text) language sql stable as $$
  with sought as materialized (select search_query(words) as q),
  newest as (
    select s.quote_id, s.published_at, s.words from sought, quote_search s
    where s.words @@ sought.q and s.visible_from <= now() and not s.retracted
    order by s.published_at desc fetch first 2000 rows with ties),
  ranked as materialized (
    select n.quote_id, n.published_at, ts_rank(n.words, sought.q) as score from sought, newest n
    order by score desc, n.published_at desc, n.quote_id limit 21)
  select q.id, h.score, q.text, ts_headline(search_config(q.language), q.text, sought.q,
    'StartSel=<mark>, StopSel=</mark>, HighlightAll=true'), a.id, a.headline, a.published_at, s.id, s.name
  from sought, ranked h join quote q on q.id = h.quote_id
  join article a on a.id = q.article_id
  left join attribution t on t.quote_id = q.id and t.ordinal = 1
  left join speaker s on s.id = t.speaker_id
  order by h.score desc, h.published_at desc, h.quote_id
$$;
