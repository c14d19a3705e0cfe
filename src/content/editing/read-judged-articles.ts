import type { EntityManager } from 'typeorm';

/** A quote as an annotation: offsets are code points into the text of its article, end exclusive. */
export interface JudgedQuote {
  readonly quote: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** As printed, else the name; of joint speakers the first. */
  readonly speaker: string | null;
  readonly speaker_start: number | null;
  readonly speaker_end: number | null;
  readonly speaker_entity: string | null;
  readonly speaker_aliases: readonly string[];
  readonly verb: string | null;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /** False where no editor judged the quote yet: it neither counts for nor against anybody. */
  readonly in_scope: boolean;
  readonly ignore: boolean;
}

/** The current text of an article with the quotes that stand in it. */
export interface JudgedArticle {
  readonly rowId: string;
  readonly text: string;
  readonly quotes: readonly JudgedQuote[];
}

const batchSize = 50;

/**
 * All articles, whatever their status, in which an editor verified, corrected, added or retracted a
 * quote, oldest first, in short batches by keyset. A retracted quote is not among the quotes, so that
 * whoever finds it again is wrong; quotes whose words an earlier text of the article holds are left out.
 */
export async function* readJudgedArticles(manager: EntityManager): AsyncGenerator<JudgedArticle> {
  let after = '0';
  for (;;) {
    const batch: JudgedArticle[] = await manager.query(judgedArticles, [after, batchSize]);
    yield* batch;
    if (batch.length < batchSize) return;
    after = batch.at(-1)!.rowId;
  }
}

const judgedArticles = `
  select a.id as "rowId", v.plain_text as text, coalesce((
    select jsonb_agg(jsonb_build_object(
        'quote', q.text,
        'start', places.spans -> 0 -> 0,
        'end', places.spans -> -1 -> 1,
        'spans', coalesce(places.spans, '[]'),
        'speaker', coalesce(said.text, s.name),
        'speaker_start', said.span_start,
        'speaker_end', said.span_end,
        'speaker_entity', s.name,
        'speaker_aliases', (
          select coalesce(jsonb_agg(o.name order by o.id), '[]') from other_name o where o.speaker_id = s.id),
        'verb', q.cue,
        'kind', lower(q.kind),
        'in_scope', q.verified_at is not null,
        'ignore', q.verified_at is null) order by q.position)
    from quote q
    join article_version own on own.article_id = q.article_id and own.version = q.article_version
    left join attribution said on said.quote_id = q.id and said.ordinal = 1
    left join speaker s on s.id = said.speaker_id
    left join lateral (
      select jsonb_agg(jsonb_build_array(p.span_start, p.span_end) order by p.ordinal) as spans
      from quote_span p where p.quote_id = q.id) places on true
    where q.article_id = a.id and q.status <> 'RETRACTED' and own.text_hash = v.text_hash), '[]') as quotes
  from article a
  join article_version v on v.article_id = a.id and v.version = a.version
  where a.id > $1 and exists (
    select from quote q where q.article_id = a.id
    and (q.verified_at is not null or (q.status = 'RETRACTED' and not q.retracted_by_import)))
  order by a.id limit $2`;
