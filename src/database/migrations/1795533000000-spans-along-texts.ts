import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Spans are compared with their text by one walk along it, in the law of each commit and in `whosaid
 * doctor` alike. To cut a long text into pieces took a walk from its beginning for each piece, and for
 * each span one along all pieces.
 */
export class SpansAlongTexts1795533000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('The law is the same before and after: there is nothing to undo.');
  }
}

const sql = String.raw`
-- A text in pieces of 8160 characters. The search for all matches of a pattern goes along a text once,
-- of at most 255 characters at a time; substring() would start from its beginning for each piece.
create function text_pieces(words text) returns table (n integer, piece text)
language sql immutable strict parallel safe rows 1 as $$
  select 0, words where char_length(words) <= 8160
  union all
  select ((o - 1) / 32)::integer, string_agg(m[1], '' order by o)
  from regexp_matches(case when char_length(words) > 8160 then words end, '.{1,255}', 'g')
    with ordinality as t (m, o)
  group by 1
$$;

-- Those of these quotes whose spans do not cut out their words, with what they cut out.
create function quotes_amiss(checked bigint[]) returns table (quote_id bigint, cut text)
language sql stable as $$
  with asked as materialized (
    select id, text, article_id, article_version as version from quote where id = any(checked)
  ), piece as materialized (
    select v.article_id, v.version, p.n, p.piece
    from (select distinct article_id, version from asked) printed
    join article_version v using (article_id, version) cross join lateral text_pieces(v.plain_text) p
  ), placed as (
    select a.id, a.text, s.ordinal, s.exact, s.span_start, s.span_end,
      string_agg(substring(p.piece from greatest(s.span_start - p.n * 8160, 0) + 1
        for s.span_end - greatest(s.span_start, p.n * 8160)), '' order by p.n) as cut
    from asked a join quote_span s on s.quote_id = a.id
    cross join lateral generate_series(s.span_start / 8160, (s.span_end - 1) / 8160) as touched (n)
    left join piece p on p.article_id = a.article_id and p.version = a.version and p.n = touched.n
    group by a.id, a.text, s.quote_id, s.ordinal
  )
  select id, string_agg(cut, ' ' order by ordinal)
  from (
    select *, span_start < lag(span_end) over (partition by id order by ordinal) as runs_back from placed
  ) s
  group by id, text
  having bool_or(exact is distinct from cut) or bool_or(runs_back)
    or text <> string_agg(exact, ' ' order by ordinal)
$$;

create or replace function require_exact_spans(checked bigint[]) returns void language plpgsql as $$
declare
  broken bigint := (select min(quote_id) from quotes_amiss(checked));
begin
  if broken is not null then
    raise exception using errcode = 'check_violation', constraint = 'quote_span_exact',
      message = format('the spans of quote %s do not cut out its words', broken);
  end if;
end $$;
`;
