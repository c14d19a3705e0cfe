-- What PostGraphile has no words for: what the public sees, newest first, over the tables that have an
-- index for it, and pages behind the keys of a row. Functions in plain SQL that Postgres inlines.
drop schema if exists bench cascade;
create schema bench;
create function bench.speaker_latest(s speaker) returns setof quote language sql stable as $$
  select q.* from quote_speaker x join quote q on q.id = x.quote_id
  where x.speaker_id = s.id and x.visible_from <= now() and not x.retracted
  order by x.published_at desc, x.position, x.quote_id
$$;
create function bench.speaker_further(s speaker, since timestamptz, place integer, behind bigint)
returns setof quote language sql stable as $$
  select q.* from quote_speaker x join quote q on q.id = x.quote_id
  where x.speaker_id = s.id and x.visible_from <= now() and not x.retracted and x.published_at <= since
    and (x.published_at < since or x.position > place or x.position = place and x.quote_id > behind)
  order by x.published_at desc, x.position, x.quote_id
$$;
create function bench.newest_of(organisation bigint, since timestamptz, until timestamptz)
returns setof quote language sql stable as $$
  select q.* from quote_organisation x join quote q on q.id = x.quote_id
  where x.organisation_id = organisation and (x.office or x.office_below)
    and x.visible_from <= now() and not x.retracted and x.published_at >= since and x.published_at < until
  order by x.published_at desc, x.position, x.quote_id
$$;
create function bench.article_shown(a article) returns setof quote language sql stable as $$
  select q.* from quote q where q.article_id = a.id and q.status <> 'RETRACTED' and q.visible_from <= now()
  order by q.position, q.id
$$;
create function bench.speaker_offices(s speaker) returns setof membership language sql stable as $$
  select m.* from membership m where m.person_id = s.id and m.visible_from <= now()
  order by coalesce(lower(m.span), '-infinity'::date) desc, m.id
$$;
create function bench.speaker_members(s speaker) returns setof membership language sql stable as $$
  select m.* from membership m where m.organisation_id = s.id and m.visible_from <= now()
  order by coalesce(lower(m.span), '-infinity'::date) desc, m.id
$$;
