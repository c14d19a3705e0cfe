import { Args, ArgsType, Field, FieldResolver, ObjectType, Resolver } from 'type-graphql';
import { Compiled } from '../../graphql/compiled.js';
import { connectionOver, edgeTo } from '../../graphql/connection-types.js';
import { key } from '../../graphql/order.js';
import { ForwardPageArgs } from '../../graphql/page-args.js';
import type { Row } from '../../graphql/row.js';
import { DateScalar } from '../../graphql/scalars.js';
import { connection, type Selected } from '../../graphql/selected.js';
import { parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Membership } from '../people/membership.entity.js';
import { Person } from '../people/person.entity.js';

/** A membership in a list. */
@ObjectType({ description: 'A membership in a list.' })
export class MembershipEdge extends edgeTo(() => Membership) {}

/** Memberships in pages. */
@ObjectType({ description: 'Memberships in pages, the latest start first.' })
export class MembershipConnection extends connectionOver(() => MembershipEdge) {
  @Field(() => [Membership], { description: 'The memberships of this page.' })
  nodes: Membership[];
}

@ArgsType()
class MembershipListArgs extends ForwardPageArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only those that cover this day; all unless told.',
  })
  asOf?: Value<string>;
}

/** The offices of a person. */
@Resolver(() => Person)
export class MembershipsOfPerson {
  @FieldResolver(() => MembershipConnection, {
    description: 'The offices that the person holds and held.',
  })
  @Compiled()
  memberships(
    person: Row<Person>,
    @Args(() => MembershipListArgs) args: MembershipListArgs,
  ): Selected {
    return membershipsWhere(args, (membership) => sql`${membership.personId} = ${person.id}`);
  }
}

/** The offices in an organisation. */
@Resolver(() => Organisation)
export class MembershipsOfOrganisation {
  @FieldResolver(() => MembershipConnection, {
    description: 'The offices that people hold and held in it.',
  })
  @Compiled()
  memberships(
    organisation: Row<Organisation>,
    @Args(() => MembershipListArgs) args: MembershipListArgs,
  ): Selected {
    return membershipsWhere(
      args,
      (membership) => sql`${membership.organisationId} = ${organisation.id}`,
    );
  }
}

function membershipsWhere(
  { asOf, ...args }: MembershipListArgs,
  where: (membership: Row<Membership>) => Sql,
): Selected {
  return connection(Membership, args, (membership) => ({
    where: [
      where(membership),
      ...(asOf ? [sql`${membership.span} @> ${parameter(asOf, 'date')}`] : []),
    ],
    order: {
      name: 'memberships',
      keys: [
        key(sql`coalesce(lower(${membership.span}), '-infinity'::date)`, 'date', 'DESC'),
        key(membership.id, 'bigint'),
      ],
    },
  }));
}
