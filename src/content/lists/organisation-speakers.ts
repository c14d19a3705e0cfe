import { Args, ArgsType, Field, FieldResolver, Int, ObjectType, Resolver } from 'type-graphql';
import type { Argument } from '../../graphql/arguments.js';
import { Compiled } from '../../graphql/compiled.js';
import { connectionOver, edgeTo } from '../../graphql/connection-types.js';
import { key } from '../../graphql/order.js';
import { ForwardPageArgs } from '../../graphql/page-args.js';
import type { Row } from '../../graphql/row.js';
import { DateScalar } from '../../graphql/scalars.js';
import type { Scope } from '../../graphql/scope.js';
import { connectionOf, type Selected } from '../../graphql/selected.js';
import { sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { dayOf } from '../organisations/organisation.fields.js';
import { Membership } from '../people/membership.entity.js';
import { Person } from '../people/person.entity.js';
import { SpeakerOrder } from './speaker-order.enum.js';
import { nameKeys } from './speaker-order.js';
import { DateTimeRange } from './value-filters.js';

/** A person who holds an office in an organisation. */
@ObjectType({ description: 'A person who holds an office in an organisation, or below it.' })
export class OrganisationSpeakerEdge extends edgeTo(() => Person) {
  @Field(() => Membership, {
    description: 'The office: the nearest in the tree, then the latest start.',
  })
  membership: Membership;

  @Field(() => Organisation, { description: 'Where that office is.' })
  via: Organisation;

  @Field(() => Int, { description: 'Public quotes of the person through offices in the tree.' })
  quoteCount: number;
}

/** Those who hold an office in an organisation. */
@ObjectType({ description: 'People who hold an office in an organisation, in pages.' })
export class OrganisationSpeakerConnection extends connectionOver(() => OrganisationSpeakerEdge) {}

@ArgsType()
class OrganisationSpeakersArgs extends ForwardPageArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The day; today in UTC unless told.' })
  asOf?: Value<string>;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether offices in organisations below it count too.',
  })
  includeDescendants: boolean;

  @Field(() => DateTimeRange, {
    nullable: true,
    description: 'Count quotes published then, and leave out people without any.',
  })
  quotedBetween?: Argument;

  @Field(() => SpeakerOrder, {
    nullable: true,
    description: 'By the number of quotes unless told; ties by name.',
  })
  orderBy?: SpeakerOrder;
}

/** Organisation.speakers (semantics 36). */
@Resolver(() => Organisation)
export class OrganisationSpeakers {
  @FieldResolver(() => OrganisationSpeakerConnection, {
    description: 'Who holds an office in it on a day, once each.',
  })
  @Compiled()
  speakers(
    organisation: Row<Organisation>,
    @Args(() => OrganisationSpeakersArgs) args: OrganisationSpeakersArgs,
    scope: Scope,
  ): Selected {
    const members = membersOn(organisation, args, scope);
    const count = quoteCountOf(organisation, args, scope);
    const statement = sql`select m.*, ${count} as quote_count from (${members}) m`;
    return connectionOf(statement, args, (row) => {
      const quoteCount = row['quoteCount']!;
      const name = { name: row['name']!, foldedName: row['foldedName']! };
      const byCount = args.orderBy === 'NAME_ASC' ? [] : [key(quoteCount, 'bigint', 'DESC')];
      return {
        where: args.quotedBetween ? [sql`${quoteCount} > 0`] : [],
        order: {
          name: args.orderBy ?? 'QUOTE_COUNT_DESC',
          keys: [...byCount, ...nameKeys(name, 'ASC'), key(row['nodeId']!, 'bigint')],
        },
      };
    });
  }
}

/** The people with an office that day, each with the nearest one, then that of the latest start. */
function membersOn(
  organisation: Row<Organisation>,
  { asOf, includeDescendants }: OrganisationSpeakersArgs,
  scope: Scope,
): Sql {
  const membership = scope.table(Membership);
  const person = scope.table(Person);
  return sql`select distinct on (${membership.row.personId}) ${membership.row.personId} as node_id,
      ${membership.row.id} as membership_id, ${membership.row.organisationId} as via_id,
      ${person.row.name} as name, ${person.row.foldedName} as folded_name
    from organisation_path p
    join ${membership.from} on ${membership.row.organisationId} = p.descendant_id
    join ${person.from} on ${person.row.id} = ${membership.row.personId}
    where p.ancestor_id = ${organisation.id} and p.span @> ${dayOf(asOf)}${within(includeDescendants)}
      and ${membership.row.span} @> ${dayOf(asOf)} and ${membership.visible} and ${person.visible}
    order by ${membership.row.personId}, p.depth, lower(${membership.row.span}) desc nulls last, ${membership.row.id}`;
}

/** Public, unretracted quotes of member m through an office in the tree on the day of speaking. */
function quoteCountOf(
  organisation: Row<Organisation>,
  { includeDescendants, quotedBetween }: OrganisationSpeakersArgs,
  scope: Scope,
): Sql {
  if (!quotedBetween) {
    const counted = includeDescendants ? sql`c.office_tree` : sql`c.office`;
    return sql`(select coalesce(sum(${counted}), 0) from quote_count_now c
      where c.organisation_id = ${organisation.id} and c.speaker_id = m.node_id and c.grain = 'ALL')`;
  }
  return sql`(select count(*) from quote_speaker s
    where s.speaker_id = m.node_id and s.visible_from <= now() and not s.retracted
      and ${scope.matches(DateTimeRange, { instant: sql`s.published_at` }, quotedBetween)}
      and exists (select from organisation_path p where p.ancestor_id = ${organisation.id}
        and p.descendant_id = s.role_organisation_id and p.span @> s.said_on${within(includeDescendants)}))`;
}

function within(includeDescendants: boolean): Sql {
  return includeDescendants ? sql`` : sql` and p.depth = 0`;
}
