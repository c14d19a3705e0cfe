import {
  Args,
  ArgsType,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Resolver,
} from 'type-graphql';
import { WhosaidError } from '../../base/errors.js';
import { Compiled } from '../../graphql/compiled.js';
import { connectionOver, edgeTo } from '../../graphql/connection-types.js';
import { key } from '../../graphql/order.js';
import { ForwardPageArgs } from '../../graphql/page-args.js';
import type { Row } from '../../graphql/row.js';
import { connectionOf, type Selected } from '../../graphql/selected.js';
import { integer, sql, type Sql } from '../../graphql/sql.js';
import { nameKeys } from '../lists/speaker-order.js';
import { Person } from '../people/person.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { DateRangeInput } from './date-range.input.js';
import { daysOf, inUtcDays } from './period.js';

/** Somebody quoted in the same articles. */
@ObjectType({ description: 'Somebody quoted in the same articles.' })
export class CoQuotedEdge extends edgeTo(() => Speaker) {
  @Field(() => Int, { description: 'Articles that quote both.' })
  sharedArticles: number;
}

/** Who is quoted in the same articles. */
@ObjectType({ description: 'Who is quoted in the same articles, in pages.' })
export class CoQuotedConnection extends connectionOver(() => CoQuotedEdge) {}

@ArgsType()
class CoQuotedArgs extends ForwardPageArgs {
  @Field(() => DateRangeInput, { nullable: true, description: 'Days in UTC; all unless told.' })
  period?: DateRangeInput;

  @Field(() => Int, { nullable: true, description: 'Leaves out those who share fewer articles.' })
  minArticles?: number;
}

/** Person.coQuotedWith (semantics 64). */
@Resolver(() => Person)
export class CoQuotedWith {
  @FieldResolver(() => CoQuotedConnection, {
    description: 'People and organisations quoted in the same articles, most shared first.',
  })
  @Compiled()
  coQuotedWith(
    person: Row<Person>,
    @Args(() => CoQuotedArgs) { period, minArticles, ...page }: CoQuotedArgs,
  ): Selected {
    const least = leastOf(minArticles);
    const days = period && daysOf(period);
    const statement = sql`
      with mine as materialized (
        ${articlesOf(person.id, inUtcDays(sql`own.published_at`, period))}
      ), shared as (
        select s.speaker_id, count(*) as articles
        from mine m
        -- offset 0: the speakers of each article are looked up, never those of all articles first
        cross join lateral (select distinct s.speaker_id from quote_speaker s
          where s.article_id = m.article_id and not s.retracted offset 0) s
        where s.speaker_id <> ${person.id} group by 1 having count(*) >= ${least}
      )
      select s.speaker_id as node_id, s.articles as shared_articles, w.name, w.folded_name,
        (select count(*) from mine) as own_articles,
        ${days?.from ?? sql`null::date`} as since, ${days?.to ?? sql`null::date`} as until
      from shared s join speaker w on w.id = s.speaker_id`;
    return connectionOf(statement, page, (row) => ({
      where: [],
      order: {
        name: 'coQuotedWith',
        keys: [
          key(row['sharedArticles']!, 'bigint', 'DESC'),
          ...nameKeys({ name: row['name']!, foldedName: row['foldedName']! }, 'ASC'),
          key(row['nodeId']!, 'bigint'),
        ],
      },
    }));
  }
}

/** Fields of somebody quoted in the same articles that are looked up for those of a page alone. */
@Resolver(() => CoQuotedEdge)
export class CoQuotedEdgeFields {
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Shared articles of all that quote either (Jaccard 1901), 0 to 1.',
  })
  @Compiled()
  association(edge: {
    readonly nodeId: Sql;
    readonly sharedArticles: Sql;
    readonly ownArticles: Sql;
    readonly since: Sql;
    readonly until: Sql;
  }): Selected {
    const inPeriod = sql`(${edge.since} is null
      or own.published_at >= ${edge.since}::timestamp at time zone 'UTC'
        and own.published_at < ${edge.until}::timestamp at time zone 'UTC')`;
    return sql`(${edge.sharedArticles}::double precision / (${edge.ownArticles} - ${edge.sharedArticles}
      + (select count(*) from (${articlesOf(edge.nodeId, inPeriod)}) theirs)))`;
  }
}

function articlesOf(speaker: Sql, inPeriod: Sql): Sql {
  return sql`select distinct own.article_id from quote_speaker own
    where own.speaker_id = ${speaker} and not own.retracted and own.visible_from <= now()
      and ${inPeriod}`;
}

function leastOf(minArticles = 1): Sql {
  if (minArticles >= 1) return integer(minArticles);
  throw new WhosaidError('BAD_USER_INPUT', 'minArticles must be 1 or more.', 'minArticles');
}
