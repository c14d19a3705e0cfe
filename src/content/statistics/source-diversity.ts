import { Arg, Args, ArgsType, Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { Compiled } from '../../graphql/compiled.js';
import { pageSize } from '../../graphql/page-args.js';
import type { Row } from '../../graphql/row.js';
import { oneOf, type Selected } from '../../graphql/selected.js';
import { integer, sql, type Sql } from '../../graphql/sql.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { DateRangeInput } from './date-range.input.js';
import { inUtcDays } from './period.js';
import { defaultBuckets } from './quote-facets.js';
import { OrganisationShare, SourceDiversity } from './source-diversity.object.js';
import { wordCount } from './word-count.js';

@ArgsType()
class SourceDiversityArgs {
  @Field(() => DateRangeInput, { nullable: true, description: 'Days in UTC; all unless told.' })
  period?: DateRangeInput;
}

/** Organisation.sourceDiversity (semantics 63). */
@Resolver(() => Organisation)
export class SourceDiversityOfOutlet {
  @FieldResolver(() => SourceDiversity, {
    description: 'Read as an outlet: how varied its sources are.',
  })
  @Compiled()
  sourceDiversity(
    outlet: Row<Organisation>,
    @Args(() => SourceDiversityArgs) { period }: SourceDiversityArgs,
  ): Selected {
    return oneOf(sql`
      with printed as materialized (
        select distinct on (p.text_hash) p.id from article p
        where p.outlet_id = ${outlet.id} and p.visible_from <= now()
          and ${inUtcDays(sql`p.published_at`, period)}
        order by p.text_hash, p.published_at, p.id
      ), quoted as materialized (
        select q.id, q.article_id, ${wordCount(sql`q.text`)} as words
        from quote q join printed p on p.id = q.article_id where q.status <> 'RETRACTED'
      ), said as materialized (
        select distinct q.id, q.article_id, q.words, a.speaker_id, w.kind, w.gender,
          case w.kind when 'ORGANISATION' then a.speaker_id else a.role_organisation_id end as organisation_id,
          coalesce('speaker ' || a.speaker_id, 'words ' || lower(a.text), 'nobody') as source
        from quoted q join attribution a on a.quote_id = q.id left join speaker w on w.id = a.speaker_id
      ), named as (select speaker_id, count(distinct id) as quotes from said where speaker_id is not null group by 1),
      whole as (
        select (select count(*) from quoted) as quotes,
          (select count(distinct id) from said where speaker_id is not null) as named_quotes,
          (select sum(quotes) from named) as voices
      )
      select (select count(*) from printed) as articles, whole.quotes,
        (select count(*) from named) as distinct_speakers,
        (select count(distinct organisation_id) from said) as distinct_organisations,
        (select max(quotes) from named)::double precision / nullif(whole.named_quotes, 0) as top_speaker_share,
        1 / (select sum(power(quotes::double precision / whole.voices, 2)) from named) as effective_speakers,
        (select avg((sources = 1)::int::double precision) from (
          select count(distinct source) as sources from said group by article_id) s) as single_source_article_share,
        (whole.quotes - whole.named_quotes)::double precision / nullif(whole.quotes, 0) as unnamed_share,
        ${byGender} as by_gender, ${byOrganisation} as organisations
      from whole`);
  }
}

/** Fields of an outlet's diversity that are more than a column. */
@Resolver(() => SourceDiversity)
export class SourceDiversityFields {
  @FieldResolver(() => [OrganisationShare], {
    description: 'The organisations most quoted, themselves or through an office; 10 unless told.',
  })
  @Compiled()
  byOrganisation(
    diversity: { readonly organisations: Sql },
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' })
    args: { first?: number },
  ): Selected {
    const limit = integer(pageSize('first', args.first ?? defaultBuckets));
    return sql`(select coalesce(jsonb_agg(o.share order by o.n), '[]')
      from jsonb_array_elements(${diversity.organisations}) with ordinality o(share, n)
      where o.n <= ${limit})`;
  }
}

/** Quotes by people; a row for those of unknown gender unless there are none at all. */
const byGender = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('value', g.gender, 'quotes', g.quotes,
    'speakers', g.speakers, 'words', g.words, 'share', g.quotes::double precision / g.all_quotes)
    order by g.quotes desc, g.gender collate "C"), '[]')
  from (
    select v.gender, count(distinct s.id) as quotes, count(distinct s.speaker_id) as speakers,
      coalesce((select sum(d.words) from (select distinct t.id, t.words from said t
        where t.kind = 'PERSON' and coalesce(t.gender, 'unknown') = v.gender) d), 0) as words,
      (select count(distinct id) from said where kind = 'PERSON') as all_quotes
    from (
      select distinct coalesce(gender, 'unknown') as gender from said where kind = 'PERSON'
      union
      select 'unknown' where exists (select from said where kind = 'PERSON')
    ) v left join said s on s.kind = 'PERSON' and coalesce(s.gender, 'unknown') = v.gender
    group by v.gender
  ) g)`;

const byOrganisation = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('organisationId', o.organisation_id,
    'quotes', o.quotes, 'share', o.quotes::double precision / whole.quotes)
    order by o.quotes desc, w.folded_name collate "C", w.id), '[]')
  from (select organisation_id, count(distinct id) as quotes from said
    where organisation_id is not null group by 1) o join speaker w on w.id = o.organisation_id)`;
