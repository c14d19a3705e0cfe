import {
  Args,
  ArgsType,
  Field,
  FieldResolver,
  ID,
  InputType,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { Argument } from '../../graphql/arguments.js';
import { Compiled } from '../../graphql/compiled.js';
import { connectionOver, edgeTo } from '../../graphql/connection-types.js';
import type { NodeTypeName } from '../../graphql/node-id.js';
import { key, type OrderBy } from '../../graphql/order.js';
import { ForwardPageArgs, PageArgs } from '../../graphql/page-args.js';
import type { ClassOf, Row } from '../../graphql/row.js';
import { DateScalar } from '../../graphql/scalars.js';
import type { Scope } from '../../graphql/scope.js';
import { connection, one, type EntityRows, type Selected } from '../../graphql/selected.js';
import { literal, parameter, sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import { OrganisationPath } from '../organisations/organisation-path.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { dayOf } from '../organisations/organisation.fields.js';
import { Person } from '../people/person.entity.js';
import type { Speaker } from '../speakers/speaker.entity.js';
import { PersonFilter } from './filters.js';
import { isSpeaker } from './value-conditions.js';
import { onlySelector } from './only-selector.js';
import { Direction } from './direction.enum.js';
import { SpeakerOrderField } from './speaker-order-field.enum.js';
import { OrganisationFilter } from './organisation-filter.js';
import { nameKeys, speakerOrder } from './speaker-order.js';

/** One key that people are sorted by. */
@InputType({ description: 'One key that people are sorted by.' })
export class PersonOrder {
  @Field(() => SpeakerOrderField, { description: 'The key.' })
  field: SpeakerOrderField;

  @Field(() => Direction, { description: 'Which way it runs.' })
  direction: Direction;
}

/** One key that organisations are sorted by. */
@InputType({ description: 'One key that organisations are sorted by.' })
export class OrganisationOrder {
  @Field(() => SpeakerOrderField, { description: 'The key.' })
  field: SpeakerOrderField;

  @Field(() => Direction, { description: 'Which way it runs.' })
  direction: Direction;
}

/** A person in a list. */
@ObjectType({ description: 'A person in a list.' })
export class PersonEdge extends edgeTo(() => Person) {}

/** People in pages. */
@ObjectType({ description: 'People in pages.' })
export class PersonConnection extends connectionOver(() => PersonEdge) {
  @Field(() => [Person], { description: 'The people of this page.' })
  nodes: Person[];
}

/** An organisation in a list. */
@ObjectType({ description: 'An organisation in a list.' })
export class OrganisationEdge extends edgeTo(() => Organisation) {}

/** Organisations in pages. */
@ObjectType({ description: 'Organisations in pages.' })
export class OrganisationConnection extends connectionOver(() => OrganisationEdge) {
  @Field(() => [Organisation], { description: 'The organisations of this page.' })
  nodes: Organisation[];
}

@ArgsType()
class PersonListArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true, description: 'Which people.' })
  filter?: Argument;

  @Field(() => [PersonOrder], { nullable: true, description: 'Keys in turn; by name unless told.' })
  orderBy?: readonly OrderBy[];
}

@ArgsType()
class OrganisationListArgs extends PageArgs {
  @Field(() => OrganisationFilter, { nullable: true, description: 'Which organisations.' })
  filter?: Argument;

  @Field(() => [OrganisationOrder], {
    nullable: true,
    description: 'Keys in turn; by name unless told.',
  })
  orderBy?: readonly OrderBy[];
}

@ArgsType()
class SpeakerArgs {
  @Field(() => ID, { nullable: true, description: 'The id, or that of one merged into it.' })
  id?: Value;

  @Field(() => String, { nullable: true, description: 'The slug, or an earlier one.' })
  slug?: Value;

  @Field(() => String, { nullable: true, description: 'The item in Wikidata.' })
  wikidataId?: Value;
}

/** People and organisations one by one and in lists. */
@Resolver()
export class SpeakerLists {
  @Query(() => PersonConnection, { description: 'People by any filter.' })
  @Compiled()
  people(_: unknown, @Args(() => PersonListArgs) args: PersonListArgs, scope: Scope): Selected {
    return connection(Person, args, (person) => ({
      where: [
        sql`${person.mergedIntoId} is null`,
        scope.matches(PersonFilter, person, args.filter),
      ],
      order: speakerOrder(person, args.orderBy),
    }));
  }

  @Query(() => OrganisationConnection, { description: 'Organisations by any filter.' })
  @Compiled()
  organisations(
    _: unknown,
    @Args(() => OrganisationListArgs) args: OrganisationListArgs,
    scope: Scope,
  ): Selected {
    return connection(Organisation, args, (organisation) => ({
      where: [
        sql`${organisation.mergedIntoId} is null`,
        scope.matches(OrganisationFilter, organisation, args.filter),
      ],
      order: speakerOrder(organisation, args.orderBy),
    }));
  }

  @Query(() => Person, {
    nullable: true,
    description: 'The person with this id, slug or wikidataId: exactly one of them.',
  })
  @Compiled()
  person(_: unknown, @Args(() => SpeakerArgs) args: SpeakerArgs): Selected {
    return speakerBy(Person, 'Person', args);
  }

  @Query(() => Organisation, {
    nullable: true,
    description: 'The organisation with this id, slug or wikidataId: exactly one of them.',
  })
  @Compiled()
  organisation(_: unknown, @Args(() => SpeakerArgs) args: SpeakerArgs): Selected {
    return speakerBy(Organisation, 'Organisation', args);
  }
}

@ArgsType()
class DescendantArgs extends ForwardPageArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The day; today in UTC unless told.' })
  asOf?: Value<string>;
}

/** The organisations below one. */
@Resolver(() => Organisation)
export class Descendants {
  @FieldResolver(() => OrganisationConnection, {
    description: 'The organisations below it on a day, by depth, then by name.',
  })
  @Compiled()
  descendants(
    above: Row<Organisation>,
    @Args(() => DescendantArgs) { asOf, ...args }: DescendantArgs,
    scope: Scope,
  ): Selected {
    return connection(Organisation, args, (organisation) => {
      const path = scope.table(OrganisationPath);
      return {
        through: {
          from: path.from,
          on: sql`${organisation.id} = ${path.row.descendantId}`,
          guarded: true,
          columns: {},
        },
        where: [
          sql`${path.row.ancestorId} = ${above.id}`,
          sql`${path.row.depth} > 0`,
          sql`${path.row.span} @> ${dayOf(asOf)}`,
        ],
        columns: { depth: path.row.depth },
        order: {
          name: 'descendants',
          keys: [
            key(path.row.depth, 'integer'),
            ...nameKeys(organisation, 'ASC'),
            key(organisation.id, 'bigint'),
          ],
        },
      };
    });
  }
}

/** The person or organisation that a selector names; a merged one stands for its survivor. */
function speakerBy<T extends Speaker>(
  entity: ClassOf<T>,
  type: NodeTypeName,
  selectors: SpeakerArgs,
): EntityRows {
  const [name, value] = onlySelector(selectors);
  const kind = literal(type.toUpperCase());
  const text = parameter(value, 'text');
  return one<Speaker>(entity, (speaker) => {
    if (name === 'id') return isSpeaker([type], speaker, value as Value<string>);
    const named =
      name === 'slug'
        ? sql`m.id = (select g.speaker_id from speaker_slug g where g.kind = ${kind} and g.slug = ${text})`
        : sql`m.kind = ${kind} and m.wikidata_id = ${text}`;
    return sql`${speaker.id} = (select coalesce(m.merged_into_id, m.id) from speaker m where ${named})`;
  });
}
