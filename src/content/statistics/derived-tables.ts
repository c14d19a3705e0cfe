/** A derived table: what it should hold, computed anew, and what readers see, in equal columns. */
export interface DerivedTable {
  readonly table: string;
  readonly expected: string;
  readonly actual: string;
}

/** A query that finds at most $1 rows that should not be, as (fault, row). */
export interface Law {
  readonly of: string;
  readonly sql: string;
}

/** Every table that triggers keep. */
export const derivedTables: readonly DerivedTable[] = [
  {
    table: 'organisation_path',
    expected: `
      select id as ancestor_id, id as descendant_id, daterange(null, null) as span, 0 as depth
        from speaker where kind = 'ORGANISATION'
      union all
      select ancestor_id, descendant_id, span, depth
        from paths_above(array(select distinct child_id from organisation_parent))`,
    actual: 'select ancestor_id, descendant_id, span, depth from organisation_path',
  },
  likeItsSource('article_quotes', ['article_id, outlet_id, published_at, direct, indirect, mixed']),
  likeItsSource('quote_speaker', [
    'quote_id, speaker_id, role_organisation_id, said_on, position, published_at, retracted',
    'article_id, outlet_id, kind, joint',
  ]),
  likeItsSource('quote_organisation', [
    'quote_id, organisation_id, position, published_at, retracted',
    'office, office_below, self, self_below',
    'article_id, outlet_id, kind, speaker_id, joint',
  ]),
  {
    table: 'quote_form',
    expected: 'select fingerprint, form, words, lead, runs from quote_form_source',
    // a wording whose last quote went stays, for its id
    actual: `select fingerprint, form, words, lead, runs from quote_form
      where fingerprint in (select fingerprint from quote_form_source)`,
  },
  likeItsSource('quote_search', ['quote_id, published_at, retracted, words, form_id']),
  {
    table: 'quote_language',
    expected: 'select distinct lower(language) as language from quote',
    // a language whose last quote went may stay
    actual: `select language from quote_language
      where language in (select lower(language) from quote)`,
  },
  {
    table: 'quote_count',
    expected: `
      select organisation_id, speaker_id, grain, starts,
        office, office_tree, with_self, tree_with_self, indirect, mixed from quote_count_source`,
    actual: `
      select organisation_id, speaker_id, grain, starts, sum(office)::int as office,
        sum(office_tree)::int as office_tree, sum(with_self)::int as with_self,
        sum(tree_with_self)::int as tree_with_self, sum(indirect)::int as indirect,
        sum(mixed)::int as mixed
      from quote_count_now group by 1, 2, 3, 4
      having sum(office) <> 0 or sum(office_tree) <> 0 or sum(with_self) <> 0
        or sum(tree_with_self) <> 0 or sum(indirect) <> 0 or sum(mixed) <> 0`,
  },
];

/** What holds of the rows themselves. */
export const laws: readonly Law[] = [
  broken(
    'the times of a quote are those of its article',
    `select q.id as quote, q.published_at, q.visible_from from quote q
       join article a on a.id = q.article_id
       where (q.published_at, q.visible_from) is distinct from (a.published_at, a.visible_from)`,
  ),
  broken(
    'an article is visible by its status and embargo',
    `select id as article, status, embargo_until, visible_from from article
       where visible_from <> case when status = 'PUBLISHED'
         then coalesce(embargo_until, '-infinity') else 'infinity' end`,
  ),
  broken(
    'an article has the text that its hash names',
    `select a.id as article, a.text_hash from article a
       left join lateral (select plain_text from article_version
         where article_id = a.id order by version desc limit 1) v on true
       where a.text_hash is distinct from encode(sha256(convert_to(v.plain_text, 'UTF8')), 'hex')`,
  ),
  broken(
    'the spans of a quote cut its words out of the text',
    // of some articles at a time: so many texts are in memory at once
    `select a.quote_id as quote, q.text, a.cut as words
       from (select array_agg(id) as ids from quote group by article_id / 64) batch
       cross join lateral quotes_amiss(batch.ids) a join quote q on q.id = a.quote_id`,
  ),
];

function likeItsSource(table: string, columns: readonly string[]): DerivedTable {
  const select = `select ${columns.join(', ')}, visible_from`;
  return { table, expected: `${select} from ${table}_source`, actual: `${select} from ${table}` };
}

function broken(of: string, rows: string): Law {
  return { of, sql: `select 'broken' as fault, to_jsonb(d) as row from (${rows} limit $1) d` };
}
