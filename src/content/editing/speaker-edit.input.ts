import { Field, ID, InputType, Int } from 'type-graphql';
import { PartialDate } from '../../graphql/scalars.js';

const expectedVersion = 'The version that was read; another: VERSION_CONFLICT. Omitted: any.';
const idToSave = 'Without it a new one is made; with it, what is omitted stays and null clears.';

/** Another name of somebody. */
@InputType({ description: 'Another name of a person or organisation.' })
export class OtherNameInput {
  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => String, { description: 'alias, acronym, former and the like.' })
  kind: string;

  @Field(() => PartialDate, { nullable: true, description: 'Since when it was borne.' })
  startDate?: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Until when it was borne.' })
  endDate?: string | null;
}

/** A person as an editor gives them. */
@InputType({ description: 'A person as an editor gives them.' })
export class SavePersonInput {
  @Field(() => ID, { nullable: true, description: idToSave })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersion })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The name to show.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'For addresses, a-z, 0-9 and hyphens; made from the name for a new one.',
  })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'Who it is, in a few words.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Dr, Sir, Gen.' })
  honorific?: string | null;

  @Field(() => String, { nullable: true, description: 'As the person gives it.' })
  gender?: string | null;

  @Field(() => String, { nullable: true, description: 'Such as Q42; one person has it.' })
  wikidataId?: string | null;

  @Field(() => [OtherNameInput], { nullable: true, description: 'Instead of all they had.' })
  otherNames?: OtherNameInput[] | null;
}

/** An organisation as an editor gives it. */
@InputType({ description: 'An organisation as an editor gives it.' })
export class SaveOrganisationInput {
  @Field(() => ID, { nullable: true, description: idToSave })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersion })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The name to show.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'For addresses, a-z, 0-9 and hyphens; made from the name for a new one.',
  })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is, in a few words.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'ministry, company, newspaper.' })
  classification?: string | null;

  @Field(() => String, { nullable: true, description: 'Such as Q42; one organisation has it.' })
  wikidataId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Adds a link to this parent, or ends the one that began at parentFrom.',
  })
  parentId?: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Since when it stands below it.' })
  parentFrom?: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Until when it stood below it.' })
  parentTo?: string | null;

  @Field(() => [OtherNameInput], { nullable: true, description: 'Instead of all it had.' })
  otherNames?: OtherNameInput[] | null;
}

/** An office as an editor gives it. */
@InputType({ description: 'An office of a person in an organisation.' })
export class SaveMembershipInput {
  @Field(() => ID, { nullable: true, description: idToSave })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersion })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'Who holds it.' })
  personId: string;

  @Field(() => ID, { description: 'Where it is.' })
  organisationId: string;

  @Field(() => String, { description: 'The office in words.' })
  role: string;

  @Field(() => PartialDate, { nullable: true, description: 'Since when; open where not known.' })
  startDate?: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Until when; open while it lasts.' })
  endDate?: string | null;
}

/** People or organisations that are one and the same. */
@InputType({ description: 'People or organisations that are one and the same.' })
export class MergeInput {
  @Field(() => ID, { description: 'Whose id and slug stay.' })
  survivorId: string;

  @Field(() => [ID], { description: 'Who goes into the survivor, at most 100.' })
  duplicateIds: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the survivor that was read; omitted: any.',
  })
  expectedVersion?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Answers what would be, and changes nothing.',
  })
  dryRun: boolean;
}
