-- Counts, the best of each month and search by the counters and functions that Whosaid made for itself:
-- only the way from GraphQL to SQL and back is compared where PostGraphile is given these.
create function bench.months_of(organisation bigint, since date, until date)
returns table (starts date, quote_count integer) language sql stable as $$
  select m::date, coalesce((select sum(c.office_tree) from quote_count_now c
    where c.organisation_id = organisation and c.speaker_id = 0 and c.grain = 'MONTH' and c.starts = m::date), 0)::int
  from generate_series(since, until - 1, interval '1 month') m order by m
$$;
create function bench.top_of(organisation bigint, since date, until date)
returns table (month date, total integer, rank integer, quote_count integer, share float8, speaker_id bigint, name text)
language sql stable as $$
  select r.month, r.total::int, r.rank::int, r.quotes, r.quotes::float8 / r.total, r.id, r.name from (
    select b.month, b.quotes, s.id, s.name,
      (select sum(c.office_tree) from quote_count_now c where c.organisation_id = organisation
        and c.speaker_id = 0 and c.grain = 'MONTH' and c.starts = b.month) as total,
      rank() over (partition by b.month order by b.quotes desc) as rank,
      row_number() over (partition by b.month
        order by b.quotes desc, s.folded_name collate "C", s.name collate "C", s.id) as place
    from top_speakers(organisation,
      array(select m::date from generate_series(since, until - 1, interval '1 month') m), true, 10) b
    join speaker s on s.id = b.speaker_id) r
  where r.place <= 10 order by r.month, r.place
$$;
create function bench.search(words text)
returns table (quote_id bigint, score real, text text, html text, article_id bigint, headline text,
  published_at timestamptz, speaker_id bigint, name text) language sql stable as $$
  with sought as materialized (select search_query(words) as q),
  ranked as materialized (
    select * from (select h.* from sought, newest_hits(sought.q, 2000, false) h
      order by h.published_at desc fetch first 2000 rows with ties) n
    order by n.score desc, n.published_at desc, n.quote_id limit 21)
  select q.id, h.score, q.text, ts_headline(search_config(q.language), q.text, sought.q,
    'StartSel=<mark>, StopSel=</mark>, HighlightAll=true'), a.id, a.headline, a.published_at, s.id, s.name
  from sought, ranked h join quote q on q.id = h.quote_id
  join article a on a.id = q.article_id
  left join attribution t on t.quote_id = q.id and t.ordinal = 1
  left join speaker s on s.id = t.speaker_id
  order by h.score desc, h.published_at desc, h.quote_id
$$;
create function bench.total_of(organisation bigint) returns integer language sql stable as $$
  select coalesce(sum(office_tree), 0)::int from quote_count_now
  where organisation_id = organisation and speaker_id = 0 and grain = 'ALL'
$$;
