import { Field, ID, InputType } from 'type-graphql';
import type { Argument } from '../../graphql/arguments.js';
import { Where } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import type { Value } from '../../graphql/value.js';
import type { Organisation } from '../organisations/organisation.entity.js';
import { SpeakerKind } from '../quotes/speaker-kind.enum.js';
import { isAmong, isOneOf } from './value-conditions.js';
import { matchesText, StringFilter } from './value-filters.js';

/** Which organisations. */
@InputType({ description: 'Which organisations; all that is given must hold.' })
export class OrganisationFilter {
  @Field(() => [OrganisationFilter], { nullable: true, description: 'All of these hold.' })
  and?: Argument;

  @Field(() => [OrganisationFilter], { nullable: true, description: 'One of these holds.' })
  or?: Argument;

  @Field(() => OrganisationFilter, { nullable: true, description: 'This does not hold.' })
  not?: Argument;

  @Field(() => [ID], { nullable: true, description: 'One of these; unknown ids match nothing.' })
  @Where((row: Row<Organisation>, ids: Value) => isOneOf(['Organisation'], row, ids))
  id?: Value;

  @Field(() => StringFilter, { nullable: true, description: 'Its current slug.' })
  @Where(matchesText((row: Row<Organisation>) => row.slug))
  slug?: Argument;

  @Field(() => StringFilter, { nullable: true, description: 'Its name, other names left aside.' })
  @Where(matchesText((row: Row<Organisation>) => row.name))
  name?: Argument;

  @Field(() => StringFilter, { nullable: true, description: 'Its item in Wikidata.' })
  @Where(matchesText((row: Row<Organisation>) => row.wikidataId))
  wikidataId?: Argument;

  @Field(() => StringFilter, { nullable: true, description: 'What sort of body it is.' })
  @Where(matchesText((row: Row<Organisation>) => row.classification))
  classification?: Argument;
}

/** Which person or organisation speaks. */
@InputType({ description: 'Which person or organisation speaks; all that is given must hold.' })
export class SpeakerFilter {
  @Field(() => [ID], { nullable: true, description: 'One of these; unknown ids match nothing.' })
  @Where((row: Row<Organisation>, ids: Value) => isOneOf(['Person', 'Organisation'], row, ids))
  id?: Value;

  @Field(() => [SpeakerKind], {
    nullable: true,
    description: 'A person or an organisation: tells apart those of the same slug.',
  })
  @Where(isAmong((row: Row<Organisation>) => row.kind))
  kind?: SpeakerKind[];

  @Field(() => StringFilter, { nullable: true, description: 'Its current slug.' })
  @Where(matchesText((row: Row<Organisation>) => row.slug))
  slug?: Argument;

  @Field(() => StringFilter, { nullable: true, description: 'Its name, other names left aside.' })
  @Where(matchesText((row: Row<Organisation>) => row.name))
  name?: Argument;
}

/** The organisation that somebody spoke for, or belongs to. */
@InputType({
  description:
    'The organisation that a speaker spoke for at the time; orSelf adds what the organisation itself said.',
})
export class AffiliationFilter {
  @Field(() => OrganisationFilter, { description: 'Which organisation.' })
  organisation: Argument;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether organisations below it on the day count too.',
  })
  includeDescendants?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether what the organisation itself said counts too.',
  })
  orSelf?: boolean;
}
