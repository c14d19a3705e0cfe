import { Args, ArgsType, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Compiled } from '../../graphql/compiled.js';
import { pageSize } from '../../graphql/page-args.js';
import type { Scope } from '../../graphql/scope.js';
import { manyOf, type Selected } from '../../graphql/selected.js';
import { integer, parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import { texts } from '../lists/value-conditions.js';
import { OtherName } from '../speakers/other-name.entity.js';
import { SpeakerKind } from '../quotes/speaker-kind.enum.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { lexemesOf, nameWords } from './name-words.js';

/** Somebody whom a query may mean. */
@ObjectType({ description: 'Somebody whom a query may mean.' })
export class Suggestion {
  @Field(() => Speaker, { description: 'Who.' })
  speaker: Speaker;

  @Field(() => String, { description: 'The name or other name that was met.' })
  matchedName: string;

  @Field(() => Float, { description: 'How well it was met, 0 to 1; more for those quoted often.' })
  score: number;

  @Field(() => Int, { description: 'Public quotes.' })
  quoteCount: number;
}

@ArgsType()
class SuggestArgs {
  @Field(() => String, { description: 'Words of a name, the last one perhaps unfinished.' })
  query: Value<string>;

  @Field(() => [SpeakerKind], {
    nullable: true,
    description: 'People, organisations or both; both unless told.',
  })
  kinds?: readonly string[];

  @Field(() => Int, { nullable: true, description: 'How many, at most 100; 10 unless told.' })
  first?: number;
}

const defaultSuggestions = 10;

/** Query.suggest (semantics 66). */
@Resolver()
export class Suggest {
  @Query(() => [Suggestion], {
    description:
      'Find a speaker by any of their names: aliases, ranks and honorifics, diacritics, one typo.',
  })
  @Compiled()
  suggest(_: unknown, @Args(() => SuggestArgs) args: SuggestArgs, scope: Scope): Selected {
    const words = args.query.map(nameWords);
    const asked = parameter(words, 'text[]');
    return manyOf(sql`
      with named as materialized (${namesMet(words, args.kinds, scope)}),
      best as (
        select distinct on (n.speaker_id) n.* from (
          select m.*, name_score(${asked}, m.folded_name) as quality from named m
        ) n where n.quality > 0
        order by n.speaker_id, n.quality desc, n.is_main desc, n.name collate "C"
      ), counted as (
        select b.*, (select coalesce(sum(c.office), 0) from quote_count_now c
          where c.organisation_id = 0 and c.speaker_id = b.speaker_id and c.grain = 'ALL') as quotes
        from (select * from best order by ${scoreOf(sql`quoted`)} desc, speaker_id limit ${integer(counted)}) b
      )
      select speaker_id, name as matched_name, quotes as quote_count,
        ${scoreOf(sql`quotes`)} as score
      from counted
      order by score desc, folded_name collate "C", speaker_id
      limit ${integer(pageSize('first', args.first ?? defaultSuggestions))}`);
  }
}

/** How well a name was met counts four times as much as how often its bearer is quoted. */
function scoreOf(quotes: Sql): Sql {
  return sql`round((0.8 * quality + 0.2 * (1 - 1 / (1 + ln(1 + ${quotes}))))::numeric, 6)::double precision`;
}

/** How many names are looked at, of all that meet the words and of the speakers most quoted. */
const lookedAt = 500;
/** Of how many, the best met, the quotes are counted. */
const counted = 100;

/**
 * Statement of names that meet the words, and as yet some that do not: all where there are no more
 * than can be looked at; else some, those with exactly these words and those of the most quoted
 * speakers among them, whatever the number of speakers.
 */
function namesMet(
  words: Value<readonly string[]>,
  kinds: readonly string[] | undefined,
  scope: Scope,
): Sql {
  const wholly = words.map((given) => given.map((word) => `'${word}'`).join(' & '));
  const beginnings = words.map((given) => given.map((word) => `'${word}':*`).join(' & '));
  const meets = (query: Value<string>) => (folded: Sql) =>
    sql`name_lexemes(${folded}) @@ ${parameter(query, 'text')}::tsquery`;
  const names = (condition: (folded: Sql) => Sql): Sql =>
    sql`select * from (${namesWhere(condition, kinds, scope)}) n limit ${integer(lookedAt)}`;
  return sql`
    with met as materialized (${names(meets(words.map(lexemesOf)))}),
    more as materialized (select 1 where (select count(*) from met) = ${integer(lookedAt)})
    select m.*, coalesce(c.office, 0) as quoted from (
      select * from met
      union select e.* from more, lateral (${names(meets(wholly))}) e
      union select p.* from more, lateral (
        select n.* from (select speaker_id from quote_count
            where organisation_id = 0 and grain = 'ALL' and starts = '-infinity' and speaker_id > 0 and office > 0
            order by office desc limit ${integer(lookedAt)}) top
          join lateral (${namesWhere(meets(beginnings), kinds, scope, sql`top.speaker_id`)}) n on true
      ) p
    ) m left join quote_count c on c.organisation_id = 0 and c.speaker_id = m.speaker_id
      and c.grain = 'ALL' and c.starts = '-infinity'`;
}

/** Names and other names of those who are visible and not merged. */
function namesWhere(
  condition: (folded: Sql) => Sql,
  kinds: readonly string[] | undefined,
  scope: Scope,
  speakerId?: Sql,
): Sql {
  const main = scope.table(Speaker);
  const bearer = scope.table(Speaker);
  const other = scope.table(OtherName);
  const shown = ({ row, visible }: typeof main): Sql => {
    const among = kinds ? sql` and ${row.kind} = any(${texts(kinds)})` : sql``;
    const only = speakerId ? sql` and ${row.id} = ${speakerId}` : sql``;
    return sql`${visible} and ${row.mergedIntoId} is null${among}${only}`;
  };
  return sql`select ${main.row.id} as speaker_id, ${main.row.name} as name,
      ${main.row.foldedName} as folded_name, true as is_main
    from ${main.from} where ${condition(main.row.foldedName)} and ${shown(main)}
    union all
    select ${bearer.row.id}, ${other.row.name}, ${other.row.foldedName}, false
    from ${other.from} join ${bearer.from} on ${bearer.row.id} = ${other.row.speakerId}
    where ${condition(other.row.foldedName)} and ${shown(bearer)}`;
}
