import { Args, ArgsType, Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { Compiled } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import { DateScalar } from '../../graphql/scalars.js';
import { many, one, type Selected } from '../../graphql/selected.js';
import { parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import { OrganisationParent } from './organisation-parent.entity.js';
import { Organisation } from './organisation.entity.js';

@ArgsType()
class AsOfArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The day; today in UTC unless told.' })
  asOf?: Value<string>;
}

/** Fields of an organisation that are more than a column. */
@Resolver(() => Organisation)
export class OrganisationFields {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The body above it on a day.',
  })
  @Compiled()
  parent(organisation: Row<Organisation>, @Args(() => AsOfArgs) { asOf }: AsOfArgs): Selected {
    return one(
      Organisation,
      (parent) => sql`${parent.id} = (select l.parent_id from organisation_parent l
        where l.child_id = ${organisation.id} and l.span @> ${dayOf(asOf)})`,
    );
  }

  @FieldResolver(() => [OrganisationParent], {
    description: 'All bodies above it at any time, the earliest first.',
  })
  @Compiled()
  parents(organisation: Row<Organisation>): Selected {
    return many(OrganisationParent, (link) => ({
      where: sql`${link.childId} = ${organisation.id}`,
      orderBy: sql`lower(${link.span}) nulls first, ${link.id}`,
    }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Levels below the organisation whose descendants are asked for; else null.',
  })
  @Compiled()
  depth(organisation: Row<Organisation> & { readonly depth?: Sql }): Selected {
    return organisation.depth ?? sql`null::integer`;
  }
}

/** The day that is asked for, today in UTC where none is. */
export function dayOf(asOf: Value<string> | undefined): Sql {
  return asOf ? parameter(asOf, 'date') : sql`(now() at time zone 'UTC')::date`;
}
